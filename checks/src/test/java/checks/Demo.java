package checks;

import dezero.course.Step;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A step's demo, {@code stepNN-title/src/main/java/stepNN/StepNN.java}: what a learner runs. */
record Demo(Step step) {
  /** Takes half the time: most demos end before better machine code would pay off. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** The demos of all steps that have one, in the order of the chapters. */
  static List<Demo> all() {
    return Checkout.steps().stream()
        .map(Demo::new)
        .filter(demo -> Files.exists(demo.source()))
        .toList();
  }

  /** The first demo of each kind: that uses nothing of ours, only common, or viz too. */
  static List<Demo> oneForEachSetOfModules() throws IOException {
    var found = new LinkedHashMap<List<String>, Demo>();
    for (var demo : all()) {
      found.putIfAbsent(demo.modules(), demo);
    }
    return List.copyOf(found.values());
  }

  /** The demos that may draw, which takes viz, and the first of each other kind. */
  static List<Demo> thatMayDraw() throws IOException {
    var demos = new ArrayList<Demo>();
    for (var demo : all()) {
      if (demo.modules().contains("viz") || oneForEachSetOfModules().contains(demo)) {
        demos.add(demo);
      }
    }
    return demos;
  }

  /** {@code step28}: the alias and the package. */
  String name() {
    return "step" + step.twoDigits();
  }

  Path source() {
    return step.demo();
  }

  /** The source's place in the checkout, with the slashes that a catalog has. */
  String reference() {
    return Checkout.root().relativize(source()).toString().replace(File.separatorChar, '/');
  }

  /** The lines for JBang: all that stands before the package line. */
  List<String> directives() throws IOException {
    return Files.readAllLines(source()).stream()
        .takeWhile(line -> !line.startsWith("package "))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The modules of ours whose code the step uses, as its pom says; viz brings common. */
  List<String> modules() throws IOException {
    var pom = Files.readString(step.folder().resolve("pom.xml"));
    if (pom.contains("<artifactId>dezero-viz</artifactId>")) {
      return List.of("common", "viz");
    }
    return pom.contains("<artifactId>dezero-common</artifactId>") ? List.of("common") : List.of();
  }

  /** The libraries that Maven found for the step. */
  List<Path> libraries() throws IOException {
    return paths(Files.readString(built(step.folder().resolve("target/classpath.txt"))));
  }

  /** What the step's code may use: the classes of our modules, and libraries. */
  List<Path> uses() throws IOException {
    var classPath = new ArrayList<Path>();
    for (var module : modules()) {
      classPath.add(built(Checkout.root().resolve(module).resolve("target/classes")));
    }
    classPath.addAll(libraries());
    return classPath;
  }

  /** The command that runs the classes Maven compiled, without Maven. */
  List<String> command() throws IOException {
    var classPath = new ArrayList<Path>();
    classPath.add(built(step.folder().resolve("target/classes")));
    classPath.addAll(uses());
    var joined = String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    var command = new ArrayList<String>(List.of(Outcome.JAVA));
    command.addAll(SHORT_LIVED);
    command.addAll(List.of("-cp", joined, step.mainClass()));
    return command;
  }

  static List<Path> paths(String classPath) {
    return classPath.isBlank()
        ? List.of()
        : List.of(classPath.strip().split(File.pathSeparator)).stream().map(Path::of).toList();
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path + " is not there: these tests run what the whole build made, so run ./mvnw test");
    }
    return path;
  }

  @Override
  public String toString() {
    return name();
  }
}
