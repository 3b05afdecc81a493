package dezero.course.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the folders given by the user before anything is graded: a wrong one would give zero
 * points to a whole class.
 *
 * @param steps the folders of the steps that were asked for, "step28-rosenbrock"
 */
public record GivenFolders(List<String> steps) {
  private static final int MOST_NAMED = 3;

  public GivenFolders {
    steps = List.copyOf(steps);
  }

  /**
   * Requires the folder to be a submission, though it may be empty.
   *
   * @param typed the folder, as the user wrote it
   * @throws WrongInputException if it holds none of the steps, but a folder in it does
   */
  public void requireSubmission(Path folder, Path typed) {
    if (holdsStep(folder)) {
      return;
    }
    folders(folder).stream()
        .filter(this::holdsStep)
        .findFirst()
        .ifPresent(
            inside -> {
              throw new WrongInputException(
                  "%1$s does not hold %2$s, but %3$s in it does: did you mean --submissions, or --submission %4$s?"
                      .formatted(typed, named(), name(inside), typed.resolve(name(inside))));
            });
  }

  /**
   * Requires at least one of the folders to be a submission.
   *
   * @param all the folders in the folder of submissions
   * @param typed the folder of submissions, as the user wrote it
   * @throws WrongInputException if none of them holds one of the steps
   */
  public void requireSubmissions(Path folder, List<Path> all, Path typed) {
    if (all.stream().anyMatch(this::holdsStep)) {
      return;
    }
    String complaint =
        all.size() == 1
            ? "The only folder in %s, %s, does not hold %s."
                .formatted(typed, name(all.get(0)), named())
            : "None of the %d folders in %s holds %s.".formatted(all.size(), typed, named());
    throw new WrongInputException(complaint + advice(folder, all));
  }

  private String advice(Path folder, List<Path> all) {
    if (holdsStep(folder)) {
      return " It looks like one submission: did you mean --submission?";
    }
    boolean isTooDeep =
        all.stream().flatMap(one -> folders(one).stream()).anyMatch(this::holdsStep);
    return isTooDeep
        ? " Folders in them do: a zip file from GitHub has one folder too many, so move it up."
        : " Each submission needs it at its top.";
  }

  /**
   * Requires the report to be outside of what is graded, and not around it.
   *
   * @param typed the report's folder, as the user wrote it
   * @throws WrongInputException if one is in the other, or is the other
   */
  public static void requireOutside(Path report, Path graded, Path typed) {
    if (real(report).startsWith(real(graded))) {
      throw new WrongInputException(
          "--report: %s is among what is graded. Give a folder outside it, such as ../report."
              .formatted(typed));
    }
    if (real(graded).startsWith(real(report))) {
      throw new WrongInputException(
          "--report: what is graded is in %s, where reports would be written into it. Give another folder, such as ../report."
              .formatted(typed));
    }
  }

  /** Resolves links, even if the last folders of the path do not exist yet. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException notThere) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }

  private boolean holdsStep(Path folder) {
    return steps.stream()
        .anyMatch(step -> Files.exists(folder.resolve(step), LinkOption.NOFOLLOW_LINKS));
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String name(Path folder) {
    return WorkflowLog.line(folder.getFileName().toString());
  }

  private String named() {
    return steps.size() == 1
        ? steps.get(0)
        : "any of "
            + String.join(", ", steps.subList(0, Math.min(MOST_NAMED, steps.size())))
            + (steps.size() > MOST_NAMED ? ", …" : "");
  }
}
