package step18;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step18.BackwardOption.RETAIN_GRAD;
import static step18.Functions.add;
import static step18.Functions.exp;
import static step18.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  @Test
  void prints_what_the_python_original_prints() throws IOException {
    try (var golden = Step18Test.class.getResourceAsStream("/golden/step18.txt")) {
      assertThat(Step18.run("book")).isZero();
      assertThat(printed.toString(StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(
              new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void then_takes_turns_at_a_switch_and_looks_at_what_fits_into_memory() {
    assertThat(Step18.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "None None",
            "2.0 1.0",
            "one switch, A opens: off for A, off for B",
            "one switch, B opens: off for A, off for B",
            "one switch, A closes: on for A, on for B",
            "one switch, B closes: off for A, off for B",
            "one each, A opens: off for A, on for B",
            "one each, B opens: off for A, off for B",
            "one each, A closes: on for A, off for B",
            "one each, B closes: on for A, on for B",
            "a million, recorded, 64 MB: Java heap space",
            "a million, not recorded, 8 MB: the result is 1.0",
            "backward(), 64 MB: x has its gradient: true",
            "backward(RETAIN_GRAD), 64 MB: Java heap space",
            "two results: x.grad 32.0, then 40.0",
            "two results, RETAIN_GRAD: x.grad 32.0, then 72.0",
            "another thread, begun in the scope: on",
            "backward: nothing was recorded; calculate this variable outside Autograd.noGrad()",
            "after the scope and the exception: on");
  }

  @Test
  void a_million_recorded_steps_need_more_than_64_bytes_each_and_less_than_400() {
    Step18.inAnotherJava("400", "a million, recorded");
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("a million, recorded, 400 MB: the result is 1.0");
    // 64 are too few, says the test above.
  }

  @Test
  void two_threads_that_share_a_switch_leave_it_off_for_ever() {
    Autograd.Scope a = Step18.OneSwitch.noGrad();
    Autograd.Scope b = Step18.OneSwitch.noGrad();
    a.close();
    assertThat(Step18.OneSwitch.isRecording()).isTrue();
    b.close();
    assertThat(Step18.OneSwitch.isRecording()).isFalse();

    try (var scope = Step18.OneSwitch.noGrad()) {
      assertThat(Step18.OneSwitch.isRecording()).isFalse();
    }
    assertThat(Step18.OneSwitch.isRecording()).isFalse();
    Step18.OneSwitch.turnOn();
  }

  @Test
  void a_scope_that_nobody_closes_leaves_its_thread_without_recording_and_no_other() {
    var threads = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture.runAsync(Autograd::noGrad, threads).join();
      assertThat(CompletableFuture.supplyAsync(Autograd::isRecording, threads).join()).isFalse();
      assertThat(Autograd.isRecording()).isTrue();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void what_counts_is_the_switch_when_the_function_is_applied() {
    var x = new Variable(3);
    var y = square(x);
    try (var scope = Autograd.noGrad()) {
      y.backward();
    }
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void a_gradient_in_between_is_null_after_the_pass() {
    var x0 = new Variable(1);
    var t = add(x0, new Variable(1));
    add(x0, t).backward();

    assertThat(t.grad).isNull();
    assertThatThrownBy(() -> System.out.println(t.grad[0]))
        .hasMessageContaining("Cannot load from double array because")
        .hasMessageContaining(".grad\" is null");
  }

  @Test
  void retained_gradients_are_added_to_by_a_second_result() {
    var x = new Variable(2);
    var a = square(x);

    square(a).backward(RETAIN_GRAD);
    add(a, a).backward(RETAIN_GRAD);

    assertThat(a.grad).containsExactly(8 + 2);
    assertThat(x.grad).containsExactly(32 + 40);
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
        .hasMessage("backward: the seed is [1.0]; its length must be 2");
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
