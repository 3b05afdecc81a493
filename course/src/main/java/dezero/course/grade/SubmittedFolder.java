package dezero.course.grade;

import dezero.grading.Limits;
import dezero.grading.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of a step's exercises in a submission. No link on its path is followed: a link to the
 * reference solutions of the grader's own checkout would hand those in.
 *
 * @param place with slashes, below the root
 */
record SubmittedFolder(Path root, String place) {
  /** Separates what is wrong from where the file should be. */
  static final String EXPECTED = " (expected ";

  private static final int MOST_NAMED = 8;

  Submission read(Collection<String> declared, Limits limits) {
    Path folder = root;
    for (String name : place.split("/")) {
      folder = folder.resolve(name);
      String shown = shown(folder);
      if (Files.isSymbolicLink(folder)) {
        return nothing(declared, shown + " is a link: hand in the folder itself");
      }
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return nothing(declared, shown + " is not there: " + holds(folder.getParent()));
      }
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return nothing(declared, shown + " is not a folder");
      }
    }
    return Submission.read(root, place, declared, limits);
  }

  private String shown(Path folder) {
    return root.relativize(folder).toString().replace('\\', '/');
  }

  private Submission nothing(Collection<String> declared, String reason) {
    Map<String, String> unusable = new TreeMap<>();
    declared.forEach(file -> unusable.put(file, reason + EXPECTED + place + "/" + file + ")"));
    return new Submission(Map.of(), unusable, List.of());
  }

  /** "step28-rosenbrock holds README.md, src". */
  private String holds(Path folder) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.map(entry -> Plain.line(entry.getFileName().toString())).sorted().forEach(names::add);
    } catch (IOException e) {
      return "its parent cannot be read";
    }
    String where = folder.equals(root) ? "the submission" : shown(folder);
    if (names.isEmpty()) {
      return where + " is empty";
    }
    int more = names.size() - MOST_NAMED;
    return where
        + " holds "
        + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
