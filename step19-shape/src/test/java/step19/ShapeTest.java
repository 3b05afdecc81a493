package step19;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step19.Functions.add;
import static step19.Functions.exp;
import static step19.Functions.square;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeTest {
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

  @Test
  void six_boxes_that_look_alike_have_six_shapes_and_none_can_be_added_to_another() {
    List<Variable> boxes = List.copyOf(Step19.sixBoxes().values());

    assertThat(boxes.stream().map(Variable::shape).distinct()).hasSize(6);
    for (Variable a : boxes) {
      for (Variable b : boxes) {
        if (a != b) {
          assertThatThrownBy(() -> add(a, b)).hasMessageEndingWith("differ; give equal ones");
        }
      }
    }
  }

  @Test
  void the_size_of_no_axes_is_one() {
    assertThat(Shape.SCALAR.size()).isOne();
    assertThat(Shape.SCALAR.rank()).isZero();
    assertThat(new Variable().shape()).isEqualTo(Shape.of(0));
    assertThat(new Variable().shape().size()).isZero();
  }

  @Test
  void
      a_table_that_is_added_the_wrong_way_round_has_its_first_number_its_last_and_the_total_right() {
    var random = new Random(19);
    for (int rows = 2; rows <= 9; rows++) {
      for (int columns = 2; columns <= 9; columns++) {
        double[] day = random.doubles((long) rows * columns).map(v -> Math.rint(99 * v)).toArray();
        double[] other =
            random.doubles((long) rows * columns).map(v -> Math.rint(99 * v)).toArray();

        double[] meant = add(new Variable(day), new Variable(other)).data;
        double[] wrong = add(new Variable(day), new Variable(turned(other, columns))).data;

        assertThat(wrong[0]).isEqualTo(meant[0]);
        assertThat(wrong[wrong.length - 1]).isEqualTo(meant[meant.length - 1]);
        assertThat(Arrays.stream(wrong).sum()).isEqualTo(Arrays.stream(meant).sum());
        assertThat(wrong).isNotEqualTo(meant);
      }
    }
  }

  @Test
  void in_a_table_of_two_by_three_the_four_numbers_in_between_are_wrong() {
    double[] wrong = {11, 24, 32, 45, 53, 66};
    double[] meant = {11, 22, 33, 44, 55, 66};

    assertThat(IntStream.range(0, 6).filter(i -> wrong[i] == meant[i])).containsExactly(0, 5);
    assertThat(turned(new double[] {1, 2, 3, 4, 5, 6}, 3)).containsExactly(1, 4, 2, 5, 3, 6);
  }

  /** The same table with rows and columns exchanged. */
  private static double[] turned(double[] data, int columns) {
    List<Double> turned = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      for (int i = j; i < data.length; i += columns) {
        turned.add(data[i]);
      }
    }
    return turned.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void a_square_table_has_the_same_shape_when_it_is_turned_so_nobody_minds() {
    var table = new Variable(new double[][] {{1, 2}, {3, 4}});
    var turned = new Variable(new double[][] {{1, 3}, {2, 4}});

    assertThat(add(table, turned).data).containsExactly(2, 5, 5, 8);
  }

  @Test
  void a_number_that_is_written_down_is_a_number_and_an_array_is_a_row() {
    double[] one = {5};

    assertThat(new Variable(5).shape()).isEqualTo(Shape.SCALAR);
    assertThat(new Variable(one).shape()).isEqualTo(Shape.of(1));
    assertThat(new Variable(one[0]).shape()).isEqualTo(Shape.SCALAR);
  }

  @Test
  void the_name_is_null_until_there_is_one_and_a_result_gets_none() {
    var x = new Variable(2);
    assertThat(x.name()).isNull();
    assertThat(x.named("x")).isSameAs(x);
    assertThat(x.name()).isEqualTo("x");
    assertThat(square(x).name()).isNull();
  }

  @Test
  void arrays_are_equal_to_themselves_only_and_shapes_to_all_that_have_their_lengths() {
    int[] dims = {2, 3};

    assertThat(dims.equals(new int[] {2, 3})).isFalse();
    assertThat(Shape.of(dims).equals(Shape.of(2, 3))).isTrue();
  }

  @Test
  void an_axis_that_is_not_there_is_javas_own_complaint() {
    assertThatThrownBy(() -> Shape.of(2, 3).dim(2))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
  }
}
