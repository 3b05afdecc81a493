package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexingTest {
  record Case(int[] shape, List<JsonArray> slices, int[] resultShape, double[] result) {
    NdArray array() {
      return NdArray.arange(Shape.of(shape).size()).reshape(shape);
    }

    Slice[] ours() {
      return slices.stream().map(Case::slice).toArray(Slice[]::new);
    }

    private static Slice slice(JsonArray numpy) {
      if (numpy.get(0).getAsString().equals("at")) {
        return Slice.at(numpy.get(1).getAsInt());
      }
      JsonElement start = numpy.get(1);
      JsonElement stop = numpy.get(2);
      return range(start, stop).step(numpy.get(3).getAsInt());
    }

    private static Slice range(JsonElement start, JsonElement stop) {
      if (start.isJsonNull()) {
        return stop.isJsonNull() ? Slice.all() : Slice.to(stop.getAsInt());
      }
      return stop.isJsonNull()
          ? Slice.from(start.getAsInt())
          : Slice.range(start.getAsInt(), stop.getAsInt());
    }

    @Override
    public String toString() {
      return Shape.of(shape) + " " + slices;
    }
  }

  record Cases(List<Case> cases) {}

  static List<Case> slices() throws IOException {
    var file = IndexingTest.class.getResourceAsStream("/reference/numpy-slices.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Cases.class).cases();
    }
  }

  /** Ranks 1 to 6, steps −3 to 3, ends beyond the array. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("slices")
  void a_slice_takes_what_numpy_takes(Case of) {
    assertThat(of.array().getItem(of.ours()))
        .isEqualTo(NdArray.of(Shape.of(of.resultShape()), of.result()));
  }

  private final NdArray x = NdArray.arange(6).reshape(2, 3);

  @Test
  void a_single_index_outside_and_too_many_slices_are_named() {
    assertThatThrownBy(() -> x.getItem(Slice.all(), Slice.at(3)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("getItem: index 3 is outside axis 1 of shape (2, 3); indices go from -3 to 2");
    assertThatThrownBy(() -> x.getItem(Slice.at(0), Slice.at(0), Slice.at(0)))
        .hasMessage("getItem: 3 indices given for shape (2, 3), which has 2 axes");
    assertThatThrownBy(() -> Slice.all().step(0)).hasMessageContaining("step 0");
  }

  @Test
  void rows_come_in_the_order_asked_for() {
    assertThat(x.rows(1, 0, -1))
        .isEqualTo(NdArray.of(new double[][] {{3, 4, 5}, {0, 1, 2}, {3, 4, 5}}));
    assertThatThrownBy(() -> x.rows(0, 2)).hasMessageContaining("2 at index 1 is outside");
  }

  @Test
  void a_mask_picks_elements() {
    Index above = Index.where(x.shape(), x.greater(2));
    assertThat(x.take(above)).isEqualTo(NdArray.of(new double[] {3, 4, 5}));
    assertThatThrownBy(() -> Index.where(x.shape(), NdArray.of(1)))
        .hasMessage("where: the mask has shape () but the array has (2, 3)");
  }

  @Test
  void put_add_adds_up_an_element_that_was_taken_twice() {
    Index index = Index.rows(x.shape(), 1, 1);
    assertThat(x.take(index).putAdd(index))
        .isEqualTo(NdArray.of(new double[][] {{0, 0, 0}, {6, 8, 10}}));
    assertThatThrownBy(() -> NdArray.of(1).take(index)).hasMessageContaining("shape (2, 3)");
  }

  @Test
  void ranges_and_the_identity() {
    assertThat(NdArray.arange(3)).isEqualTo(NdArray.of(new double[] {0, 1, 2}));
    assertThat(NdArray.linspace(0, 1, 5).toDoubles()).containsExactly(0, 0.25, 0.5, 0.75, 1);
    assertThat(NdArray.linspace(2, 3, 1).toDoubles()).containsExactly(2);
    assertThat(NdArray.eye(2)).isEqualTo(NdArray.of(new double[][] {{1, 0}, {0, 1}}));
    assertThat(x.matmul(NdArray.eye(3))).isEqualTo(x);
  }

  @Test
  void the_largest_and_the_smallest() {
    NdArray y = NdArray.of(new double[][] {{3, 1, 2}, {3, 5, Double.NaN}});
    assertThat(y.argmax(1)).containsExactly(0, 2);
    assertThat(y.argmax(0)).containsExactly(0, 1, 1);
    assertThat(y.max(Axes.axis(1)).toDoubles()).containsExactly(3, Double.NaN);
    assertThat(y.min(Axes.axis(0)).toDoubles()).containsExactly(3, 1, Double.NaN);
    assertThat(x.max(Axes.allAxes().keepDims())).isEqualTo(NdArray.of(Shape.of(1, 1), 5));
    assertThat(x.mean(Axes.axis(0)).toDoubles()).containsExactly(1.5, 2.5, 3.5);
    assertThat(x.mean().item()).isEqualTo(2.5);
  }

  @Test
  void pooling_finds_the_largest_pixel_and_a_nan_before_it() {
    NdArray image = NdArray.of(Shape.of(1, 1, 2, 4), 1, 4, 5, 2, 3, 2, Double.NaN, 9);
    Window window = Window.square(2).stride(2);
    assertThat(image.take(Index.largest(image, window)).toDoubles()).containsExactly(4, Double.NaN);
  }

  @Test
  void comparisons_give_ones_and_zeros() {
    NdArray y = NdArray.of(new double[] {1, 1, 3});
    assertThat(x.greater(y).toDoubles()).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(x.less(y).toDoubles()).containsExactly(1, 0, 1, 0, 0, 0);
    assertThat(x.equal(y).toDoubles()).containsExactly(0, 1, 0, 0, 0, 0);
    assertThat(x.clip(1, 4).toDoubles()).containsExactly(1, 1, 2, 3, 4, 4);
  }

  @Test
  void axes_come_and_go() {
    assertThat(x.expandDims(0).shape()).isEqualTo(Shape.of(1, 2, 3));
    assertThat(x.expandDims(-1).shape()).isEqualTo(Shape.of(2, 3, 1));
    assertThat(x.expandDims(1).squeeze()).isEqualTo(x);
    assertThat(x.reshape(3, -1).shape()).isEqualTo(Shape.of(3, 2));
    assertThatThrownBy(() -> x.reshape(4, -1)).hasMessageContaining("[4, -1] cannot hold");
    assertThatThrownBy(() -> x.expandDims(3)).hasMessageContaining("-3 to 2");
  }

  @Test
  void arrays_are_joined_along_any_axis() {
    NdArray y = NdArray.of(new double[][] {{7, 8, 9}, {7, 8, 9}});
    assertThat(NdArray.concat(0, List.of(x, y)).shape()).isEqualTo(Shape.of(4, 3));
    assertThat(NdArray.concat(1, List.of(x, y)).toDoubles())
        .containsExactly(0, 1, 2, 7, 8, 9, 3, 4, 5, 7, 8, 9);
    assertThat(NdArray.concat(0, List.of(x, y.to(DType.FLOAT32))).dtype()).isEqualTo(DType.FLOAT64);
    assertThatThrownBy(() -> NdArray.concat(0, List.of())).hasMessageContaining("at least one");
  }

  @Test
  void six_axes_work_like_two() {
    NdArray six = NdArray.arange(64).reshape(2, 2, 2, 2, 2, 2);
    assertThat(six.transpose().get(1, 0, 1, 0, 1, 0)).isEqualTo(six.get(0, 1, 0, 1, 0, 1));
    assertThat(six.sum(Axes.axis(0, 2, 4)).shape()).isEqualTo(Shape.of(2, 2, 2));
    assertThat(six.sum(Axes.axis(0, 2, 4)).sum()).isEqualTo(NdArray.of(63 * 64 / 2));
    assertThat(six.matmul(six).get(1, 1, 1, 1, 0, 0)).isEqualTo(60 * 60 + 61 * 62);
  }
}
