package step30;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class Step30Test {
  /** How near to 1 Newton's method has to come: a few neighbours of it. */
  private static final double ARRIVED = 1e-15;

  @Test
  void prints_what_the_lesson_shows() {
    assertThat(printed())
        .containsExactly(
            "there: 2.0 * 2.0 = 4.0",
            "there: 4.0 * 4.0 = 16.0",
            "there: 4.0 * 2.0 = 8.0",
            "y: variable(8.0), 4 functions",
            "back: -1.0 * 2.0 = -2.0",
            "back: 1.0 * 4.0 = 4.0",
            "back: 1.0 * 4.0 = 4.0",
            "back: 6.0 * 2.0 = 12.0",
            "back: 6.0 * 2.0 = 12.0",
            "x.grad[0]: 24.0, still 4 functions",
            "new Variable(slope).backward(): backward: no function made this variable;"
                + " call backward on a result",
            "y.backward() once more: backward: this variable has had its backward pass;"
                + " calculate it anew, after clearGrad() on the inputs",
            "f(x).backward(slope): x.grad[0] is 576.0",
            "h = 1e-2: from slopes 44.00039999999947, from values 44.000199999922884",
            "h = 1e-4: from slopes 44.00000004004312, from values 44.00000044313401",
            "h = 1e-5: from slopes 44.00000000082115, from values 43.99998587700792",
            "h = 1e-6: from slopes 44.00000000259752, from values 44.007464339301805",
            "h = 1e-8: from slopes 43.99999973259128, from values 17.7635683940025",
            "h = 1e-10: from slopes 44.000003640576324, from values 0.0",
            "h = 1e-16: from slopes 0.0, from values 0.0",
            "the best h from slopes: 1e-5, off by 1.7e-11",
            "the best h from values: 2e-4, off by 3.3e-09",
            "x changed before going back: y 8.0, slope 36.0");
  }

  @Test
  void the_word_book_says_that_there_is_nothing_to_print() {
    assertThat(printed("book"))
        .containsExactly("The book's step 30 has no program, so it prints nothing.");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step30.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 30 takes no argument, or the word book, but was given \"the book\"");
  }

  @Test
  void going_back_multiplies_more_than_going_there_and_records_nothing() {
    List<String> told = new ArrayList<>();
    var x = new Variable(2);
    var y = Step30.f(x, (a, b) -> new Step30.Telling(told).apply(a, b));

    assertThat(told).hasSize(3).allMatch(line -> line.startsWith("there"));
    assertThat(Step30.functions(y)).isEqualTo(4);
    told.clear();
    y.backward();

    assertThat(told).hasSize(5).allMatch(line -> line.startsWith("back"));
    assertThat(Step30.functions(y)).isEqualTo(4);
    assertThat(x.grad).containsExactly(24);
    assertThat(x.generation()).isZero();
  }

  @Test
  void a_gradient_is_a_bare_array_which_the_compiler_does_not_let_go_back()
      throws ReflectiveOperationException {
    assertThat(Variable.class.getField("grad").getType()).isEqualTo(double[].class);
    assertThat(complaintsOfTheCompiler("class A { void a(double[] slope) { slope.backward(); } }"))
        .singleElement()
        .asString()
        .startsWith("cannot find symbol")
        .endsWith("location: variable slope of type double[]");
  }

  private static List<String> complaintsOfTheCompiler(String source) {
    var found = new DiagnosticCollector<JavaFileObject>();
    var file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignored) {
            return source;
          }
        };
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, found, List.of("-proc:none"), null, List.of(file))
        .call();
    return found.getDiagnostics().stream().map(d -> d.getMessage(Locale.ROOT)).toList();
  }

  @Test
  void what_a_pass_starts_from_multiplies_all_that_arrives() {
    var x = new Variable(2);
    Step30.f(x).backward(new double[] {24});

    assertThat(x.grad).containsExactly(24 * 24);
  }

  /** The five multiplications that the demo tells, in boxes. */
  @Test
  void the_same_products_in_boxes_have_a_slope_and_it_is_the_curvature() {
    var x = new Variable(2);
    var s = x.mul(x);
    var arrivesAtS = s.add(s).add(-2);
    var slope = arrivesAtS.mul(x).add(arrivesAtS.mul(x));
    slope.backward();

    assertThat(slope.data).containsExactly(24);
    assertThat(x.grad).containsExactly(44);
  }

  @Test
  void two_slopes_keep_nearly_eleven_digits_and_three_values_eight_and_a_half() {
    double slopes = Step30.typicalError(Step30::fromSlopes, 1e-5);
    double values = Step30.typicalError(Step30::fromValues, 2e-4);

    assertThat(-Math.log10(slopes)).isBetween(10.7, 10.9);
    assertThat(-Math.log10(values)).isBetween(8.4, 8.6);
    // With the same h: five digits are lost, or ten.
    double valuesWithTheSameH = Step30.typicalError(Step30::fromValues, 1e-5);
    assertThat(-Math.log10(valuesWithTheSameH)).isBetween(5.5, 6.5);
  }

  @Test
  void both_ways_are_wrong_by_about_the_square_of_h_while_h_is_large() {
    for (DoubleBinaryOperator way :
        List.<DoubleBinaryOperator>of(Step30::fromSlopes, Step30::fromValues)) {
      double wrong = way.applyAsDouble(2, 0.02) - 44;
      double half = way.applyAsDouble(2, 0.01) - 44;
      assertThat(wrong / half).isCloseTo(4, within(1e-3));
    }
  }

  @Test
  void one_neighbour_of_8_is_worth_nearly_18_when_h_is_1e_minus_8() {
    assertThat(Math.ulp(8.0)).isEqualTo(1.8e-15, within(0.05e-15));
    assertThat(Math.ulp(8.0) / (1e-8 * 1e-8)).isEqualTo(17.76, within(0.005));
    assertThat(Step30.fromValues(2, 1e-8)).isEqualTo(17.76, within(0.005));
    assertThat(2 + 1e-16).isEqualTo(2);
  }

  @Test
  void newton_arrives_with_the_measured_curvature_after_seven_updates_as_with_the_exact_one() {
    assertThat(updates(x -> Step30.fromSlopes(x, 1e-5))).isEqualTo(7);
    assertThat(updates(x -> 12 * x * x - 4)).isEqualTo(7);
  }

  private static int updates(DoubleUnaryOperator curvature) {
    double x = 2;
    int updates = 0;
    while (Math.abs(x - 1) > ARRIVED) {
      x -= Step30.slope(x) / curvature.applyAsDouble(x);
      updates++;
    }
    return updates;
  }

  @Test
  void a_box_that_has_changed_in_between_gives_the_slope_of_no_place() {
    assertThat(Step30.slope(2)).isEqualTo(24);
    assertThat(Step30.slope(3)).isEqualTo(96);

    var x = new Variable(2);
    var y = Step30.f(x);
    x.data = new double[] {3};
    y.backward();

    assertThat(x.grad).containsExactly(6 * 3 + 6 * 3);
  }

  @Test
  void one_box_for_both_slopes_without_clearing_is_off_by_a_million() {
    double h = 1e-5;
    var x = new Variable(2 + h);
    Step30.f(x).backward();
    double above = x.grad[0];
    x.data = new double[] {2 - h};
    Step30.f(x).backward();
    double below = x.grad[0];

    assertThat((above - below) / (2 * h)).isEqualTo(-1.2e6, within(1e3));
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step30.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
