package step19;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step19.Functions.add;
import static step19.Functions.exp;
import static step19.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step19Test {
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
    assertThat(Step19.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("x", "(2, 3)", "variable([[1.0 2.0 3.0]", "          [4.0 5.0 6.0]])");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step19.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 19 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void a_number_a_row_of_one_and_a_table_of_one_are_three_things() {
    var number = new Variable(5);
    var row = new Variable(new double[] {5});
    var table = new Variable(new double[][] {{5}});

    assertThat(List.of(number, row, table))
        .extracting(x -> x.shape() + " " + x)
        .containsExactly("() variable(5.0)", "(1,) variable([5.0])", "(1, 1) variable([[5.0]])");
    assertThat(number.shape()).isEqualTo(Shape.of()).hasSameHashCodeAs(Shape.SCALAR);
    assertThat(row.shape()).isNotEqualTo(table.shape()).isEqualTo(Shape.of(1));
  }

  @Test
  void a_result_has_the_shape_of_what_it_was_made_from() {
    var x = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var y = add(square(x), x);
    y.backward();

    assertThat(y.shape()).isEqualTo(Shape.of(2, 3)).hasToString("(2, 3)");
    assertThat(x.grad).containsExactly(3, 5, 7, 9, 11, 13);
    assertThat(x.shape().size()).isEqualTo(6);
    assertThat(x.shape().rank()).isEqualTo(2);
    assertThat(x.shape().dim(1)).isEqualTo(3);
  }

  @Test
  void shapes_that_do_not_fit_are_refused_in_a_sentence() {
    var table = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var row = new Variable(1, 2, 3, 4, 5, 6);

    assertThatThrownBy(() -> add(table, row))
        .hasMessage("Add: the shapes (2, 3) and (6,) differ; give equal ones");
    assertThatThrownBy(() -> add(row, new Variable(1)))
        .hasMessage("Add: the shapes (6,) and () differ; give equal ones");
    assertThatThrownBy(() -> new First().apply(table))
        .hasMessage("Variable: the shape (2, 3) needs 6 numbers, but was given 1");
    assertThatThrownBy(() -> Shape.of(2, -3))
        .hasMessage("Shape: a length is negative in [2, -3]; lengths are 0 or more");
  }

  /** Does not work element by element. */
  private static final class First extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {x[0]};
    }

    @Override
    protected double[] backward(double[] gy) {
      return gy;
    }
  }

  @Test
  void a_table_that_is_none_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> new Variable((double[][]) null))
        .hasMessage("Variable: the table is null; give it rows");
    assertThatThrownBy(() -> new Variable(new double[0][]))
        .hasMessage("Variable: the table is empty; give it rows");
    assertThatThrownBy(() -> new Variable(new double[][] {{1}, null}))
        .hasMessage("Variable: row 1 is null; give it numbers");
    assertThatThrownBy(() -> new Variable(new double[][] {null, {1}}))
        .hasMessage("Variable: row 0 is null; give it numbers");
    assertThatThrownBy(() -> new Variable(new double[][] {{1, 2}, {1}}))
        .hasMessage(
            "Variable: row 0 has 2 numbers, row 1 1; all rows of a table must be equally long");
    assertThatThrownBy(() -> new Variable((double[]) null))
        .hasMessageStartingWith("Variable: the array is null");
    assertThat(new Variable()).hasToString("variable([])");
  }

  @Test
  void nothing_is_recorded_where_nothing_should_be_and_the_shape_is_there_all_the_same() {
    try (var scope = Autograd.noGrad()) {
      assertThat(square(new Variable(new double[][] {{1, 2}})).shape()).isEqualTo(Shape.of(1, 2));
    }
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
