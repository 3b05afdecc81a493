package step02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionTest {
  @Nested
  class Calculating {
    @Test
    void makes_a_new_box_and_leaves_the_one_that_went_in() {
      var x = new Variable(10.0);
      var y = new Square().apply(x);

      assertThat(y).isNotSameAs(x).hasToString("100.0");
      assertThat(x).hasToString("10.0");
    }

    @Test
    void works_for_every_number_of_an_array_and_for_none() {
      assertThat(new Square().apply(new Variable(1, 2, -3))).hasToString("[1.0, 4.0, 9.0]");
      assertThat(new Square().apply(new Variable())).hasToString("[]");
    }

    @Test
    void lets_nan_through_and_overflows_to_infinity() {
      assertThat(new Square().apply(new Variable(Double.NaN, 1e200)))
          .hasToString("[NaN, Infinity]");
    }

    @Test
    void without_a_box_fails_at_once() {
      assertThatThrownBy(() -> new Square().apply(null)).isInstanceOf(NullPointerException.class);
    }
  }

  @Nested
  class Remembering {
    @Test
    void holds_the_box_itself_and_not_the_numbers_of_that_time() {
      var x = new Variable(10.0);
      var f = new Square();
      assertThat(f.x()).isNull();
      var y = f.apply(x);

      x.data = new double[] {3.0};

      assertThat(f.x()).isSameAs(x).hasToString("3.0");
      assertThat(y).hasToString("100.0");
    }

    @Test
    void holds_the_last_box_only() {
      var f = new Square();
      f.apply(new Variable(10.0));
      var last = new Variable(5.0);
      f.apply(last);

      assertThat(f.x()).isSameAs(last);
    }

    @Test
    void takes_a_field_which_a_lambda_lacks() {
      UnaryOperator<Variable> lambda = x -> new Variable(Elementwise.map(x.data, v -> v * v));

      assertThat(lambda.apply(new Variable(10.0))).hasToString("100.0");
      assertThat(Step02.fields(lambda)).isZero();
      assertThat(Step02.fields(new Square())).isOne();
    }
  }

  /** What the compiler says of a function that is not one. */
  @Nested
  class Refused {
    @TempDir private Path folder;

    private List<String> compilerSays(String source) throws IOException {
      Path file = Files.writeString(folder.resolve("Doubling.java"), "package step02;\n" + source);
      var found = new DiagnosticCollector<JavaFileObject>();
      var javac = ToolProvider.getSystemJavaCompiler();
      try (var files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
        List<String> options =
            List.of("-d", "" + folder, "-cp", System.getProperty("java.class.path"));
        javac.getTask(null, files, found, options, null, files.getJavaFileObjects(file)).call();
      }
      return found.getDiagnostics().stream().map(one -> one.getMessage(Locale.ROOT)).toList();
    }

    @Test
    void is_one_without_forward() throws IOException {
      assertThat(compilerSays("final class Doubling extends Function {}"))
          .containsExactly(
              "step02.Doubling is not abstract and does not override abstract method"
                  + " forward(double[]) in step02.Function");
    }

    @Test
    void is_the_plain_function_that_calculates_nothing() throws IOException {
      assertThat(compilerSays("final class Doubling { Function f = new Function(); }"))
          .containsExactly("step02.Function is abstract; cannot be instantiated");
    }

    @Test
    void is_one_that_forgets_since_it_has_an_apply_of_its_own() throws IOException {
      assertThat(
              compilerSays(
                  "abstract class Doubling extends Function {"
                      + " public Variable apply(Variable x) { return x; } }"))
          .singleElement()
          .asString()
          .startsWith(
              "apply(step02.Variable) in step02.Doubling cannot override"
                  + " apply(step02.Variable) in step02.Function")
          .endsWith("overridden method is final");
    }

    @Test
    void is_a_square_with_the_sign_of_mathematics() throws IOException {
      assertThat(compilerSays("class Doubling { double square(double v) { return v ^ 2; } }"))
          .singleElement()
          .asString()
          .startsWith("bad operand types for binary operator '^'");
    }
  }

  @Test
  void with_whole_numbers_that_sign_is_something_else() {
    assertThat(10 ^ 2).isEqualTo(8);
  }

  /** The mistake that nothing reports. */
  @Test
  void a_forward_that_writes_into_what_it_was_given_spoils_the_input() {
    var x = new Variable(10.0);
    var y = new SquareInPlace().apply(x);

    assertThat(y).hasToString("100.0");
    assertThat(x).hasToString("100.0");
  }

  private static final class SquareInPlace extends Function {
    @Override
    protected double[] forward(double[] x) {
      for (int i = 0; i < x.length; i++) {
        x[i] = x[i] * x[i];
      }
      return x;
    }
  }

  /** The constructor of a box copies, so not even a function that does nothing shares its array. */
  @Test
  void a_forward_that_returns_what_it_was_given_still_makes_a_box_of_its_own() {
    var x = new Variable(10.0);
    var y = new Same().apply(x);

    x.data[0] = 3.0;

    assertThat(y).hasToString("10.0");
  }

  private static final class Same extends Function {
    @Override
    protected double[] forward(double[] x) {
      return x;
    }
  }
}
