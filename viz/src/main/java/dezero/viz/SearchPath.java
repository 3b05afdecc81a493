package dezero.viz;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the system looks for programs: the folders of PATH and, on Windows, the extensions of
 * PATHEXT.
 */
record SearchPath(List<Path> folders, List<String> endings) {
  private static final String WINDOWS_ENDINGS = ".COM;.EXE;.BAT;.CMD";

  static SearchPath ofThisProcess() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return File.separatorChar == '\\'
        ? windows(path, Objects.requireNonNullElse(System.getenv("PATHEXT"), WINDOWS_ENDINGS))
        : unix(path);
  }

  static SearchPath unix(String path) {
    return new SearchPath(folders(path, ":"), List.of(""));
  }

  static SearchPath windows(String path, String endings) {
    return new SearchPath(folders(path.replace("\"", ""), ";"), List.of(endings.split(";")));
  }

  /**
   * The first executable file with this name; if there is none, one that is not executable, so that
   * running it gives the error to report.
   */
  Optional<Path> find(String program) {
    return first(program, Files::isExecutable).or(() -> first(program, file -> true));
  }

  private Optional<Path> first(String program, Predicate<Path> wanted) {
    return folders.stream()
        .flatMap(folder -> endings.stream().map(ending -> folder.resolve(program + ending)))
        .filter(Files::isRegularFile)
        .filter(wanted)
        .findFirst();
  }

  /** Relative entries are left out, since they would run programs from the current folder. */
  private static List<Path> folders(String path, String separator) {
    return Arrays.stream(path.split(separator))
        .flatMap(SearchPath::parsed)
        .filter(Path::isAbsolute)
        .toList();
  }

  private static Stream<Path> parsed(String entry) {
    try {
      return Stream.of(Path.of(entry));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }
}
