package dezero.course.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contents of a folder of submissions.
 *
 * @param folders a submission each, sorted
 * @param passedOver the names of files, and of what is hidden
 */
public record Submissions(List<Path> folders, List<String> passedOver) {
  public Submissions {
    folders = List.copyOf(folders);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Reads the folder. A link counts as a submission, and is graded like an empty one.
   *
   * @throws WrongInputException if there is no submission
   */
  public static Submissions in(Path folder) {
    List<Path> folders = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        boolean isFolder = Files.isDirectory(entry) || Files.isSymbolicLink(entry);
        if (isFolder && (!name.startsWith(".") || name.startsWith(".."))) {
          folders.add(entry);
        } else {
          passedOver.add(WorkflowLog.line(name));
        }
      }
    } catch (IOException e) {
      throw new WrongInputException(
          "The submissions cannot be read: " + ReportFolder.reason(e) + ".");
    }
    if (folders.isEmpty()) {
      throw new WrongInputException(
          "There is no submission in %s: it needs a folder for each.".formatted(folder));
    }
    return new Submissions(folders, passedOver);
  }
}
