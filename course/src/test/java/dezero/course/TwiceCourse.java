package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.build.MavenModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A course with one step that is built already: of its two tasks, each is to double a number. */
public final class TwiceCourse {
  public static final String PLACE = "step58-twice/src/exercise/java/step58/exercise";
  private static final String STUB =
      """
      package step58.exercise;

      public final class %s {
        public static double twice(double x) {
          throw new UnsupportedOperationException("step58 task %d: to do");
        }
      }
      """;
  private static final String PROBE =
      """
      package step58.probe;

      import dezero.grading.*;

      public final class %1$sProbe implements Probe {
        public Value run(Value input) {
          return Value.of(step58.exercise.%1$s.twice(input.numbers()[0]));
        }
      }
      """;
  private static final String EXERCISES =
      """
      package step58.grade;

      import dezero.grading.*;
      import java.util.List;

      public final class Step58Exercises implements Exercises {
        public List<Task> tasks() {
          return List.of(task(1, "First").core().points(4), task(2, "Second").points(3));
        }

        private static Task task(int number, String name) {
          return Task.task(number, name).file(name + ".java").hints("a", "b")
              .probe("step58.probe." + name + "Probe")
              .cases(random -> {
                double x = 1 + random.nextDouble();
                return List.of(
                    new Case("twice(" + x + ")", Value.of(x), Expectation.close(1e-12, 2 * x)));
              });
        }
      }
      """;

  public final TemporaryCourse course;

  public TwiceCourse(Path root) throws IOException {
    course = new TemporaryCourse(root).withStep("step58-twice", "Step 58: Twice");
    course.write("step58-twice/src/main/java/step58/Step58.java", "package step58;");
    var grade = "step58-twice/src/grade/java/step58/";
    course.write(grade + "probe/FirstProbe.java", PROBE.formatted("First"));
    course.write(grade + "probe/SecondProbe.java", PROBE.formatted("Second"));
    var exercises = course.write(grade + "grade/Step58Exercises.java", EXERCISES);
    course.write(PLACE + "/First.java", STUB.formatted("First", 1));
    course.write(PLACE + "/Second.java", STUB.formatted("Second", 2));
    course.write("step58-twice/src/solution/First.java", right("First"));
    course.write("step58-twice/src/solution/Second.java", right("Second"));
    var classes = Files.createDirectories(root.resolve("step58-twice/target/grade-classes"));
    var javac = ToolProvider.getSystemJavaCompiler();
    assertThat(javac.run(null, null, null, "-d", classes.toString(), exercises.toString()))
        .isZero();
    stamp();
  }

  /** As the launcher would find it after a build. */
  private void stamp() throws IOException {
    Files.createDirectories(course.root.resolve("step58-twice/target/classes"));
    course.write("step58-twice/target/classpath.txt", "");
    var module = new MavenModule(course.root, "step58-twice");
    course.write("step58-twice/target/dezero-built.txt", module.fingerprint() + "\nmade:\n");
    course.write("step58-twice/target/dezero-tasks.txt", module.tasksFingerprint() + "\nmade:\n");
  }

  public static String right(String name) {
    return file(name, "return 2 * x;");
  }

  /** The file with this instead of what is to do. */
  public static String file(String name, String body) {
    return STUB.formatted(name, 0).replaceAll("throw new .*;", "@").replace("@", body);
  }

  /** A submission with these two files. */
  public static Path submission(Path folder, String first, String second) throws IOException {
    var files = Files.createDirectories(folder.resolve(PLACE));
    Files.writeString(files.resolve("First.java"), first);
    Files.writeString(files.resolve("Second.java"), second);
    return folder;
  }

  Path solution() {
    return course.root.resolve("step58-twice/src/solution");
  }

  Path stubs() {
    return course.root.resolve(PLACE);
  }
}
