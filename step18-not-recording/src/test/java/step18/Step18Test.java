package step18;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step18.BackwardOption.RETAIN_GRAD;
import static step18.Functions.add;
import static step18.Functions.exp;
import static step18.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step18Test {
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
    assertThat(Step18.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("None None", "2.0 1.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step18.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 18 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void a_result_that_was_not_recorded_has_no_creator_and_no_backward() {
    var x = new Variable(3);
    Variable y;
    try (var scope = Autograd.noGrad()) {
      y = square(x);
    }

    assertThat(y.data).containsExactly(9);
    assertThat(y.creator()).isNull();
    assertThat(y.generation()).isZero();
    assertThatThrownBy(y::backward)
        .hasMessage(
            "backward: nothing was recorded; calculate this variable outside Autograd.noGrad()");
  }

  @Test
  void scopes_may_be_nested_and_close_after_an_exception() {
    assertThatThrownBy(
            () -> {
              try (var outer = Autograd.noGrad()) {
                try (var inner = Autograd.noGrad()) {
                  assertThat(Autograd.isRecording()).isFalse();
                }
                assertThat(Autograd.isRecording()).isFalse();
                throw new IllegalStateException("thrown inside");
              }
            })
        .hasMessage("thrown inside");
    assertThat(Autograd.isRecording()).isTrue();
  }

  @Test
  void another_thread_records_all_the_same() {
    var threads = Executors.newSingleThreadExecutor();
    try (var scope = Autograd.noGrad()) {
      assertThat(CompletableFuture.supplyAsync(Autograd::isRecording, threads).join()).isTrue();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_function_is_applied_once_even_if_nothing_is_recorded() {
    var f = new Square();
    try (var scope = Autograd.noGrad()) {
      f.apply(new Variable(1));
      assertThatThrownBy(() -> f.apply(new Variable(1)))
          .hasMessage("Square: applied a second time; make a new one for each application");
    }
  }

  @Test
  void gradients_in_between_are_kept_on_demand() {
    var x = new Variable(2);
    var a = square(x);
    var y = exp(a);

    y.backward(RETAIN_GRAD);

    assertThat(y.grad).containsExactly(1);
    assertThat(a.grad).containsExactly(Math.exp(4));
    assertThat(x.grad).containsExactly(4 * Math.exp(4));
  }

  @Test
  void two_results_may_share_what_is_in_between() {
    var x = new Variable(2);
    var a = square(x);

    square(a).backward();
    assertThat(x.grad).containsExactly(32);
    add(a, a).backward();
    assertThat(x.grad).containsExactly(32 + 8);
  }

  @Test
  void an_unchained_result_keeps_its_gradient() {
    var x = new Variable(2);
    var a = square(x);
    a.unchain();

    square(a).backward();

    assertThat(a.grad).containsExactly(8);
    assertThat(x.grad).isNull();
  }

  @Test
  void a_leaf_and_a_seed_that_does_not_fit_are_refused_in_a_sentence() {
    var x = new Variable(1, 2);

    assertThatThrownBy(x::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
    assertThatThrownBy(() -> add(x, x).backward(new double[] {1}))
        .hasMessage("backward: the seed is [1.0]; give 2 numbers");
  }

  @Test
  void gradients_are_right_as_in_step_16() {
    GradientCheck.assertGradients(
        x -> {
          var a = exp(x);
          return add(square(a), add(a, x));
        },
        -0.8,
        0.3);
  }
}
