package step17;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step17.Functions.add;
import static step17.Functions.exp;
import static step17.Functions.square;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class MemoryTest {
  /** Ended methods hold nothing, so what is weakly held is made in methods of its own. */
  private Variable held;

  @Test
  void a_graph_that_no_name_leads_to_is_freed_although_it_is_a_circle() {
    var y = squareOf(new Variable(2));

    assertThat(isGone(y)).isTrue();
  }

  @Test
  void a_leaf_does_not_hold_what_was_made_of_it() {
    held = new Variable(2);
    var y = squareOf(held);

    assertThat(isGone(y)).isTrue();
    assertThat(held.data).containsExactly(2);
  }

  @Test
  void a_box_holds_what_came_before_it_and_not_what_came_after() {
    WeakReference<Variable> x = leafBehindTheHeldBox();
    WeakReference<Variable> y = squareOf(held);

    assertThat(isGone(y)).isTrue();
    assertThat(x.get()).isNotNull();
  }

  @Test
  void a_box_that_was_unchained_holds_nothing() {
    WeakReference<Variable> x = leafBehindTheHeldBox();
    held.unchain();

    assertThat(isGone(x)).isTrue();
    assertThat(held.data).containsExactly(Math.exp(2));
  }

  @Test
  void a_box_that_was_unchained_backward_holds_the_inputs_of_its_own_function() {
    WeakReference<Variable> x = leafBehindTheHeldBox();
    held = square(square(held));
    held.unchainBackward();

    assertThat(isGone(x)).isTrue();
    assertThat(Step17.boxes(held)).isEqualTo(2);
  }

  @Test
  void a_loss_is_one_number_and_its_graph_takes_two_megabytes() {
    Variable loss = Step17.Rounds.loss(1);

    assertThat(loss.data).containsExactly(65_536);
    assertThat(Step17.numbers(loss)).isEqualTo(262_145);
    long bytes = 8L * Step17.numbers(loss);
    assertThat(bytes / (1024 * 1024)).isEqualTo(2);
    assertThat(32 * bytes).isGreaterThan(64 * 1024 * 1024);
  }

  @Test
  void the_total_of_a_loss_goes_back_to_each_number() {
    GradientCheck.assertGradients(x -> new Step17.Total().apply(square(x)), 1, 2, -3);
  }

  @Test
  void a_total_as_a_box_holds_every_loss() {
    var total = new Variable(0);
    for (int round = 0; round < 10; round++) {
      total = add(total, square(new Variable(round)));
    }

    assertThat(Step17.boxes(total)).isEqualTo(11);
    total.unchain();
    assertThat(Step17.boxes(total)).isEqualTo(1);
  }

  @Test
  void a_sine_that_holds_its_cosine_weakly_is_right_until_the_collector_comes() {
    var x = new Variable(0.5);
    var y = new Step17.WeakSine().apply(x);
    GradientCheck.assertGradients(v -> new Step17.WeakSine().apply(v), 0.5);
    assertThat(isGone(squareOf(x))).isTrue(); // the collector has come

    assertThatThrownBy(y::backward)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(
            "Cannot read field \"data\" because the return value of"
                + " \"java.lang.ref.WeakReference.get()\" is null");
  }

  @Test
  void cutting_before_the_backward_pass_loses_the_gradient_and_after_it_nothing() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(a, a);

    y.backward();
    a.unchain();

    assertThat(x.grad).containsExactly(8);
    var b = square(x);
    x.clearGrad();
    var z = add(b, b);
    b.unchain();
    z.backward();
    assertThat(b.grad).containsExactly(2);
    assertThat(x.grad).isNull();
  }

  /** Step 18 says so, and puts it right. */
  @Test
  void two_results_that_share_the_middle_are_still_wrong_and_nobody_complains() {
    var x = new Variable(2);
    var a = square(x);

    square(a).backward();
    add(a, a).backward();

    assertThat(x.grad).containsExactly(72); // and not 40
  }

  private static WeakReference<Variable> squareOf(Variable x) {
    return new WeakReference<>(square(x));
  }

  private WeakReference<Variable> leafBehindTheHeldBox() {
    var x = new Variable(2);
    held = exp(x);
    return new WeakReference<>(x);
  }

  private static boolean isGone(WeakReference<Variable> box) {
    // A collector may take a request for a hint, so it is asked again; nothing here waits.
    for (int i = 0; i < 20 && box.get() != null; i++) {
      System.gc();
    }
    return box.get() == null;
  }
}
