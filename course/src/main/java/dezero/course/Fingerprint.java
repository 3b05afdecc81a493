package dezero.course;

import dezero.grading.GradingException;
import dezero.grading.Submission;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A hash of everything added to it, in order. */
public final class Fingerprint {
  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds the length first, so that "ab", "c" differs from "a", "bc". */
  public Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds a text, in UTF-8. */
  public Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public Fingerprint add(Submission handedIn) {
    new TreeMap<>(handedIn.files()).forEach((name, text) -> add("file").add(name).add(text));
    new TreeMap<>(handedIn.unusable()).forEach((name, why) -> add("unusable").add(name).add(why));
    handedIn.refused().forEach(refused -> add("refused").add(refused));
    return add("end");
  }

  /**
   * Adds a file, or all files of a folder with their names.
   *
   * @throws GradingException if one cannot be read
   */
  public Fingerprint add(Path fileOrFolder) {
    try (Stream<Path> all = Files.walk(fileOrFolder)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        add(fileOrFolder.relativize(file).toString()).add(Files.readAllBytes(file));
      }
      return add("end");
    } catch (IOException e) {
      throw new GradingException("a file of the grader's cannot be read: " + e.getMessage(), e);
    }
  }

  public Fingerprint addClassesOf(Class<?> type) {
    try {
      return add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new GradingException("the grader does not find its own classes", e);
    }
  }

  /** The hash in hexadecimal. Nothing can be added afterwards. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
