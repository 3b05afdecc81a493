package step42;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Step42Test {
  private static final Cloud CLOUD = Cloud.ofTheBook();

  /** The best line by the formula from statistics, without any descent. */
  private static final double BEST_W = covariance() / variance();

  private static final double BEST_B = CLOUD.t().mean().item() - BEST_W * CLOUD.x().mean().item();

  private static double covariance() {
    NdArray product = CLOUD.x().mul(CLOUD.t());
    return product.mean().item() - CLOUD.x().mean().item() * CLOUD.t().mean().item();
  }

  private static double variance() {
    double mean = CLOUD.x().mean().item();
    return CLOUD.x().pow(2).mean().item() - mean * mean;
  }

  private static Line after(int steps, double rate) {
    Line line = new Line();
    for (int i = 0; i < steps; i++) {
      line.step(CLOUD, rate);
    }
    return line;
  }

  @Nested
  class TheLoss {
    @Test
    void is_that_of_the_library() {
      var y = Variable.of(NdArray.of(new double[][] {{1, -2}, {0.5, 3}}));
      var t = Variable.of(NdArray.of(new double[][] {{0, 1}, {2, -1}}));
      Variable ours = Line.meanSquaredError(y, t);
      ours.backward();
      NdArray slopes = y.grad().data();
      y.clearGrad();
      Variable library = Functions.meanSquaredError(y, t);
      library.backward();

      // The book divides by the number of rows, not of elements.
      assertThat(library.item()).isEqualTo((1 + 9 + 2.25 + 16) / 2);
      assertThat(ours.item()).isEqualTo(library.item() / 2);
      assertThat(slopes).isEqualTo(y.grad().data().mul(0.5));
    }

    @Test
    void of_a_cloud_is_the_same_in_the_library() {
      Line line = after(3, 0.1);
      Variable y = line.at(Variable.of(CLOUD.x()));

      assertThat(line.loss(CLOUD).item())
          .isEqualTo(Functions.meanSquaredError(y, Variable.of(CLOUD.t())).item());
    }
  }

  @Nested
  class TheLine {
    @Test
    void is_near_the_best_one_after_a_thousand_steps_and_not_after_a_hundred() {
      Line late = after(1000, 0.1);
      assertThat(late.w.data().sum().item()).isCloseTo(BEST_W, within(1e-5));
      assertThat(late.b.item()).isCloseTo(BEST_B, within(1e-5));
      assertThat(BEST_W).isCloseTo(1.9366, within(5e-5));
      assertThat(BEST_B).isCloseTo(5.5581, within(5e-5));

      assertThat(after(100, 0.1).w.data().sum().item()).isCloseTo(2.1181, within(5e-5));
    }

    @Test
    void lies_half_above_the_rule_because_the_points_do() {
      NdArray extra = CLOUD.t().sub(CLOUD.x().mul(2).add(5));

      assertThat(extra.mean().item()).isCloseTo(0.5281, within(5e-5));
      assertThat(Arrays.stream(extra.toDoubles())).allMatch(one -> one >= 0 && one < 1);
    }
  }

  @Nested
  class TheLargestRate {
    @Test
    void is_predicted_from_the_curvature() {
      Bowl bowl = Bowl.of(CLOUD);
      double trace = 2 * CLOUD.x().pow(2).mean().item() + 2;
      double determinant = 4 * variance();

      assertThat(bowl.steepest() + bowl.flattest()).isCloseTo(trace, within(1e-12));
      assertThat(bowl.steepest() * bowl.flattest()).isCloseTo(determinant, within(1e-12));
      assertThat(bowl.largestRate()).isCloseTo(0.8067, within(5e-5));
      assertThat(bowl.steepest() / bowl.flattest()).isCloseTo(18.49, within(5e-3));
    }

    @Test
    void and_met_below_it_all_is_well_and_above_it_nothing() {
      double limit = Bowl.of(CLOUD).largestRate();

      assertThat(after(2000, 0.99 * limit).loss(CLOUD).item()).isCloseTo(0.0762, within(5e-5));
      assertThat(after(2000, 1.01 * limit).loss(CLOUD).item()).isGreaterThan(1e6);
    }

    @Test
    void above_it_the_descent_ends_with_a_sentence() {
      assertThatThrownBy(() -> after(1000, 1))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage(
              "the loss is Infinity: with a rate of 1.0 each step leads farther away than the one"
                  + " before; give a smaller rate");
    }
  }

  @Nested
  class WhatGoesWrong {
    @Test
    void a_row_of_t_makes_a_table_of_ten_thousand() {
      var y = Variable.of(CLOUD.x());
      var row = Variable.of(CLOUD.t().reshape(100));

      assertThat(y.sub(row).shape()).isEqualTo(Shape.of(100, 100));
    }

    @Test
    void whose_best_line_is_flat() {
      Line line = new Line();
      line.b.setData(NdArray.of(new double[] {CLOUD.t().mean().item()}));
      line.loss(new Cloud(CLOUD.x(), CLOUD.t().reshape(100))).backward();

      // Level ground: there, and nowhere else, both slopes of the bowl are 0.
      assertThat(line.w.grad().data().sum().item()).isCloseTo(0, within(1e-10));
      assertThat(line.b.grad().data().sum().item()).isCloseTo(0, within(1e-10));
    }

    @Test
    void which_the_library_refuses() {
      var y = Variable.of(CLOUD.x());
      var row = Variable.of(CLOUD.t().reshape(100));

      assertThatThrownBy(() -> Functions.meanSquaredError(y, row))
          .hasMessage(
              "meanSquaredError: predictions (100, 1) and targets (100,) must have the same shape");
    }
  }

  @Nested
  class TheDemo {
    @TempDir Path folder;

    private final PrintStream console = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
      System.setProperty("dezero.pictures", folder.toString());
      System.setOut(new PrintStream(printed, true, UTF_8));
      System.setErr(new PrintStream(complaint, true, UTF_8));
    }

    @AfterEach
    void listen_no_more() {
      System.setOut(console);
      System.setErr(err);
      System.clearProperty("dezero.pictures");
    }

    private List<String> run(String... args) {
      assertThat(Step42.run(args)).isZero();
      return printed.toString(UTF_8).lines().toList();
    }

    @Test
    void prints_the_books_lines_and_nothing_else_with_the_word_book() throws IOException {
      try (var golden = Step42Test.class.getResourceAsStream("/golden/step42.txt")) {
        assertThat(run("book"))
            .isEqualTo(new String(golden.readAllBytes(), UTF_8).lines().toList());
      }
      assertThat(folder).isEmptyDirectory();
    }

    @Test
    void draws_the_line_on_its_way() {
      assertThat(run()).contains("after 10: w = 2.3957, b = 4.9468, loss 0.2492");
      assertThat(folder).isDirectoryContaining("glob:**step42-line.svg");
    }

    @Test
    void takes_another_rate() {
      assertThat(run("0.5")).containsExactly("w = 1.9372, b = 5.5577, loss 0.0762");
    }

    @Test
    void says_when_a_rate_is_too_large() {
      assertThat(run("1e9"))
          .singleElement()
          .asString()
          .startsWith("after 18 steps the loss is Infinity: with a rate of 1.0E9 each step");
    }

    @Test
    void refuses_anything_else_in_a_sentence() {
      for (String given : List.of("boks", "0", "-1", "NaN")) {
        assertThat(Step42.run(given)).isEqualTo(2);
      }
      assertThat(complaint.toString(UTF_8).lines())
          .hasSize(4)
          .startsWith(
              "step 42 takes one rate above 0, like 0.5, or the word book, but was given \"boks\"");
    }
  }
}
