package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Step;
import dezero.course.author.NewStep;
import dezero.grading.GradedStep;
import dezero.grading.Grader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./dezero new} writes is a step like any other, before anybody has worked on it. */
class SkeletonTest {
  @TempDir Path root;
  private Step step;

  @BeforeEach
  void a_new_step() throws IOException {
    for (String file : List.of("pom.xml", "docs/plan.txt")) {
      copy(Checkout.root().resolve(file), root.resolve(file));
    }
    Path skeleton = Path.of("course/src/skeleton");
    try (Stream<Path> files = Files.walk(Checkout.root().resolve(skeleton))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, root.resolve(Checkout.root().relativize(file)));
      }
    }
    step = Step.in(NewStep.of(root, "34", "sine-again").create()).orElseThrow();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  @Test
  void its_exercises_pass_the_authors_checks() throws IOException {
    compile("src/grade/java", "target/grade-classes", "src/stub/java");
    GradedStep graded = GradedStep.of(step.folder(), List.of());
    AuthorCheck check =
        new AuthorCheck(graded, step.folder(), new Grader(AuthorCheck.LIMITS)::grade);

    assertThat(check.ofTheTasks()).isEmpty();
    assertThat(check.ofTheCases(1)).isEmpty();
    assertThat(check.ofTheLesson()).isEmpty();
    assertThat(check.ofTheFiles()).isEmpty();
    assertThat(check.ofTheStub(1)).isEmpty();
    assertThat(check.ofTheSolution(1)).isEmpty();
  }

  @Test
  void its_stubs_and_its_solutions_compile_and_look_the_same() throws IOException {
    compile("src/stub/java", "target/stub-classes");
    compile("src/solution/java", "target/solution-classes");

    assertThat(signatures("target/stub-classes"))
        .isNotEmpty()
        .isEqualTo(signatures("target/solution-classes"));
  }

  @Test
  void its_demo_and_its_test_compile_and_the_demo_prints_what_the_lesson_shows()
      throws IOException, InterruptedException {
    compile("src/main/java", "target/classes");
    compile("src/test/java", "target/test-classes", "src/main/java");
    List<String> command =
        List.of(
            Outcome.JAVA,
            "-cp",
            step.folder().resolve("target/classes").toString(),
            "step34.Step34");
    Outcome run = Outcome.of(command, root, Map.of());
    Lesson.Piece shown = Lesson.read(step.lesson()).pieces("console").get(0);

    assertThat(run.out().lines())
        .containsExactlyElementsOf(shown.lines().subList(1, shown.lines().size()));
    assertThat(shown.lines().get(0)).isEqualTo("$ ./dezero run 34");
  }

  @Test
  void its_lesson_has_every_part_and_a_title_from_the_plan() throws IOException {
    Lesson lesson = Lesson.read(step.lesson());

    assertThat(lesson.headings.get(0)).isEqualTo("# Step 34: Sine, again and again");
    assertThat(lesson.headings).containsSubsequence(LessonTest.PARTS);
    for (String target : lesson.targets) {
      assertThat(step.folder().resolve(target)).exists();
    }
    String demo = Files.readString(step.demo());
    for (Lesson.Piece piece : lesson.pieces("java")) {
      assertThat(demo).contains(piece.toString());
    }
  }

  /** With the warnings that fail our build, and the classes that these tests can use. */
  private void compile(String sources, String classes, String... moreSources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none"));
    arguments.addAll(
        List.of("-encoding", "UTF-8", "-d", step.folder().resolve(classes).toString()));
    String classPath = System.getProperty("java.class.path");
    for (String more : moreSources) {
      classPath = step.folder().resolve(more) + File.pathSeparator + classPath;
    }
    arguments.addAll(List.of("-cp", classPath, "-Xlint:-path"));
    try (Stream<Path> files = Files.walk(step.folder().resolve(sources))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(exitCode).as(sources).isZero();
  }

  private Set<String> signatures(String classes) throws IOException {
    return Signatures.in(step.folder().resolve(classes), "step34.exercise", List.of());
  }
}
