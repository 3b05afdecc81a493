package dezero.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was handed in: the declared files as text, and nothing else.
 *
 * @param files the text of each file that can be used, by its name
 * @param unusable why a declared file cannot be used, by its name
 * @param refused everything else in the folder, with the reason
 */
public record Submission(
    Map<String, String> files, Map<String, String> unusable, List<String> refused) {
  /** A learner's place to try things: not taken, and no reason to say so. */
  public static final String TRY = "Try.java";

  private static final int MOST_REFUSALS_NAMED = 20;
  private static final String NOT_USED = " is not a file of this step's exercises: not used";

  /** Some Windows editors put it first, and javac does not take it. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{IsControl}\\p{gc=Cf}]");

  public Submission {
    files = Map.copyOf(files);
    unusable = Map.copyOf(unusable);
    refused = List.copyOf(refused);
  }

  /** From texts that are in memory already. */
  public static Submission of(Map<String, String> files) {
    return new Submission(files, Map.of(), List.of());
  }

  /** Takes the declared files of a folder and refuses, by name, all that it holds besides. */
  public static Submission read(Path folder, Collection<String> declared, Limits limits) {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> unusable = new TreeMap<>();
    for (String name : declared) {
      try {
        files.put(name, text(folder.resolve(name), limits.fileBytes()));
      } catch (IOException e) {
        unusable.put(name, name + " " + e.getMessage());
      }
    }
    return new Submission(files, unusable, refusals(folder, declared));
  }

  /** Java files beside the declared ones: a declared file that uses them does not compile. */
  List<String> javaFilesNotRead() {
    return refused.stream()
        .filter(line -> line.endsWith(".java" + NOT_USED))
        .map(line -> line.substring(0, line.length() - NOT_USED.length()))
        .toList();
  }

  private static String text(Path file, int most) throws IOException {
    if (Files.isSymbolicLink(file.getParent())) {
      String name = printable(file.getParent().getFileName().toString());
      throw new IOException("cannot be used: the folder " + name + " is a link");
    }
    if (Files.isSymbolicLink(file)) {
      throw new IOException("is a link: hand in the file itself");
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("is missing");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("is not a file");
    }
    byte[] bytes;
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(most + 1);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot be read: its permissions forbid it", e);
    }
    if (bytes.length > most) {
      throw new IOException("has more than the " + (most >> 10) + " kB that are read");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("is not in UTF-8: save it in that encoding", e);
    }
  }

  private static List<String> refusals(Path folder, Collection<String> declared) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(entry -> printable(entry.getFileName().toString()))
          .filter(name -> !declared.contains(name) && !name.equals(TRY))
          .sorted()
          .limit(MOST_REFUSALS_NAMED + 1)
          .forEach(name -> names.add(name + NOT_USED));
    } catch (IOException | UncheckedIOException e) {
      names.add("the folder cannot be listed: " + e.getMessage());
    }
    if (names.size() > MOST_REFUSALS_NAMED) {
      names.set(MOST_REFUSALS_NAMED, "and more files that are not used");
    }
    return names;
  }

  /** A file's name may hold anything, line ends too; a report holds lines. */
  private static String printable(String name) {
    return INVISIBLE.matcher(name).replaceAll("?");
  }
}
