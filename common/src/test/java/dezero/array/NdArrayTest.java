package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NdArrayTest {
  private static NdArray arange(Shape shape) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return NdArray.of(shape, values);
  }

  private static Shape shape(String dims) {
    String[] words = dims.isBlank() ? new String[0] : dims.trim().split(" ");
    int[] lengths = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      lengths[i] = Integer.parseInt(words[i]);
    }
    return Shape.of(lengths);
  }

  @Nested
  class Edges {
    @Test
    void no_numbers_are_below_a_negative_one() {
      assertThat(NdArray.arange(-1).shape()).isEqualTo(Shape.of(0));
      assertThat(NdArray.arange(0).shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void a_negative_number_of_numbers_is_refused() {
      assertThatThrownBy(() -> NdArray.linspace(0, 1, -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("linspace: -1 numbers were asked for; give a count of 0 or more");
      assertThatThrownBy(() -> NdArray.eye(-1)).hasMessageContaining("negative in (-1, -1)");
      assertThatThrownBy(() -> NdArray.eye(1 << 16)).hasMessageContaining("too many elements");
    }

    @Test
    void the_mean_of_ones_is_one_whatever_their_number() {
      for (int n = 1; n < 200; n++) {
        assertThat(NdArray.ones(Shape.of(n)).mean(Axes.axis(0)).item()).as("" + n).isEqualTo(1);
      }
    }

    @Test
    void nothing_is_largest_along_an_empty_axis() {
      NdArray empty = NdArray.zeros(Shape.of(2, 0));
      assertThatThrownBy(() -> empty.argmax(1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "argmax: axis 1 of shape (2, 0) has length 0, so there is no element to choose from");
      assertThatThrownBy(() -> empty.max(Axes.axis(-1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "max: axis 1 of shape (2, 0) has length 0, so there is no element to choose from");
      assertThat(empty.argmax(0)).isEmpty();
    }
  }

  @Nested
  class Making {
    @Test
    void the_array_is_a_copy_of_what_it_was_made_from() {
      double[] values = {1, 2};
      NdArray a = NdArray.of(values);
      values[0] = 99;
      a.toDoubles()[1] = 99;
      assertThat(a).isEqualTo(NdArray.of(new double[] {1, 2}));
    }

    @Test
    void rows_of_different_length_are_refused() {
      assertThatThrownBy(() -> NdArray.of(new double[][] {{1, 2}, {3}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "NdArray.of: row 0 has 2 elements but row 1 has 1; all rows of a matrix must be"
                  + " equally long");
    }

    @Test
    void too_few_elements_are_refused() {
      assertThatThrownBy(() -> NdArray.of(Shape.of(2, 3), 1, 2, 3))
          .hasMessage("NdArray.of: shape (2, 3) needs 6 elements but 3 were given");
    }

    @Test
    void negative_and_enormous_shapes_are_refused() {
      assertThatThrownBy(() -> Shape.of(2, -1)).hasMessageContaining("negative in (2, -1)");
      assertThatThrownBy(() -> Shape.of(1 << 20, 1 << 20))
          .hasMessageContaining("has too many elements");
    }

    @Test
    void a_missing_row_is_named() {
      assertThatThrownBy(() -> NdArray.of(new double[][] {{1}, null}))
          .hasMessageStartingWith("row 1: no data was given (null)");
    }
  }

  @Nested
  class Broadcasts {
    @ParameterizedTest
    @CsvSource({
      "'2 3', '3',     '2 3'",
      "'2 3', '',      '2 3'",
      "'2 1', '1 3',   '2 3'",
      "'3',   '2 1',   '2 3'",
      "'4 1 3', '2 1', '4 2 3'",
      "'0 3', '1 3',   '0 3'"
    })
    void shapes_are_aligned_at_the_right(String a, String b, String result) {
      NdArray sum = arange(shape(a)).add(arange(shape(b)));
      assertThat(sum.shape()).isEqualTo(shape(result));
      assertThat(sum).isEqualTo(arange(shape(b)).add(arange(shape(a))));
    }

    @Test
    void elements_are_repeated_along_the_broadcast_axis() {
      NdArray column = NdArray.of(new double[][] {{10}, {20}});
      assertThat(arange(Shape.of(2, 3)).add(column))
          .isEqualTo(NdArray.of(new double[][] {{10, 11, 12}, {23, 24, 25}}));
    }

    @Test
    void sum_to_is_the_opposite_of_broadcasting() {
      NdArray a = arange(Shape.of(2, 3));
      assertThat(a.sumTo(Shape.of(3))).isEqualTo(NdArray.of(new double[] {3, 5, 7}));
      assertThat(a.sumTo(Shape.of(2, 1))).isEqualTo(NdArray.of(new double[][] {{3}, {12}}));
      assertThat(a.sumTo(Shape.SCALAR)).isEqualTo(NdArray.of(15));
    }

    @Test
    void a_shape_that_does_not_fit_is_refused() {
      assertThatThrownBy(() -> arange(Shape.of(2, 3)).broadcastTo(Shape.of(3)))
          .hasMessageStartingWith("broadcastTo: (2, 3) does not broadcast to (3,)");
      assertThatThrownBy(() -> arange(Shape.of(2, 3, 4)).mul(arange(Shape.of(2, 4))))
          .hasMessageStartingWith("mul: cannot broadcast (2, 3, 4) with (2, 4)");
    }
  }

  @Nested
  class Types {
    @ParameterizedTest
    @CsvSource({
      "FLOAT32, FLOAT32, FLOAT32",
      "FLOAT32, FLOAT64, FLOAT64",
      "FLOAT64, FLOAT32, FLOAT64",
      "FLOAT64, FLOAT64, FLOAT64"
    })
    void the_larger_type_wins(DType a, DType b, DType result) {
      NdArray x = NdArray.full(Shape.of(2), 0.5, a);
      NdArray y = NdArray.full(Shape.of(2), 0.25, b);
      assertThat(x.add(y).dtype()).isEqualTo(result);
      assertThat(x.sub(y).toDoubles()).containsExactly(0.25, 0.25);
      assertThat(x.mul(y).toDoubles()).containsExactly(0.125, 0.125);
      assertThat(x.div(y).toDoubles()).containsExactly(2, 2);
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void a_plain_number_keeps_the_type(DType dtype) {
      NdArray x = NdArray.full(Shape.of(2, 2), 0.5, dtype);
      assertThat(x.mul(3).add(1).sub(0.5).div(2).pow(2).neg())
          .isEqualTo(NdArray.full(Shape.of(2, 2), -1, dtype));
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void every_operation_keeps_the_type(DType dtype) {
      NdArray x = NdArray.full(Shape.of(2, 3), 0.5, dtype);
      assertThat(x.exp().log().sin().cos().tanh().dtype()).isEqualTo(dtype);
      assertThat(x.transpose().matmul(x).dtype()).isEqualTo(dtype);
      assertThat(x.sum(Axes.axis(0)).broadcastTo(Shape.of(2, 3)).reshape(Shape.of(6)).dtype())
          .isEqualTo(dtype);
    }

    @Test
    void float32_rounds_after_each_operation() {
      NdArray tenth = NdArray.of(new float[] {0.1f});
      assertThat(tenth.add(0.2).toFloats()).containsExactly(0.1f + 0.2f);
    }
  }

  @Nested
  class Shapes {
    @Test
    void transpose_reverses_the_axes_or_orders_them() {
      NdArray a = arange(Shape.of(2, 3, 4));
      assertThat(a.transpose().shape()).isEqualTo(Shape.of(4, 3, 2));
      NdArray b = a.transpose(2, 0, 1);
      assertThat(b.shape()).isEqualTo(Shape.of(4, 2, 3));
      assertThat(b.get(3, 1, 2)).isEqualTo(a.get(1, 2, 3));
      assertThat(a.transpose(-1, 0, 1)).isEqualTo(b);
    }

    @Test
    void axes_that_are_not_a_permutation_are_refused() {
      assertThatThrownBy(() -> arange(Shape.of(2, 3)).transpose(0, 0))
          .hasMessage(
              "transpose: axes [0, 0] given for shape (2, 3); name each of its 2 axes once");
      assertThatThrownBy(() -> arange(Shape.of(2, 3)).transpose(0))
          .hasMessageContaining("name each of its 2 axes once");
      assertThatThrownBy(() -> arange(Shape.of(2, 3)).transpose(0, 2))
          .hasMessage("axis 2 does not exist in shape (2, 3); axes go from -2 to 1");
    }

    @Test
    void a_reshape_keeps_the_number_of_elements() {
      assertThat(arange(Shape.of(2, 3)).reshape(Shape.of(3, 2)).get(2, 1)).isEqualTo(5);
      assertThatThrownBy(() -> arange(Shape.of(2, 3)).reshape(Shape.of(4)))
          .hasMessage(
              "reshape: (2, 3) has 6 elements and (4,) has 4; a reshape keeps the number of"
                  + " elements");
    }

    @Test
    void sums_over_axes() {
      NdArray a = arange(Shape.of(2, 3));
      assertThat(a.sum()).isEqualTo(NdArray.of(15));
      assertThat(a.sum(Axes.axis(0))).isEqualTo(NdArray.of(new double[] {3, 5, 7}));
      assertThat(a.sum(Axes.axis(-1))).isEqualTo(NdArray.of(new double[] {3, 12}));
      assertThat(a.sum(Axes.axis(0, 1).keepDims())).isEqualTo(NdArray.of(Shape.of(1, 1), 15));
      assertThat(a.sum(Axes.allAxes().keepDims()).shape()).isEqualTo(Shape.of(1, 1));
      assertThatThrownBy(() -> a.sum(Axes.axis(0, -2))).hasMessageContaining("named twice");
      assertThatThrownBy(() -> a.sum(Axes.axis(2)))
          .hasMessage("axis 2 does not exist in shape (2, 3); axes go from -2 to 1");
    }

    @Test
    void matrix_products() {
      NdArray a = NdArray.of(new double[][] {{1, 2}, {3, 4}});
      NdArray b = NdArray.of(new double[][] {{5, 6, 7}, {8, 9, 10}});
      assertThat(a.matmul(b)).isEqualTo(NdArray.of(new double[][] {{21, 24, 27}, {47, 54, 61}}));
    }
  }

  @Nested
  class Elements {
    @Test
    void one_element_is_an_item_and_several_are_not() {
      assertThat(NdArray.of(Shape.of(1, 1), 7).item()).isEqualTo(7);
      assertThatThrownBy(() -> arange(Shape.of(2)).item())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("item: the array has shape (2,) and 2 elements");
    }

    @Test
    void an_index_outside_is_named() {
      NdArray a = arange(Shape.of(2, 3));
      assertThat(a.get(-1, -1)).isEqualTo(5);
      assertThatThrownBy(() -> a.get(2, 0))
          .hasMessage("get: index 2 is outside axis 0 of shape (2, 3)");
      assertThatThrownBy(() -> a.get(1))
          .hasMessage("get: 1 indices given for shape (2, 3); give one for each of its 2 axes");
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void a_scalar_keeps_its_number_wherever_it_goes(DType dtype) {
      NdArray seven = NdArray.of(7).to(dtype);
      assertThat(seven.reshape(Shape.of(1, 1)).reshape(Shape.SCALAR)).isEqualTo(seven);
      assertThat(seven.expandDims(0).squeeze().transpose()).isEqualTo(seven);
      assertThat(seven.broadcastTo(Shape.of(2)).sum().div(2)).isEqualTo(seven);
      assertThat(seven.add(3).sub(3).mul(seven).div(seven).neg().neg()).isEqualTo(seven);
      assertThat(seven.toDoubles()).containsExactly(7);
      assertThat(seven.toFloats()).containsExactly(7);
      assertThat(seven.to(DType.FLOAT32).to(DType.FLOAT64)).isEqualTo(NdArray.of(7));
      assertThat(seven).hasToString("7.0");
    }

    @Test
    void equal_means_same_shape_type_and_elements() {
      assertThat(NdArray.of(1)).isEqualTo(NdArray.of(1)).hasSameHashCodeAs(NdArray.of(1));
      assertThat(NdArray.of(1)).isNotEqualTo(NdArray.of(Shape.of(1), 1));
      assertThat(NdArray.of(1)).isNotEqualTo(NdArray.of(1).to(DType.FLOAT32));
      assertThat(NdArray.of(Double.NaN)).isEqualTo(NdArray.of(Double.NaN));
    }
  }

  @Nested
  class Products {
    @Test
    void of_two_types_leave_a_float32_array_unchanged() {
      NdArray floats = NdArray.of(Shape.of(2, 2), new float[] {0.1f, 0.2f, 0.3f, 0.4f});
      NdArray same = NdArray.of(Shape.of(2, 2), floats.toFloats());
      NdArray first = floats.matmul(eye());
      NdArray second = floats.matmul(eye());
      assertThat(first).isEqualTo(second).isEqualTo(floats.to(DType.FLOAT64));
      assertThat(floats.dtype()).isEqualTo(DType.FLOAT32);
      assertThat(floats).isEqualTo(same).hasSameHashCodeAs(same);
      assertThat(floats.map(x -> x + 1).dtype()).isEqualTo(DType.FLOAT32);
      assertThat(floats.matmul(floats).dtype()).isEqualTo(DType.FLOAT32);
      assertThat(floats.get(0, 1)).isEqualTo(0.2f);
    }

    private static NdArray eye() {
      return NdArray.eye(2);
    }

    @ParameterizedTest
    @EnumSource
    void plus_a_row_an_array_or_more_are_product_and_sum(DType dtype) {
      NdArray x = arange(Shape.of(3, 2)).to(dtype);
      NdArray w = arange(Shape.of(2, 4)).to(dtype);
      for (Shape shape : new Shape[] {Shape.of(4), Shape.of(3, 4), Shape.of(3, 1), Shape.SCALAR}) {
        NdArray b = arange(shape).add(0.5);
        assertThat(MatrixProduct.plus(x, w, b)).isEqualTo(x.matmul(w).add(b));
        NdArray ofSameType = b.to(dtype);
        assertThat(MatrixProduct.plus(x, w, ofSameType)).isEqualTo(x.matmul(w).add(ofSameType));
      }
      NdArray larger = arange(Shape.of(2, 3, 4)).to(dtype);
      assertThat(MatrixProduct.plus(x, w, larger)).isEqualTo(x.matmul(w).add(larger));
    }

    @ParameterizedTest
    @EnumSource
    void adding_a_row_is_broadcasting_it_and_adding(DType dtype) {
      NdArray x = arange(Shape.of(3, 2, 4)).to(dtype);
      for (Shape shape : new Shape[] {Shape.of(4), Shape.of(2, 4), Shape.of(1, 4)}) {
        NdArray row = arange(shape).to(dtype);
        NdArray expected = x.add(row.broadcastTo(x.shape()));
        assertThat(x.add(row)).isEqualTo(expected);
        assertThat(row.add(x)).isEqualTo(expected);
      }
    }
  }
}
