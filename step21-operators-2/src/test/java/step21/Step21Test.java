package step21;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step21.Functions.exp;
import static step21.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Step21Test {
  @Nested
  class TheDemo {
    @Test
    void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
        throws IOException {
      assertThat(printed("book")).isEqualTo(golden("step21.txt"));
      assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
    }

    @Test
    void then_tells_five_slopes_two_lowest_points_what_a_number_costs_and_what_goes_wrong() {
      assertThat(printed().subList(3, 21))
          .containsExactly(
              "x.mul(x): variable(9.0), slope 6.0",
              "x.mul(3): variable(9.0), slope 3.0",
              "x.mul(new Variable(3)): variable(9.0), slope 3.0",
              "x.mul(x.data[0]): variable(9.0), slope 3.0",
              "x.add(6): variable(9.0), slope 1.0",
              "the 3 as a box: gradient 3.0",
              "the 3 as a number: variable(3.0), and gradient null",
              "measured, x.mul(x.data[0]): 6.000000000012662",
              "the lowest point, with x.mul(x): 3.0",
              "the lowest point, with x.mul(x.data[0]): 6.0",
              "1000 rounds, gradients with boxes: 4000",
              "1000 rounds, gradients with numbers: 2000",
              "a million numbers, times 3: 1000000 threes are kept",
              "x.mul(1 / 2): variable(0.0), slope 0.0",
              "x.mul(1 / 2.0): variable(1.5), slope 0.5",
              "row.add(3): variable([4.0 5.0])",
              "row.add(new Variable(3)): Add: the shapes (2,) and () differ; give equal ones",
              "row.add(null): Add: given [variable([1.0 2.0]), null]; give it variables");
      assertThat(printed()).hasSize(21);
    }

    @Test
    void any_other_argument_is_refused_in_a_sentence() {
      var err = System.err;
      var complaint = new ByteArrayOutputStream();
      System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
      try {
        assertThat(Step21.run("the", "book")).isEqualTo(2);
      } finally {
        System.setErr(err);
      }
      assertThat(complaint.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines(
              "step 21 takes no argument, or the word book, but was given \"the book\"");
    }
  }

  @Nested
  class ANumberBesideABox {
    @Test
    void has_the_shape_of_the_box_and_the_gradient_of_the_box_is_right() {
      GradientCheck.assertGradients(x -> exp(x).mul(3).add(1).mul(x), -0.8, 0.3, 2);
      assertThat(new Variable(new double[][] {{1, 2}, {3, 4}}).mul(2).add(1))
          .hasToString("variable([[3.0 5.0]\n          [7.0 9.0]])");
    }

    @Test
    void is_a_box_that_holds_it_once_for_each_number_of_the_other_one() {
      var y = new Variable(1, 2, 3).mul(5);

      assertThat(y.creator().inputs().get(1).data).containsExactly(5, 5, 5);
      assertThat(Step21.threes(1_000)).isEqualTo(1_000);
    }

    @Test
    void has_no_gradient_and_none_is_calculated_for_it() {
      var x = new Variable(1, 2);
      var constant = Variable.constant(3, x.shape());
      var f = new CountingMul();

      f.apply(x, constant).backward();

      assertThat(f.gradients).isEqualTo(1);
      assertThat(x.grad).containsExactly(3, 3);
      assertThat(constant.grad).isNull();
    }

    @Test
    void saves_half_of_the_gradients_where_each_function_takes_one() {
      assertThat(Step21.gradients(y -> y.mul(0.5).add(1), 10)).isEqualTo(20);
      assertThat(Step21.gradients(y -> y.mul(new Variable(0.5)).add(new Variable(1)), 10))
          .isEqualTo(40);
    }

    @Test
    void makes_eight_boxes_of_a_line_with_four_numbers() {
      var x = new Variable(1);
      var y = x.mul(3).add(1).mul(2).add(5);

      int boxes = 0;
      for (Function f = y.creator(); f != null; f = f.x().creator()) {
        boxes += f.outputs().size() + f.inputs().size() - 1;
      }

      assertThat(y).hasToString("variable(13.0)");
      assertThat(boxes).isEqualTo(8);
    }
  }

  @Nested
  class ANumberOutOfABox {
    @Test
    void has_no_past_so_its_share_of_the_slope_is_missing() {
      var x = new Variable(5);
      var y = x.mul(x.data[0]);

      y.backward();

      assertThat(y).hasToString("variable(25.0)");
      assertThat(x.grad).containsExactly(5);
      assertThat(NumericalGradient.of(v -> v.mul(v.data[0]), x)[0]).isEqualTo(10, within(1e-6));
    }

    @Test
    void is_found_by_the_gradient_check() {
      GradientCheck.assertGradients(Step21::parabola, 1, 3, 6);
      assertThatThrownBy(() -> GradientCheck.assertGradients(Step21::careless, 6))
          .isInstanceOf(AssertionError.class);
    }

    @Test
    void leads_the_walk_to_a_place_where_the_slope_is_not_0() {
      assertThat(Step21.lowest(Step21::parabola)).isEqualTo(3);
      assertThat(Step21.lowest(Step21::careless)).isEqualTo(6);

      assertThat(Step21.parabola(new Variable(3)).data).containsExactly(-9);
      assertThat(NumericalGradient.of(Step21::parabola, new Variable(6))[0])
          .isEqualTo(6, within(1e-6));
      var x = new Variable(6);
      Step21.careless(x).backward();
      assertThat(x.grad).containsExactly(0);
    }
  }

  /** A product that counts the gradients that are calculated. */
  private static final class CountingMul extends Function.Binary {
    private int gradients;

    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      gradients++;
      return Elementwise.zip(gy, x1().data, (g, b) -> g * b);
    }

    @Override
    protected double[] backward1(double[] gy) {
      gradients++;
      return Elementwise.zip(gy, x0().data, (g, a) -> g * a);
    }
  }

  @Test
  void a_number_in_front_is_refused_by_the_compiler() {
    assertThat(complaint("3 + x")).startsWith("bad operand types for binary operator '+'");
    assertThat(complaint("3.add(x)")).isEqualTo("';' expected");
    assertThat(complaint("(3).add(x)")).isEqualTo("int cannot be dereferenced");
    assertThat(complaint("x.add(3)")).isEqualTo("none");
  }

  @Test
  void what_does_not_fit_is_refused_in_a_sentence() {
    var row = new Variable(1, 2);

    assertThatThrownBy(() -> row.add(null))
        .hasMessage("Add: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> row.mul(null))
        .hasMessage("Mul: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> square(row).add(new Variable(3)))
        .hasMessage("Add: the shapes (2,) and () differ; give equal ones");
    assertThat(row.mul(Double.NaN)).hasToString("variable([NaN NaN])");
  }

  /** The first thing that the compiler says about an expression with a box x, or "none". */
  private static String complaint(String expression) {
    String code = "class A { void a(step21.Variable x) { var y = " + expression + "; } }";
    var source =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
          }
        };
    var found = new DiagnosticCollector<JavaFileObject>();
    String classPath = Variable.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null,
            null,
            found,
            List.of(
                "-proc:none",
                "-Xlint:none",
                "-cp",
                classPath,
                "-d",
                System.getProperty("java.io.tmpdir")),
            null,
            List.of(source))
        .call();
    return found.getDiagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .findFirst()
        .orElse("none");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step21.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step21Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
