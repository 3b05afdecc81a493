package step15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step15.Functions.add;
import static step15.Functions.exp;
import static step15.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step15Test {
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
    assertThat(Step15.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("backward gives 96.0", "numerically it is about 64");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step15.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 15 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void with_the_word_book_it_says_that_there_is_nothing_to_print() {
    assertThat(Step15.run("book")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("The book's step 15 has no program, so it prints nothing.");
  }

  @Test
  void a_graph_without_a_diamond_is_right_in_any_order() {
    GradientCheck.assertGradients(x -> add(square(x), add(x, exp(x))), -1.2, 0.3, 0.7);
  }

  @Test
  void a_diamond_is_wrong_and_nothing_says_so() {
    assertThatThrownBy(() -> GradientCheck.assertGradients(Step15Test::diamond, 2))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("but backward gives 288.0");
  }

  private static Variable diamond(Variable x) {
    var a = square(x);
    return add(square(a), square(a));
  }
}
