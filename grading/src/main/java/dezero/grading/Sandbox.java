package dezero.grading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the system offers to lock a process in. Tried in this order, the first that works is used.
 */
public enum Sandbox {
  BUBBLEWRAP_AS_NOBODY(
      List.of("bwrap", "setpriv", "prlimit"),
      "bubblewrap: no network, no file but the JDK and the class path, all of it read-only; not as"
          + " root, but as a user who owns nothing"),
  BUBBLEWRAP(
      List.of("bwrap"),
      "bubblewrap: no network, no file but the JDK and the class path, all of it read-only"),
  UNSHARE(
      List.of("unshare"),
      "unshare: no network and no process left behind, but the files are in reach"),
  NONE(
      List.of(),
      "no sandbox: neither bwrap nor unshare works here; network and files are in reach");

  /** Threads of the learner's process, some 15 of the JVM's own among them. */
  static final int MOST_THREADS = 256;

  /** Where the working folder is, inside of bubblewrap. */
  private static final String INSIDE = "/grading";

  private static final String WORKING_FOLDER_BYTES = String.valueOf(64 << 20);
  private static final List<String> LIBRARIES =
      List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store", "/etc/ld.so.cache");

  /** Not /dev/zero: memory of it can be shared, and then no limit of a process counts it. */
  private static final List<String> DEVICES = List.of("/dev/null", "/dev/random", "/dev/urandom");

  /** Users that exist only while something runs: the numbers that systemd keeps free for that. */
  private static final int FIRST_USER = 61184;

  private static final int USERS = 65519 - FIRST_USER + 1;
  private static final AtomicInteger NEXT_USER =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(USERS));

  private final List<String> programs;
  private final String description;

  Sandbox(List<String> programs, String description) {
    this.programs = programs;
    this.description = description;
  }

  /** A sentence for the report. */
  public String description() {
    return description;
  }

  /** Are its programs on the PATH? Whether it works here, only using it shows. */
  public boolean isInstalled() {
    return programs.stream().noneMatch(program -> find(program).isEmpty())
        && (this != BUBBLEWRAP_AS_NOBODY || isRoot());
  }

  /** Whether it uses bubblewrap, in which the filter of system calls is in force. */
  boolean isBubblewrap() {
    return this == BUBBLEWRAP_AS_NOBODY || this == BUBBLEWRAP;
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
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

  /**
   * The words that go before the command.
   *
   * @param filter of system calls, which is open as number 9
   */
  List<String> prefix(Path javaHome, List<Path> classPath, Optional<Path> filter) {
    return switch (this) {
      case NONE -> List.of();
      case UNSHARE ->
          List.of(
              find("unshare"),
              "--user",
              "--map-root-user",
              "--net",
              "--ipc",
              "--pid",
              "--fork",
              "--kill-child",
              "--mount-proc");
      case BUBBLEWRAP, BUBBLEWRAP_AS_NOBODY -> bubblewrap(javaHome, classPath, filter);
    };
  }

  private List<String> bubblewrap(Path javaHome, List<Path> classPath, Optional<Path> filter) {
    List<String> words = new ArrayList<>(List.of(find("bwrap")));
    words.addAll(isolation());
    filter.ifPresent(program -> words.addAll(List.of("--seccomp", "9")));
    List<String> seen = new ArrayList<>(LIBRARIES);
    seen.add("/etc/java-" + Runtime.version().feature() + "-openjdk");
    seen.add(javaHome.toString());
    classPath.forEach(entry -> seen.add(entry.toString()));
    List<String> inner = lastPrograms(seen);
    parents(seen).forEach(folder -> words.addAll(List.of("--dir", folder)));
    seen.forEach(path -> words.addAll(List.of("--ro-bind-try", path, path)));
    words.addAll(List.of("--dir", "/dev"));
    DEVICES.forEach(device -> words.addAll(List.of("--dev-bind", device, device)));
    // The first process of the sandbox is bubblewrap's own, and ends all others when it ends.
    words.addAll(List.of("--proc", "/proc", "--tmpfs", "/proc/1"));
    words.addAll(List.of("--remount-ro", "/proc/1", "--remount-ro", "/proc"));
    words.addAll(List.of("--perms", "0777", "--size", WORKING_FOLDER_BYTES, "--tmpfs", INSIDE));
    words.addAll(List.of("--chdir", INSIDE, "--remount-ro", "/"));
    words.addAll(inner);
    return words;
  }

  private List<String> isolation() {
    List<String> words = new ArrayList<>(List.of("--die-with-parent", "--new-session"));
    words.addAll(List.of("--cap-drop", "ALL"));
    if (this == BUBBLEWRAP) {
      words.add("--unshare-all");
      return words;
    }
    // Not in a user namespace: there, "nobody" would be root outside.
    words.addAll(List.of("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"));
    words.add("--unshare-cgroup-try");
    for (String capability : List.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP")) {
      words.addAll(List.of("--cap-add", capability));
    }
    return words;
  }

  /** Words that go before the command inside the sandbox. Their programs are made visible there. */
  private List<String> lastPrograms(List<String> seen) {
    if (this == BUBBLEWRAP && (!countsThreadsApart() || find("prlimit").isEmpty())) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    words.addAll(List.of(show("prlimit", seen), "--nproc=" + MOST_THREADS));
    if (this == BUBBLEWRAP_AS_NOBODY) {
      int user = FIRST_USER + Math.floorMod(NEXT_USER.getAndIncrement(), USERS);
      words.addAll(List.of(show("setpriv", seen), "--reuid=" + user, "--regid=" + user));
      words.addAll(List.of("--clear-groups", "--inh-caps=-all", "--bounding-set=-all"));
    }
    return words;
  }

  private static String show(String program, List<String> seen) {
    String path = find(program);
    seen.add(path);
    return path;
  }

  /** Older kernels count all threads of a user together, whatever the sandbox. */
  private static boolean countsThreadsApart() {
    String major = System.getProperty("os.version", "").replaceFirst("\\D.*", "");
    return major.matches("\\d{1,4}") && Integer.parseInt(major) >= 6;
  }

  /** The folders above these, which bubblewrap would otherwise create for its own user only. */
  private static Set<String> parents(List<String> paths) {
    Set<String> folders = new LinkedHashSet<>();
    for (String path : paths) {
      Path parent = Path.of(path).getParent();
      for (int i = 1; i <= parent.getNameCount(); i++) {
        folders.add("/" + parent.subpath(0, i));
      }
    }
    return folders;
  }

  /** Where the learner's process works, as it sees it. */
  String workingFolder(Path outside) {
    return isBubblewrap() ? INSIDE : outside.toString();
  }
}
