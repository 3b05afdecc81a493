package step10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Step10Test {
  @Test
  void without_a_word_it_says_how_many_mutants_each_test_notices() {
    assertThat(printed())
        .extracting(line -> line.replaceFirst(" \\[.*", ""))
        .containsExactly(
            "the value at 3: notices 0 of 6",
            "what backward gave yesterday: notices 0 of 6",
            "the slope at a place that is easy: notices 2 of 6",
            "the numerical slope, at random: notices 4 of 6",
            "the same, with a 3 sent back: notices 6 of 6");
  }

  @Test
  void with_the_word_book_it_says_that_there_is_nothing_to_print() {
    assertThat(printed("book"))
        .containsExactly("The book's step 10 is a test, which prints nothing of its own.");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step10.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 10 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step10.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** A test is worth something only if it also passes what is right. */
  @Nested
  class RightFunctions {
    private final Step10.Mutant square =
        new Step10.Mutant("square", v -> v * v, (g, v) -> g * 2 * v);
    private final Step10.Mutant exp =
        new Step10.Mutant("exp", Math::exp, (g, v) -> g * Math.exp(v));

    @Test
    void pass_all_five_tests() {
      List<Predicate<Step10.Mutant>> tests =
          List.of(
              Step10::valueIsRight,
              Step10::isAsYesterday,
              Step10::easySlopeIsRight,
              Step10::slopesAreRight,
              Step10::gradientsAreRight);

      assertThat(tests).allMatch(test -> test.test(square) && test.test(exp));
    }
  }

  @Nested
  class AGradientCheck {
    @Test
    void passes_the_functions_of_this_engine_at_random_places() {
      double[] at = new Random(10).doubles(100, -2, 2).toArray();

      GradientCheck.assertGradients(Functions::square, at);
      GradientCheck.assertGradients(Functions::exp, at);
      GradientCheck.assertGradients(x -> Functions.square(Functions.exp(Functions.square(x))), at);
    }

    @Test
    void says_where_and_by_how_much_a_mutant_is_wrong() {
      assertThatThrownBy(
              () ->
                  GradientCheck.assertGradients(
                      v -> Step10.mutants().get(0).fresh().apply(v), 0.0, 2.0))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("at 2.0: numerically 12.000000000")
          .hasMessageEndingWith(", but backward gives 4.0");
    }

    @Test
    void fails_on_nan() {
      var broken = new Step10.Mutant("nan", v -> v, (g, v) -> Double.NaN);

      assertThatThrownBy(() -> GradientCheck.assertGradients(v -> broken.fresh().apply(v), 1.0))
          .hasMessageEndingWith("but backward gives NaN");
    }

    @Test
    void that_always_sends_a_3_is_fooled_by_what_is_right_for_a_3_alone() {
      var cube = new Step10.Mutant("cube", v -> v * v * v, (g, v) -> g * g * v * v);
      var sine = new Step10.Mutant("sine", Math::sin, (g, v) -> Math.abs(g) * Math.cos(v));
      double[] at = new Random(10).doubles(100, -2, 2).toArray();

      GradientCheck.assertGradients(v -> cube.fresh().apply(v), at);
      GradientCheck.assertGradients(v -> sine.fresh().apply(v), at);

      var x = new Variable(2);
      cube.fresh().apply(x).backward(1);
      assertThat(x.grad).containsExactly(4); // and right would be 3 · 2² = 12
    }

    @Test
    void of_no_place_at_all_passes_whatever_the_function_is() {
      Step10.mutants()
          .forEach(mutant -> GradientCheck.assertGradients(v -> mutant.fresh().apply(v)));
    }

    @Test
    void refuses_places_that_are_null() {
      assertThatThrownBy(() -> GradientCheck.assertGradients(Functions::exp, (double[]) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Variable: the array is null");
    }

    @Test
    void has_a_tolerance_between_what_measuring_and_what_a_mistake_is_off_by() {
      double measuring = 0;
      for (int i = 0; i <= 1_000; i++) {
        double x = -2 + 4 * i / 1_000.0;
        measuring = Math.max(measuring, Math.abs(measured(Functions::exp, x) - Math.exp(x)));
        measuring = Math.max(measuring, Math.abs(measured(Functions::square, x) - 2 * x));
      }
      assertThat(measuring).isBetween(1.1e-8, 1.25e-8);

      for (Step10.Mutant mutant : Step10.mutants()) {
        double worst = 0;
        for (double x : new Random(10).doubles(5, -2, 2).toArray()) {
          double right = 3 * measured(v -> mutant.fresh().apply(v), x);
          var box = new Variable(x);
          mutant.fresh().apply(box).backward(3);
          worst = Math.max(worst, Math.abs(box.grad[0] - right) / Math.abs(right));
        }
        assertThat(worst).as(mutant.name).isGreaterThan(0.4999);
      }
    }

    private double measured(UnaryOperator<Variable> f, double x) {
      return NumericalGradient.of(f, new Variable(x))[0];
    }

    @Test
    void fails_where_two_slopes_meet() {
      var absolute = new Step10.Mutant("|x|", Math::abs, (g, v) -> g * Math.signum(v));

      GradientCheck.assertGradients(v -> absolute.fresh().apply(v), -1.0, 2.0);
      assertThatThrownBy(() -> GradientCheck.assertGradients(v -> absolute.fresh().apply(v), 3e-5))
          .hasMessageStartingWith("at 3.0E-5: numerically 0.9");
    }
  }

  @Test
  void at_an_easy_place_four_slopes_of_the_square_are_equal_and_at_a_crooked_one_none() {
    List<DoubleUnaryOperator> slopes =
        List.of(x -> 2 * x, x -> 2, x -> 2 * x * x, x -> 2 * Math.abs(x));

    assertThat(slopes).extracting(slope -> slope.applyAsDouble(1)).containsOnly(2.0);
    assertThat(slopes).extracting(slope -> slope.applyAsDouble(-1.3)).doesNotHaveDuplicates();
  }

  @Test
  void a_difference_to_nan_is_never_beyond_a_tolerance() {
    assertThat(Math.abs(Double.NaN - 1) > 1e-6).isFalse();
    assertThat(Math.abs(Double.NaN - 1) <= 1e-6).isFalse();
  }
}
