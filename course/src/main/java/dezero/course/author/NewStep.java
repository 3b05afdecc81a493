package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.course.build.Pom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A step that is to be begun: its folder, filled with a skeleton that builds and can be graded. */
public record NewStep(Path root, int number, String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 30;

  /** So that no tool takes a template for a lesson or a class. */
  private static final String TEMPLATE = ".template";

  private static final String DEPENDENCY =
      """

      <dependencies>
        <dependency>
          <groupId>dezero</groupId>
          <artifactId>dezero-common</artifactId>
        </dependency>
      </dependencies>\
      """;

  private static final String SOURCES = "\n//SOURCES ../../../../../common/src/main/java/**.java";

  /** A step without common has an engine of its own, on which the exercises build. */
  private static final String ENGINE = "\n//SOURCES ../../../../main/java/stepNN/*.java";

  /**
   * What {@code ./dezero new} was given, as a step.
   *
   * @throws CommandError if there cannot be such a step, or there is one already
   */
  public static NewStep of(Path root, String number, String name) throws IOException {
    if (!number.matches("0?[1-9]|[1-9][0-9]") || Integer.parseInt(number) > Course.PLANNED) {
      throw new CommandError(
          "new needs the step's number, from 1 to %d, and its name, as in 34 sine-again; the number given is \"%s\"."
              .formatted(Course.PLANNED, number));
    }
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw new CommandError(
          "The name of a step is made of small letters, digits and single hyphens, begins with a letter, and has at most %d characters, as sine-again; \"%s\" is not."
              .formatted(LONGEST_NAME, name));
    }
    var step = new NewStep(root, Integer.parseInt(number), name);
    step.requireThatItIsNew();
    return step;
  }

  private void requireThatItIsNew() throws IOException {
    for (var other : Course.in(root).steps()) {
      if (other.number() == number) {
        throw new CommandError(
            "There is a step %d already: %s.".formatted(number, other.folder().getFileName()));
      }
      if (other.name().equals(name)) {
        throw new CommandError(
            "Step %d is called %s already: choose another name, since run %s has to mean one step."
                .formatted(other.number(), name, name));
      }
    }
    if (Files.exists(folder())) {
      throw new CommandError(
          "%s is in the way: what is in it is kept, so move it away first."
              .formatted(folder().getFileName()));
    }
  }

  /** Makes the folder, all of it or nothing, and returns it. */
  public Path create() throws IOException {
    var scratch =
        Files.createTempDirectory(Files.createDirectories(root.resolve(".dezero")), "new");
    try {
      var begun = Files.createDirectory(scratch.resolve(folder().getFileName()));
      for (var template : templates()) {
        write(begun.resolve(target(template)), Files.readString(template));
      }
      handOut(begun);
      return Files.move(begun, folder());
    } finally {
      delete(scratch);
    }
  }

  private List<Path> templates() throws IOException {
    try (var files = Files.walk(skeleton())) {
      return files.filter(file -> file.toString().endsWith(TEMPLATE)).sorted().toList();
    }
  }

  private Path skeleton() {
    return root.resolve("course/src/skeleton");
  }

  private String target(Path template) {
    var path = skeleton().relativize(template).toString();
    return path.substring(0, path.length() - TEMPLATE.length()).replace("NN", twoDigits());
  }

  private void write(Path file, String template) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        template
            .replace("{{NN}}", twoDigits())
            .replace("{{N}}", String.valueOf(number))
            .replace("{{folder}}", folder().getFileName().toString())
            .replace("{{title}}", Plan.in(root).title(number))
            .replace("{{version}}", Pom.read(root.resolve("pom.xml")).version())
            .replace("{{dependencies}}", usesCommon() ? DEPENDENCY : "")
            .replace("{{sources}}", usesCommon() ? SOURCES : "")
            .replace("{{sourcesOfTry}}", sourcesOfTry()));
  }

  private String sourcesOfTry() {
    return usesCommon() ? SOURCES.replace("../c", "../../c") : ENGINE.replace("NN", twoDigits());
  }

  private boolean usesCommon() {
    return new Step(number, name, folder()).mayUseCommon();
  }

  /** The learner's files begin as the stubs. */
  private void handOut(Path begun) throws IOException {
    var files = new ExerciseFiles(new Step(number, name, begun));
    Files.createDirectories(files.folder());
    for (var stub : files.names()) {
      Files.copy(files.stubs().resolve(stub), files.folder().resolve(stub));
    }
    Files.copy(files.stubs().resolve(ExerciseFiles.TRY), files.folder().resolve(ExerciseFiles.TRY));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path folder() {
    return root.resolve("step" + twoDigits() + "-" + name);
  }

  private String twoDigits() {
    return "%02d".formatted(number);
  }
}
