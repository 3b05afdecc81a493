package step41;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.check.GradientCheck.assertGradients;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step41.MatMul.matmul;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import step41.Candidates.Candidate;

class Step41Test {
  /** Sums of three products, of numbers near 1, in another order. */
  private static final double ROUNDING = 1e-12;

  @Nested
  class TheProduct {
    @Test
    void is_each_row_with_each_column() {
      var y = matmul(Variable.of(Step41.numbers(2, 3)), Variable.of(Step41.numbers(3, 2)));

      assertThat(y.data()).isEqualTo(NdArray.of(new double[][] {{22, 28}, {49, 64}}));
    }

    @Test
    void and_its_gradients_are_those_of_the_library() {
      var random = new NumpyRandom(0);
      var x = Variable.of(random.randn(Shape.of(4, 5)));
      var w = Variable.of(random.randn(Shape.of(5, 3)));
      var ours = matmul(x, w);
      ours.pow(2).sum().backward();
      double[] gx = x.grad().data().toDoubles();
      double[] gw = w.grad().data().toDoubles();
      x.clearGrad();
      w.clearGrad();
      var library = x.matmul(w);
      library.pow(2).sum().backward();

      assertClose(ours.data().toDoubles(), library.data().toDoubles());
      assertClose(gx, x.grad().data().toDoubles());
      assertClose(gw, w.grad().data().toDoubles());
    }

    private void assertClose(double[] found, double... expected) {
      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(ROUNDING));
      }
    }

    @Test
    void has_the_right_slopes_to_second_order() {
      assertGradients(MatMul::matmul, Shape.of(2, 3), Shape.of(3, 4)).toOrder(2);
    }

    @Test
    void of_shapes_that_do_not_fit_is_refused() {
      var x = Variable.of(Step41.numbers(2, 3));
      var w = Variable.of(Step41.numbers(4, 3));

      assertThatThrownBy(() -> matmul(x, w))
          .hasMessage(
              "MatMul: cannot multiply (2, 3) by (4, 3); (n, m) by (m, p) is needed, with the same"
                  + " m");
      assertThatThrownBy(() -> matmul(x, Variable.of(new double[] {1, 2, 3})))
          .hasMessageStartingWith("MatMul: cannot multiply (2, 3) by (3,)");
      assertThatThrownBy(() -> x.matmul(w))
          .hasMessage(
              "matmul: cannot multiply (2, 3) by (4, 3); two matrices (n, m) and (m, p) are needed,"
                  + " with the same m");
    }
  }

  @Nested
  class TheWayBack {
    @Test
    void does_not_know_the_weights_themselves() {
      var x = Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
      for (int factor : new int[] {1, 10, -7}) {
        var w = Variable.of(Step41.numbers(3, 2).mul(factor));
        matmul(x, w).backward();

        assertThat(w.grad().data()).isEqualTo(NdArray.of(new double[][] {{5, 5}, {7, 7}, {9, 9}}));
        x.clearGrad();
      }
    }

    @Test
    void takes_twice_the_multiplications_of_the_way_there() {
      var x = Variable.of(Step41.numbers(2, 3));
      var w = Variable.of(Step41.numbers(3, 4));
      var y = matmul(x, w);
      y.backward(CREATE_GRAPH);

      assertThat(multiplications(y.creator())).isEqualTo(24);
      assertThat(multiplications(x.grad().creator()) + multiplications(w.grad().creator()))
          .isEqualTo(48);
    }

    private long multiplications(Function product) {
      assertThat(product).isInstanceOf(MatMul.class);
      Shape left = product.inputs().get(0).shape();
      return (long) left.dim(0) * left.dim(1) * product.inputs().get(1).shape().dim(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 4", "5, 1, 3", "7, 4, 2", "1, 6, 3"})
    void is_the_only_one_of_eight_products_that_has_the_right_shape(int n, int m, int p) {
      var gy = Step41.numbers(n, p);
      var x = Step41.numbers(n, m);
      var w = Step41.numbers(m, p);

      assertThat(withShape(Shape.of(n, m), Candidates.of("gy", gy, "w", w)))
          .containsExactly("gy wᵀ");
      assertThat(withShape(Shape.of(m, p), Candidates.of("gy", gy, "x", x)))
          .containsExactly("xᵀ gy");
    }

    private List<String> withShape(Shape shape, List<Candidate> candidates) {
      return candidates.stream()
          .filter(one -> shape.equals(one.shape()))
          .map(Candidate::text)
          .toList();
    }

    @Test
    void is_hidden_among_eight_that_fit_when_all_are_squares() {
      var gy = Step41.numbers(3, 3);
      var w = Step41.numbers(3, 3).pow(2);
      var right = gy.matmul(w.transpose());

      assertThat(Candidates.of("gy", gy, "w", w))
          .hasSize(8)
          .allMatch(one -> one.shape().equals(Shape.of(3, 3)))
          .filteredOn(one -> one.product().equals(right))
          .extracting(Candidate::text)
          .containsExactly("gy wᵀ");
    }

    @Test
    void without_transposing_passes_every_test_with_a_symmetric_matrix() {
      var gy = Step41.numbers(3, 3);
      var symmetric = Step41.numbers(3, 3).add(Step41.numbers(3, 3).transpose());

      assertThat(gy.matmul(symmetric)).isEqualTo(gy.matmul(symmetric.transpose()));
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
      assertThat(Step41.run(args)).isZero();
      return printed.toString(UTF_8).lines().toList();
    }

    @Test
    void prints_the_books_lines_and_nothing_else_with_the_word_book() throws IOException {
      try (var golden = Step41Test.class.getResourceAsStream("/golden/step41.txt")) {
        assertThat(run("book"))
            .isEqualTo(new String(golden.readAllBytes(), UTF_8).lines().toList());
      }
      assertThat(folder).isEmptyDirectory();
    }

    @Test
    void finds_one_product_of_eight_and_draws_it() {
      assertThat(run())
          .containsSubsequence("(2, 3)", "(3, 4)", "gy wᵀ: (2, 3), the shape of x")
          .containsOnlyOnce("all of them (3, 3): 8 fit, 1 is right")
          .filteredOn(line -> line.endsWith("does not fit"))
          .hasSize(6);
      assertThat(folder).isDirectoryContaining("glob:**step41-back.svg");
    }

    @Test
    void refuses_a_wrong_word_in_a_sentence() {
      assertThat(Step41.run("boks")).isEqualTo(2);
      assertThat(complaint.toString(UTF_8).lines())
          .containsExactly("step 41 takes no argument, or the word book, but was given \"boks\"");
    }
  }
}
