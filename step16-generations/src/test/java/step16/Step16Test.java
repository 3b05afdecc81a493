package step16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step16.Functions.add;
import static step16.Functions.exp;
import static step16.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step16Test {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listen_no_more() {
    System.setOut(out);
    System.setErr(err);
  }

  // TODO Replace this by what the Python original prints, and by the lesson's own claims.
  @Test
  void prints_what_the_lesson_shows() {
    assertThat(Step16.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("32.0", "64.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step16.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 16 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void a_function_is_one_generation_above_the_functions_that_made_its_inputs() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(a, add(x, exp(a)));

    assertThat(x.generation()).isZero();
    assertThat(a.generation()).isEqualTo(1);
    assertThat(a.creator().generation()).isZero();
    assertThat(y.creator().generation()).isEqualTo(3);
    assertThat(y.generation()).isEqualTo(4);
  }

  /** Adds and halves what was calculated so far, at random. */
  private static Variable randomGraph(Variable x, Random random) {
    List<Variable> all = new ArrayList<>(List.of(x));
    for (int i = 0; i < 20; i++) {
      var a = all.get(random.nextInt(all.size()));
      var b = all.get(random.nextInt(all.size()));
      all.add(random.nextInt(3) == 0 ? new Half().apply(square(a)) : new Half().apply(add(a, b)));
    }
    return all.stream().reduce(Functions::add).orElseThrow();
  }

  private static final class Half extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v / 2);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(gy, g -> g / 2);
    }
  }

  @Test
  void random_graphs_have_the_numerical_gradient() {
    for (int seed = 0; seed < 100; seed++) {
      int fixed = seed;
      GradientCheck.assertGradients(x -> randomGraph(x, new Random(fixed)), -0.8, 0.3, 0.7);
    }
  }

  /** Counts how often it is gone back through. */
  private static final class Counting extends Function.Unary {
    private final int[] visits;

    Counting(int[] visits) {
      this.visits = visits;
    }

    @Override
    protected double[] forward(double[] x) {
      return x;
    }

    @Override
    protected double[] backward(double[] gy) {
      visits[0]++;
      return gy;
    }
  }

  @Test
  void a_ladder_of_thirty_diamonds_is_gone_through_once() {
    int[] visits = {0};
    var x = new Variable(1);
    var y = x;
    for (int i = 0; i < 30; i++) {
      var a = new Counting(visits).apply(y);
      y = add(a, a);
    }

    y.backward();

    assertThat(visits[0]).isEqualTo(30);
    assertThat(x.grad).containsExactly(1 << 30);
  }

  /** Fails in the first backward pass. */
  private static final class FailsOnce extends Function.Unary {
    private boolean failed;

    @Override
    protected double[] forward(double[] x) {
      return x;
    }

    @Override
    protected double[] backward(double[] gy) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("the first time");
      }
      return gy;
    }
  }

  @Test
  void after_an_error_the_functions_can_be_queued_again() {
    var x = new Variable(1);
    var y = add(new FailsOnce().apply(x), square(x));
    assertThatThrownBy(y::backward).hasMessage("the first time");
    x.clearGrad();
    y.creator().inputs().forEach(Variable::clearGrad);

    y.backward();

    assertThat(x.grad).containsExactly(3);
  }

  @Test
  void a_chain_of_a_million_is_deep_enough() {
    var x = new Variable(1);
    var y = x;
    for (int i = 0; i < 1_000_000; i++) {
      y = add(y, x);
    }

    y.backward();

    assertThat(x.grad).containsExactly(1_000_001);
  }
}
