package dezero.course.grade;

import dezero.grading.GradingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A folder to which reports are written whole, and in which earlier ones are kept. */
public record ReportFolder(Path path) {
  /**
   * The folder, created if needed.
   *
   * @throws WrongInputException if it is in a file's place, or cannot be written to
   */
  public static ReportFolder at(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new WrongInputException(
          "%s is a file: --report needs a folder, or the name of a new one.".formatted(path));
    }
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "dezero", ".tmp"));
      return new ReportFolder(path);
    } catch (IOException e) {
      throw new WrongInputException(
          "The report cannot be written to %s (%s): give --report another folder."
              .formatted(path, reason(e)));
    }
  }

  /** One for a submission of its own, in a folder of that name. */
  ReportFolder within(String name) {
    return new ReportFolder(path.resolve("submissions").resolve(name));
  }

  /**
   * Writes the files, each whole or not at all. Those of an earlier report that say something else
   * are moved aside first.
   *
   * @return where the earlier report is now
   */
  public Optional<Path> write(Map<String, String> files) {
    try {
      Files.createDirectories(path);
      if (isThereAlready(files)) {
        return Optional.empty();
      }
      Optional<Path> earlier = moveEarlierAside(files);
      for (var file : files.entrySet()) {
        replace(path.resolve(file.getKey()), file.getValue());
      }
      return earlier;
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  static GradingException cannotWrite(Path where, IOException e) {
    return new GradingException(
        "The report could not be written to %s: %s.".formatted(where, reason(e)), e);
  }

  private boolean isThereAlready(Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path there = path.resolve(file.getKey());
      byte[] wanted = file.getValue().getBytes(StandardCharsets.UTF_8);
      if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
          || Files.size(there) != wanted.length
          || !Arrays.equals(Files.readAllBytes(there), wanted)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Path> moveEarlierAside(Map<String, String> files) throws IOException {
    if (files.keySet().stream().noneMatch(name -> isThere(path.resolve(name)))) {
      return Optional.empty();
    }
    int number = 1;
    while (isThere(path.resolve("earlier-" + number))) {
      number++;
    }
    Path earlier = Files.createDirectory(path.resolve("earlier-" + number));
    for (String name : files.keySet()) {
      if (isThere(path.resolve(name))) {
        Files.move(path.resolve(name), earlier.resolve(name));
      }
    }
    return Optional.of(earlier);
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void replace(Path file, String text) throws IOException {
    // Not Files.createTempFile, whose files only their owner may read.
    Path whole =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** The system's message if Java has it, else Java's own. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return kind.equals("IO") ? e.getMessage() : kind + " " + e.getMessage();
  }
}
