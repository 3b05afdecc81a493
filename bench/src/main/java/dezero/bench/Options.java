package dezero.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    List<Side> sides = new ArrayList<>();
    sides.add(new Side(Peer.PLAIN, 1, java(System.getProperty("java.class.path"), List.of())));
    Set<Integer> counts = new TreeSet<>(threads);
    if (simd != null) {
      String path = System.getProperty("java.class.path") + File.pathSeparator + simd;
      for (int count : counts) {
        sides.add(new Side(Peer.SIMD, count, java(path, Simd.options(count))));
      }
    }
    for (Peer peer : peers()) {
      for (int count : counts) {
        sides.add(new Side(peer, count, python(peer, count)));
      }
    }
    return sides;
  }

  private List<String> java(String classPath, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
