package dezero.course;

import dezero.course.build.MavenModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.tools.ToolProvider;

/** A temporary course whose step 7 has two tasks, as if Maven had built it. */
public final class TemporaryExercises {
  public static final String STEP = "step07-factors";
  public static final String TWICE = "Twice.java";
  public static final String THRICE = "Thrice.java";

  private static final String TASKS =
"""
      package step07.grade;

      import static dezero.grading.Expectation.close;
      import static dezero.grading.Task.task;

      import dezero.grading.Case;
      import dezero.grading.Exercises;
      import dezero.grading.Task;
      import dezero.grading.Value;
      import java.util.Comparator;
import java.util.List;

      public final class Step07Exercises implements Exercises {
        public List<Task> tasks() {
          return List.of(times(1, "Twice", 2).core(), times(2, "Thrice", 3));
        }

        private static Task times(int number, String name, double factor) {
          return task(number, name)
              .points(5)
              .file(name + ".java")
              .hints("Multiply.", "By " + factor + ".")
              .probe("step07.probe." + name + "Probe")
              .cases(
                  random -> {
                    double x = 1 + random.nextDouble();
                    return List.of(new Case("of " + x, Value.of(x), close(1e-12, factor * x)));
                  });
        }
      }
""";

  private TemporaryExercises() {}

  public static TemporaryCourse in(Path root) throws IOException {
    var course = new TemporaryCourse(root).withStep(STEP, "Step 7: Factors");
    course.write(STEP + "/src/main/java/step07/package-info.java", "package step07;\n");
    course.write(STEP + "/src/grade/java/step07/grade/Step07Exercises.java", TASKS);
    for (var name : new String[] {"Twice", "Thrice"}) {
      course.write(STEP + "/src/grade/java/step07/probe/" + name + "Probe.java", probe(name));
    }
    for (var kind : new String[] {"stub", "exercise"}) {
      write(course, kind, TWICE, stub(1));
      write(course, kind, THRICE, stub(2));
    }
    for (var kind : new String[] {"stub", "exercise"}) {
      course.write(path(kind, "Try.java"), tryingOut("System.out.println(\"as handed out\");"));
    }
    write(course, "solution", TWICE, "return 2 * x;");
    write(course, "solution", THRICE, "return 3 * x;");
    build(course);
    return course;
  }

  /** A Try.java whose main does this. */
  public static String tryingOut(String body) {
    return """
    package step07.exercise;

    public final class Try {
      public static void main(String... args) throws Exception {
        %s
      }
    }
    """
        .formatted(body);
  }

  /** The body of a stub. */
  public static String stub(int task) {
    return "throw new UnsupportedOperationException(\"step07 task " + task + ": multiply\");";
  }

  /** A learner's file with this body. */
  public static Path write(TemporaryCourse course, String name, String body) throws IOException {
    return write(course, "exercise", name, body);
  }

  private static Path write(TemporaryCourse course, String kind, String name, String body)
      throws IOException {
    return course.write(path(kind, name), text(name, body));
  }

  public static Path learners(TemporaryCourse course, String name) {
    return course.root.resolve(path("exercise", name));
  }

  public static Path kept(TemporaryCourse course, String name) {
    return course.root.resolve(STEP + "/src/exercise/kept/" + name);
  }

  private static String path(String kind, String name) {
    return STEP + "/src/" + kind + "/java/step07/exercise/" + name;
  }

  public static String text(String name, String body) {
    return """
    package step07.exercise;

    public final class %s {
      public static double of(double x) {
        %s
      }
    }
    """
        .formatted(name.replace(".java", ""), body);
  }

  private static String probe(String name) {
    return """
    package step07.probe;

    public final class %1$sProbe implements dezero.grading.Probe {
      public dezero.grading.Value run(dezero.grading.Value input) {
        return dezero.grading.Value.of(step07.exercise.%1$s.of(input.numbers()[0]));
      }
    }
    """
        .formatted(name);
  }

  /** Does what Maven and the course command would do, without the seconds that Maven takes. */
  public static void build(TemporaryCourse course) throws IOException {
    var target = course.root.resolve(STEP).resolve("target");
    Files.createDirectories(target.resolve("classes"));
    var grade = Files.createDirectories(target.resolve("grade-classes/step07/grade"));
    Files.write(grade.resolve("Step07Exercises.class"), Compiled.TASKS);
    course.write(STEP + "/target/classpath.txt", "");
    var module = new MavenModule(course.root, STEP);
    course.write(STEP + "/target/dezero-built.txt", module.fingerprint() + "\nmade:\n");
    course.write(STEP + "/target/dezero-tasks.txt", module.tasksFingerprint() + "\nmade:\n");
  }

  /** The tasks, compiled once for all tests. */
  private static final class Compiled {
    static final byte[] TASKS = compile();

    private static byte[] compile() {
      var javac = ToolProvider.getSystemJavaCompiler();
      var said = new StringWriter();
      try (var files = javac.getStandardFileManager(null, null, null)) {
        var folder = Files.createTempDirectory("tasks");
        var source =
            Files.writeString(folder.resolve("Step07Exercises.java"), TemporaryExercises.TASKS);
        var options = List.of("-d", folder.toString(), "-proc:none");
        var sources = files.getJavaFileObjects(source);
        if (!javac.getTask(said, files, null, options, null, sources).call()) {
          throw new IllegalStateException(said.toString());
        }
        var compiled = Files.readAllBytes(folder.resolve("step07/grade/Step07Exercises.class"));
        deleteAll(folder);
        return compiled;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void deleteAll(Path folder) throws IOException {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
