package step14;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step14.Functions.add;
import static step14.Functions.exp;
import static step14.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Step14Test {
  @Nested
  class TheDemo {
    @Test
    void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
        throws IOException {
      assertThat(printed("book")).isEqualTo(golden("step14.txt"));
      assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
    }

    @Test
    void then_compares_three_rules_and_does_three_things_wrong() {
      assertThat(printed())
          .containsExactly(
              "2.0",
              "3.0",
              "replaced, x + x: x.grad 1.0, y.grad 1.0",
              "replaced, x + x + x: x.grad 1.0, y.grad 1.0",
              "replaced, ten times x: x.grad 1.0",
              "in place, x + x: x.grad 2.0, y.grad 2.0",
              "in place, x + x + x: x.grad 4.0, y.grad 4.0",
              "in place, ten times x: x.grad 512.0",
              "new array, x + x: x.grad 2.0, y.grad 1.0",
              "new array, x + x + x: x.grad 3.0, y.grad 1.0",
              "new array, ten times x: x.grad 10.0",
              "not cleared: 5.0",
              "backward: this variable has had its backward pass; calculate it anew, after"
                  + " clearGrad() on the inputs",
              "after a second pass that was refused: 2.0",
              "forked one box later: 96.0");
    }

    @Test
    void any_other_argument_is_refused_in_a_sentence() {
      var err = System.err;
      var complaint = new ByteArrayOutputStream();
      System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
      try {
        assertThat(Step14.run("the", "book")).isEqualTo(2);
      } finally {
        System.setErr(err);
      }
      assertThat(complaint.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines(
              "step 14 takes no argument, or the word book, but was given \"the book\"");
    }
  }

  @Nested
  class ASecondGradient {
    private final Variable x = new Variable(3);
    private final Variable a = add(x, x);
    private final Variable y = add(a, x);

    @Test
    void in_place_of_the_first_is_all_that_is_left() {
      Step14.goBack(y, Step14.REPLACED);

      assertThat(x.grad).containsExactly(1);
      for (int count = 2; count <= 20; count++) {
        assertThat(Step14.slopeOfASum(count, Step14.REPLACED)).isEqualTo(1);
      }
    }

    @Test
    void written_into_the_first_changes_all_three_names_of_the_array() {
      Step14.goBack(y, Step14.IN_PLACE);

      assertThat(x.grad).containsExactly(4).isSameAs(a.grad).isSameAs(y.grad);
    }

    @Test
    void in_a_new_array_leaves_the_others_as_they_are() {
      Step14.goBack(y, Step14.NEW_ARRAY);

      assertThat(x.grad).containsExactly(3);
      assertThat(a.grad).containsExactly(1).isSameAs(y.grad);
    }

    @Test
    void written_in_place_is_right_for_two_and_doubles_with_each_further_one() {
      for (int count = 2; count <= 30; count++) {
        assertThat(Step14.slopeOfASum(count, Step14.IN_PLACE)).isEqualTo(Math.pow(2, count - 1));
        assertThat(Step14.slopeOfASum(count, Step14.NEW_ARRAY)).isEqualTo(count);
      }
    }

    @Test
    void may_be_written_in_place_if_the_first_was_copied() {
      for (int count = 2; count <= 30; count++) {
        assertThat(slopeWithCopies(count)).isEqualTo(count);
      }
    }

    /** As if the box had held a gradient of its own, a zero, from the beginning. */
    private static double slopeWithCopies(int count) {
      var x = new Variable(3);
      x.grad = new double[1];
      var sum = x;
      for (int i = 1; i < count; i++) {
        sum = add(sum, x);
      }
      Step14.goBack(sum, Step14.IN_PLACE);
      return x.grad[0];
    }

    @Test
    void in_the_engine_is_added_as_in_a_new_array() {
      y.backward();

      assertThat(x.grad).containsExactly(3);
      assertThat(a.grad).containsExactly(1);
      assertThat(y.grad).containsExactly(1);
    }

    @Test
    void written_into_by_hand_changes_the_gradient_of_another_box() {
      var left = new Variable(2);
      var sum = add(left, new Variable(3));
      sum.backward();

      left.grad[0] *= 0.5;

      assertThat(sum.grad).containsExactly(0.5);
    }
  }

  @Test
  void a_box_in_between_keeps_its_gradient_if_only_the_input_is_cleared() {
    var x = new Variable(2);
    var a = square(x);
    square(a).backward();
    assertThat(x.grad).containsExactly(32);

    x.clearGrad();
    square(a).backward();
    assertThat(x.grad).containsExactly(64);

    x.clearGrad();
    square(square(x)).backward();
    assertThat(x.grad).containsExactly(32);
  }

  @Test
  void a_fork_one_box_later_is_still_wrong() {
    var x = new Variable(2);
    var a = square(x);

    add(square(a), square(a)).backward();

    double slope =
        NumericalGradient.of(v -> add(square(square(v)), square(square(v))), new Variable(2))[0];
    assertThat(slope).isEqualTo(64, within(1e-5));
    assertThat(x.grad).containsExactly(96); // step 16 mends it
  }

  @Test
  void every_path_counts() {
    GradientCheck.assertGradients(x -> add(x, x), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(square(x), add(x, exp(x))), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(add(exp(x), x), square(x)), -1.2, 0.3, 0.7);
  }

  @Test
  void no_array_of_another_variable_changes() {
    var x = new Variable(3);
    var y = add(x, x);
    double[] seed = {1};

    y.backward(seed);

    assertThat(x.grad).containsExactly(2);
    assertThat(y.grad).containsExactly(1);
    assertThat(seed).containsExactly(1);
  }

  @Test
  void gradients_of_two_results_add_up_until_they_are_cleared() {
    var x = new Variable(3);
    square(x).backward();
    square(x).backward();
    assertThat(x.grad).containsExactly(12);

    x.clearGrad();
    assertThat(x.grad).isNull();
    square(x).backward();
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void a_second_pass_is_refused_in_a_sentence_and_changes_nothing() {
    var x = new Variable(3);
    var y = square(x);
    y.backward();

    assertThatThrownBy(y::backward)
        .hasMessage(
            "backward: this variable has had its backward pass; calculate it anew, after"
                + " clearGrad() on the inputs");
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void a_leaf_and_a_seed_that_does_not_fit_are_refused_in_a_sentence() {
    var x = new Variable(1, 2);

    assertThatThrownBy(x::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
    assertThatThrownBy(() -> add(x, x).backward(1))
        .hasMessage("backward: the seed is [1.0]; its length must be 2");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step14.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step14Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
