package step17;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step17.Functions.add;
import static step17.Functions.exp;
import static step17.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step17Test {
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
  void prints_what_fits_into_memory_and_what_does_not() {
    assertThat(Step17.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "nothing: 1000 rounds",
            "boxes: Java heap space, before round 32",
            "numbers: 1000 rounds",
            "a total: Java heap space, before round 32",
            "cut boxes: 1000 rounds",
            "held weakly, 64 MB: Cannot read field \"data\" because the return value of"
                + " \"java.lang.ref.WeakReference.get()\" is null",
            "held weakly, 512 MB: x.grad 0.8775825618903728",
            "a loss: 1 number, and 262145 numbers in its graph",
            "y holds 1001 boxes",
            "after y.unchainBackward(): 2",
            "after y.unchain(): 1",
            "cut before backward: a.grad 2.0, x.grad null");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step17.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 17 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void with_the_word_book_it_says_that_there_is_nothing_to_print() {
    assertThat(Step17.run("book")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("The book's step 17 prints nothing that can be compared.");
  }

  @Test
  void an_unchained_result_is_a_leaf() {
    var x = new Variable(2);
    var a = square(x);

    a.unchain();

    assertThat(a.generation()).isZero();
    assertThatThrownBy(a::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
  }

  @Test
  void unchaining_backward_keeps_the_last_function_only() {
    var x = new Variable(2);
    var a = square(x);
    var b = exp(a);
    var y = add(b, add(a, x));

    y.unchainBackward();

    assertThat(a.creator()).isNull();
    assertThat(b.creator()).isNull();
    assertThat(y.creator()).isNotNull();
    assertThat(y.creator().inputs()).extracting(Variable::generation).containsExactly(0, 0);
    x.unchainBackward(); // a leaf has nothing to lose
  }

  @Test
  void a_graph_of_a_million_is_unchained() {
    var y = new Variable(1);
    for (int i = 0; i < 1_000_000; i++) {
      y = add(y, y);
    }

    y.unchainBackward();

    assertThat(y.creator().inputs().get(0).creator()).isNull();
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
