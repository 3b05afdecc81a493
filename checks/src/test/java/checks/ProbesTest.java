package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.grading.GradedStep;
import dezero.grading.Grader;
import dezero.grading.Report;
import dezero.grading.Submission;
import dezero.grading.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the framework's own methods alone, nobody can avoid what a probe counts. */
class ProbesTest {
  @TempDir private static Path folder;
  private static final Map<String, StepExercises> STEPS = new TreeMap<>();
  private static CompiledExercises compiled;

  @BeforeAll
  static void compile_the_tasks() throws IOException {
    for (StepExercises step : StepExercises.all()) {
      STEPS.put(step.name(), step);
    }
    STEPS.keySet().retainAll(Set.of("step23", "step28", "step33"));
    compiled = new CompiledExercises(folder);
    assertThat(compiled.compile(List.copyOf(STEPS.values()))).isEmpty();
  }

  /** Grades our solution of a step, with one file as written by someone who avoids the idea. */
  private static Report grade(String name, String file, String from, String to) throws IOException {
    StepExercises step = STEPS.get(name);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(step.folder().resolve("src/solution/java"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        files.put(one.getFileName().toString(), Files.readString(one));
      }
    }
    assertThat(files.get(file)).contains(from);
    files.put(file, files.get(file).replace(from, to));
    var graded = GradedStep.of(step.folder(), compiled.tasks(), step.classPath());
    return new Grader(AuthorCheck.LIMITS).grade(graded, Submission.of(files), 1);
  }

  private static void assertFails(Report report, int task) {
    TaskReport one = report.tasks().get(task - 1);
    assertThat(one.status()).as(one.task().title()).isEqualTo(TaskReport.Status.FAILED);
  }

  @Test
  void in_step_28_no_second_gradient_is_free() throws IOException {
    Report report =
        grade(
            "step28",
            "LineSearch.java",
            "double rate = rate();",
            """
            double rate = rate();
            x0.clearGrad();
            x1.clearGrad();
            f.apply(x0, x1).creator().inputs().get(0).backward();
            """);
    assertFails(report, 3);
  }

  @Test
  void in_step_33_no_pass_for_each_row_of_the_hessian_is_free() throws IOException {
    Report report =
        grade(
            "step33",
            "HessianVector.java",
            "x.clearGrad();\n    f.apply(x)",
            """
            for (int i = 0; i < 2; i++) f.apply(x).backward();
            Variable height = f.apply(x);
            var inner = new java.util.ArrayList<Variable>(java.util.List.of(height));
            for (int i = 0; i < inner.size(); i++) {
              if (inner.get(i).creator() != null) inner.addAll(inner.get(i).creator().inputs());
            }
            Variable copy =
                inner.stream()
                    .filter(one -> one.creator() != null)
                    .filter(one -> one.creator().inputs().equals(java.util.List.of(x)))
                    .findFirst()
                    .orElseThrow();
            copy.unchain();
            height.backward(CREATE_GRAPH);
            Variable slope = copy.grad();
            double[] product = new double[x.size()];
            for (int i = 0; i < product.length; i++) {
              copy.clearGrad();
              slope.getItem(dezero.array.Slice.at(i)).backward(CREATE_GRAPH);
              for (int j = 0; j < product.length; j++) {
                product[i] += copy.grad().data().toDoubles()[j] * v.data().toDoubles()[j];
              }
            }
            if (product.length > 0) return Variable.of(product);
            x.clearGrad();
            f.apply(x)\
            """);
    assertFails(report, 2);
  }

  @Test
  void in_step_23_a_function_around_others_is_not_one_function() throws IOException {
    Report report =
        grade(
            "step23",
            "LogCosh.java",
            "return new LogCosh().apply(x);",
            """
            Variable composed =
                dezero.functions.Functions.log(
                    dezero.functions.Functions.exp(x)
                        .add(dezero.functions.Functions.exp(x.neg()))
                        .mul(0.5));
            return new dezero.Function.Binary() {
              protected NdArray forward(NdArray x0, NdArray x1) { return x1; }
              protected Variable backward0(Variable gy) { return gy.mul(0); }
              protected Variable backward1(Variable gy) { return gy; }
            }.apply(x, composed);
            """);
    assertThat(report.tasks())
        .anySatisfy(
            task ->
                assertThat(task.reason())
                    .contains("the value was made by one function", "expected true, but false"));
  }
}
