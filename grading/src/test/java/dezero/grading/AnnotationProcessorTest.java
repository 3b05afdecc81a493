package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An annotation processor runs inside the compiler. One that is handed in must never run. */
class AnnotationProcessorTest {
  private static final String PROCESSOR =
      """
      import java.nio.file.*;
      import java.util.Set;
      import javax.annotation.processing.*;
      import javax.lang.model.element.TypeElement;

      @SupportedAnnotationTypes("*")
      public class Evil extends AbstractProcessor {
        @Override
        public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          try {
            Files.writeString(Path.of("%s"), "it ran");
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
          return false;
        }
      }
      """;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private Path trace;

  @BeforeEach
  void hand_in_a_processor_beside_the_exercise() throws IOException {
    trace = elsewhere.resolve("trace.txt");
    Path source = elsewhere.resolve("Evil.java");
    Files.writeString(source, PROCESSOR.formatted(trace.toString().replace('\\', '/')));
    javac("-proc:none", "-d", folder.toString(), source.toString());
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Evil\n");
    Files.writeString(folder.resolve("Twice.java"), Grading.file("Twice", "return 2 * x;"));
  }

  private static void javac(String... arguments) {
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  @Test
  void a_compiler_with_the_submission_on_its_path_would_run_it() {
    javac(
        runProcessors(),
        "-cp",
        folder.toString(),
        "-d",
        elsewhere.toString(),
        folder.resolve("Twice.java").toString());
    assertThat(trace).hasContent("it ran");
  }

  /** Since 23, javac looks for processors only when it is told to; 17 does not know the words. */
  private static String runProcessors() {
    return Runtime.version().feature() >= 21 ? "-proc:full" : "-g";
  }

  @Test
  void the_grader_does_not_and_grades_the_file_beside_it() {
    GradedStep step = Grading.step("Twice");
    Submission submission = Submission.read(folder, step.files(), Limits.DEFAULT);
    Report report = new Grader(Grading.PATIENT).grade(step, submission, Grading.SEED);
    assertThat(trace).doesNotExist();
    assertThat(report.refused())
        .anySatisfy(line -> assertThat(line).startsWith("Evil.class"))
        .anySatisfy(line -> assertThat(line).startsWith("META-INF"));
    assertThat(report.hasPassed()).isTrue();
  }
}
