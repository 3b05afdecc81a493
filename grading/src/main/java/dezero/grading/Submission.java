package dezero.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cntrl}\\p{IsControl}\\p{gc=Cf}\\p{gc=Zl}\\p{gc=Zp}]");

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
    Path absolute = folder.toAbsolutePath();
    return read(absolute.getParent(), absolute.getFileName().toString(), declared, limits);
  }

  /**
   * As {@link #read(Path, Collection, Limits)}, in a folder below another.
   *
   * @param place names with slashes between them: a link in place of one of them is not followed,
   *     even if it is put there in the middle of this
   */
  public static Submission read(
      Path root, String place, Collection<String> declared, Limits limits) {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> unusable = new TreeMap<>();
    for (String name : declared) {
      try {
        files.put(name, textInTime(root, List.of(place.split("/")), name, limits));
      } catch (IOException e) {
        unusable.put(name, name + " " + e.getMessage());
      }
    }
    return new Submission(files, unusable, refusals(root.resolve(place), declared));
  }

  /** A pipe can take the place of a file just when it is opened. */
  private static String textInTime(Path root, List<String> place, String name, Limits limits)
      throws IOException {
    var reading = new FutureTask<>(() -> text(root, place, name, limits.fileBytes()));
    var thread = new Thread(reading, "grader reads " + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(limits.reading().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("cannot be read: it has no end, as if it were a pipe", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException told
          ? told
          : new IOException("cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GradingException("the grading was interrupted", e);
    }
  }

  /** Java files beside the declared ones: a declared file that uses them does not compile. */
  List<String> javaFilesNotRead() {
    return refused.stream()
        .filter(line -> line.endsWith(".java" + NOT_USED))
        .map(line -> line.substring(0, line.length() - NOT_USED.length()))
        .toList();
  }

  private static String text(Path root, List<String> place, String name, int most)
      throws IOException {
    byte[] bytes;
    try (OpenFolder folder = OpenFolder.at(root)) {
      bytes = bytes(folder, place, name, most + 1);
    } catch (NotDirectoryException | NoSuchFileException e) {
      throw new IOException("is missing", e);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot be read: its permissions forbid it", e);
    } catch (FileSystemException e) {
      throw new IOException("cannot be read: " + e.getReason(), e);
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

  private static byte[] bytes(OpenFolder in, List<String> place, String name, int most)
      throws IOException {
    if (!place.isEmpty()) {
      String next = place.get(0);
      if (in.attributes(next).isSymbolicLink()) {
        throw new IOException("cannot be used: the folder " + printable(next) + " is a link");
      }
      try (OpenFolder below = in.folder(next)) {
        return bytes(below, place.subList(1, place.size()), name, most);
      }
    }
    BasicFileAttributes file = in.attributes(name);
    if (file.isSymbolicLink()) {
      throw new IOException("is a link: hand in the file itself");
    }
    if (!file.isRegularFile()) {
      throw new IOException("is not a file");
    }
    try (InputStream bytes = in.open(name)) {
      return bytes.readNBytes(most);
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
