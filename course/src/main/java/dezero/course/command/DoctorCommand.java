package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.build.VectorJvm;
import dezero.grading.Sandbox;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code ./dezero doctor}: what the course finds on this machine, on one screen. */
@Command(
    name = "doctor",
    description = "Shows what the course finds on this machine: Java, Maven, tools, kernels.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  static final URI CENTRAL = URI.create("https://repo.maven.apache.org/maven2/");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Surroundings surroundings;
  private final URI repository;
  private final Duration patience;

  DoctorCommand(Surroundings surroundings, URI repository) {
    this(surroundings, repository, PATIENCE);
  }

  /** With this much time for the repository to answer in. */
  DoctorCommand(Surroundings surroundings, URI repository, Duration patience) {
    this.surroundings = surroundings;
    this.repository = repository;
    this.patience = patience;
  }

  @Override
  public Integer call() throws IOException {
    say("Java", System.getProperty("java.version") + ", " + System.getProperty("java.home"));
    say("Cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    say("Maven", maven());
    say("Drawing", drawing());
    say("Sandbox", sandbox());
    say("Kernels", kernels());
    return 0;
  }

  private void say(String what, String finding) {
    surroundings.out().printf("%-8s  %s%n", what, finding);
  }

  private String maven() {
    return isReachable()
        ? repository.getHost() + " answers"
        : repository.getHost()
            + " does not answer: what is built runs, but nothing can be downloaded";
  }

  /** Any answer will do: some repositories refuse to show their first page. */
  private boolean isReachable() {
    try {
      var connection = (HttpURLConnection) repository.toURL().openConnection();
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      connection.setRequestMethod("HEAD");
      return connection.getResponseCode() > 0;
    } catch (IOException unreachable) {
      return false;
    }
  }

  private static String drawing() {
    var path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of("dot", "dot.exe").map(name -> new File(folder, name)))
        .filter(file -> file.isAbsolute() && file.canExecute())
        .findFirst()
        .map(dot -> "Graphviz, " + dot)
        .orElse("no dot on the PATH: graphs are laid out in Java");
  }

  private static String sandbox() {
    return Arrays.stream(Sandbox.values())
        .filter(Sandbox::isInstalled)
        .findFirst()
        .orElse(Sandbox.NONE)
        .description();
  }

  private String kernels() throws IOException {
    var classPath = List.of(classes("simd"), classes("common"));
    if (!classPath.stream().allMatch(Files::isDirectory)) {
      return "plain Java: simd, the vector kernels, is not built (./mvnw -pl simd -am compile)";
    }
    var report = new VectorJvm(classPath, "dezero.simd.KernelReport").output();
    return "plain Java; in steps whose pom names dezero-simd: "
        + (report.isEmpty() ? "they could not be asked; ./mvnw -pl simd -am compile" : report);
  }

  private Path classes(String module) {
    return surroundings.root().resolve(module).resolve("target").resolve("classes");
  }
}
