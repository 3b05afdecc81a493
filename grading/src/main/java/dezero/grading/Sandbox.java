package dezero.grading;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the system offers to lock a process in. Tried in this order, the first that works is used.
 */
public enum Sandbox {
  BUBBLEWRAP(
      "bwrap",
      "bubblewrap: no network, no file but the JDK and the class path, all of it read-only"),
  UNSHARE("unshare", "unshare: no network and no process left behind, but the files are in reach"),
  NONE("", "no sandbox: neither bwrap nor unshare works here; network and files are in reach");

  /** Where the working folder is, inside of bubblewrap. */
  private static final String INSIDE = "/grading";

  private static final String WORKING_FOLDER_BYTES = String.valueOf(64 << 20);
  private static final List<String> LIBRARIES =
      List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store", "/etc/ld.so.cache");

  private final String program;
  private final String description;

  Sandbox(String program, String description) {
    this.program = program;
    this.description = description;
  }

  /** A sentence for the report. */
  public String description() {
    return description;
  }

  /** Is its program on the PATH? Whether it works here, only using it shows. */
  public boolean isInstalled() {
    return this == NONE || !find(program).isEmpty();
  }

  private static String find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (file.isAbsolute() && Files.isExecutable(file)) {
        return file.toString();
      }
    }
    return "";
  }

  /** The words that go before the command. */
  List<String> prefix(Path javaHome, List<Path> classPath) {
    return switch (this) {
      case NONE -> List.of();
      case UNSHARE ->
          List.of(
              find(program),
              "--user",
              "--map-root-user",
              "--net",
              "--ipc",
              "--pid",
              "--fork",
              "--kill-child",
              "--mount-proc");
      case BUBBLEWRAP -> bubblewrap(javaHome, classPath);
    };
  }

  private List<String> bubblewrap(Path javaHome, List<Path> classPath) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(find(program), "--unshare-all", "--die-with-parent", "--new-session"));
    words.addAll(List.of("--cap-drop", "ALL"));
    LIBRARIES.forEach(library -> bind(words, library));
    bind(words, "/etc/java-" + Runtime.version().feature() + "-openjdk");
    bind(words, javaHome.toString());
    classPath.forEach(entry -> bind(words, entry.toString()));
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
    words.addAll(List.of("--size", WORKING_FOLDER_BYTES, "--tmpfs", INSIDE, "--chdir", INSIDE));
    words.addAll(List.of("--remount-ro", "/"));
    return words;
  }

  private static void bind(List<String> words, String path) {
    words.addAll(List.of("--ro-bind-try", path, path));
  }

  /** Where the learner's process works, as it sees it. */
  String workingFolder(Path outside) {
    return this == BUBBLEWRAP ? INSIDE : outside.toString();
  }
}
