package dezero.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the command line said. */
@Command(
    name = "bench/side-by-side",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures DeZero for Java against Python DeZero, PyTorch and NumPy.")
class Options {
  private static final String PROCESSES = "processes";

  @Spec private CommandSpec spec;

  @Option(
      names = "--python-dezero",
      paramLabel = "DIR",
      description = "The folder that holds Python DeZero's package folder \"dezero\".")
  private Path dezero;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      defaultValue = "python3",
      description = "The Python to use, with what the peers need. Default: ${DEFAULT-VALUE}.")
  private String python;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each side runs, after it is warm. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      defaultValue = "9",
      description = "Only the first, smallest sizes of each task, for a quick look. Default: all.")
  private int sizes;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only these tasks, or \"processes\": what is measured in whole processes.")
  private List<String> only = List.of();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      defaultValue = "dezero,torch,numpy",
      description = "Against whom. Default: ${DEFAULT-VALUE}; \"none\" runs ours alone.")
  private List<String> peers;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      defaultValue = "1,2",
      description = "On how many threads. Default: ${DEFAULT-VALUE}.")
  private Set<Integer> threads;

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      description = "An option for our Java, as --jvm=-XX:+UseSerialGC. May be given again.")
  private List<String> jvm = List.of();

  @Option(
      names = "--other-java",
      paramLabel = "DIR",
      description =
          "The folder of another JDK, as 25 beside 17: its whole processes are measured, too.")
  private Path otherJava;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the report goes; what is there is replaced. Default: a file in target.")
  private Path out;

  @Option(names = "--worker", hidden = true, required = true)
  private String worker;

  @Option(names = "--simd", hidden = true)
  private Path simd;

  /**
   * Finds what cannot be.
   *
   * @throws ParameterException with the usage
   */
  void check() {
    require(rounds > 0, "--rounds " + rounds + ": give a whole number from 1");
    require(sizes > 0, "--sizes " + sizes + ": give a whole number from 1");
    Path folder = out.toAbsolutePath().getParent();
    require(
        Files.isDirectory(folder) && !Files.isDirectory(out),
        "--out " + out + ": give a file in a folder that there is");
    require(
        otherJava == null || Files.isExecutable(program(otherJava)),
        "--other-java " + otherJava + ": no bin/java in it; give the folder of a JDK");
    require(
        threads.stream().allMatch(count -> count > 0), "--threads " + threads + ": count from 1");
    try {
      tasks();
      peers();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
    if (peers().contains(Peer.DEZERO)) {
      require(
          dezero != null, "--python-dezero DIR is missing; without Python DeZero: --peers torch");
      require(
          Files.isRegularFile(dezero.resolve("dezero").resolve("__init__.py")),
          "--python-dezero "
              + dezero
              + ": no dezero/__init__.py in it; DIR is the folder that holds the package folder");
    }
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  int rounds() {
    return rounds;
  }

  /** How many sizes of each task. */
  int sizes() {
    return sizes;
  }

  Path out() {
    return out;
  }

  /** The tasks to measure. */
  List<Task> tasks() {
    return only.isEmpty()
        ? Arrays.asList(Task.values())
        : only.stream().filter(name -> !name.equals(PROCESSES)).map(Task::of).toList();
  }

  /** What to measure in processes of their own. */
  List<Whole> wholes() {
    return only.isEmpty() || only.contains(PROCESSES) ? Arrays.asList(Whole.values()) : List.of();
  }

  private Set<Peer> peers() {
    Set<Peer> known = new LinkedHashSet<>();
    for (String name : peers) {
      if (!name.equals("none")) {
        known.add(Peer.of(name));
      }
    }
    return known;
  }

  /** Who takes part: ours first. */
  List<Side> sides() {
    List<Side> sides = new ArrayList<>(ours(Path.of(System.getProperty("java.home")), ""));
    for (Peer peer : peers()) {
      for (int count : new TreeSet<>(threads)) {
        sides.add(new Side(peer, count, python(peer, count)));
      }
    }
    return sides;
  }

  /** Who takes part where whole processes are measured: ours on another Java, too. */
  List<Side> sidesInProcesses() {
    List<Side> sides = new ArrayList<>(sides());
    if (otherJava != null) {
      sides.addAll(ours(otherJava, version(otherJava)));
    }
    return sides;
  }

  private List<Side> ours(Path java, String version) {
    String path = System.getProperty("java.class.path");
    List<Side> sides = new ArrayList<>();
    sides.add(new Side(Peer.PLAIN, version, 1, java(java, path, List.of())));
    if (simd != null) {
      for (int count : new TreeSet<>(threads)) {
        List<String> command = java(java, path + File.pathSeparator + simd, Simd.options(count));
        sides.add(new Side(Peer.SIMD, version, count, command));
      }
    }
    return sides;
  }

  /** 25, as the JDK's folder says. */
  private static String version(Path java) {
    try (Stream<String> lines = Files.lines(java.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
          .findFirst()
          .orElse("of another version");
    } catch (IOException none) {
      return "of another version";
    }
  }

  private static Path program(Path java) {
    return java.resolve("bin").resolve("java");
  }

  private List<String> java(Path java, String classPath, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(program(java).toString());
    // As the course starts Java for what calculates; another collector may be asked for.
    if (jvm.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:InitialRAMPercentage=12.5"));
    }
    command.addAll(options);
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath, JavaWorker.class.getName()));
    return command;
  }

  private List<String> python(Peer peer, int count) {
    List<String> command = new ArrayList<>(List.of(python, "-W", "ignore", worker, peer.word()));
    command.addAll(List.of("--threads", String.valueOf(count), "--mnist", MnistJar.path()));
    if (dezero != null) {
      command.addAll(List.of("--dezero", dezero.toString()));
    }
    return command;
  }
}
