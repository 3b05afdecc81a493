package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class WorkspaceTest {
  private static final Shape LARGE = Shape.of(64, 64);

  private static NdArray large() {
    return NdArray.linspace(-1, 1, LARGE.size()).reshape(LARGE);
  }

  @Test
  void the_next_workspace_gets_the_buffers_of_the_last() {
    NdArray x = large();
    Object first;
    try (var memory = Workspace.open()) {
      first = x.exp().buffer();
    }
    try (var memory = Workspace.open()) {
      assertThat(x.neg().buffer()).isSameAs(first);
      assertThat(x.neg().buffer()).isNotSameAs(first);
    }
  }

  @Test
  void without_a_workspace_every_array_has_its_own_buffer() {
    NdArray x = large();
    try (var memory = Workspace.open()) {
      x.exp();
    }
    NdArray a = x.exp();
    assertThat(x.neg().buffer()).isNotSameAs(a.buffer());
    assertThat(a).isEqualTo(x.exp());
  }

  static final List<Function<NdArray, Object>> USES =
      List.of(
          x -> x.get(0, 0),
          x -> x.add(x),
          x -> x.add(1),
          x -> x.neg(),
          x -> x.exp(),
          x -> x.sum(),
          x -> x.max(Axes.axis(1)),
          x -> x.matmul(x),
          x -> x.transpose(),
          x -> x.reshape(-1),
          x -> x.rows(1),
          x -> x.to(DType.FLOAT32).add(1),
          x -> x.toDoubles(),
          x -> x.toFloats(),
          x -> x.equals(large()),
          x -> x.hashCode(),
          x -> x.toString(),
          x -> x.dtype(),
          x -> x.zerosLike(),
          x -> x.to(DType.FLOAT64));

  @ParameterizedTest
  @FieldSource("USES")
  void using_an_array_after_the_end_is_an_error(Function<NdArray, Object> use) {
    for (DType dtype : DType.values()) {
      NdArray closed;
      try (var memory = Workspace.open()) {
        closed = large().to(dtype).mul(2);
        assertThatCode(() -> use.apply(closed)).doesNotThrowAnyException();
      }
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> use.apply(closed))
          .withMessage(
              "the array of shape (64, 64) was made in a Workspace that is closed, and its memory"
                  + " serves other arrays now. Use it before the end (a gradient: clear it there),"
                  + " or keep it: array.keep()");
    }
  }

  @Test
  void it_is_too_late_to_keep_a_closed_array() {
    NdArray closed;
    try (var memory = Workspace.open()) {
      closed = large().mul(2);
    }
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> closed.keep())
        .withMessageContaining("Workspace that is closed");
  }

  @Test
  void operations_for_float32_alone_report_a_closed_array_too() {
    NdArray x = large().to(DType.FLOAT32);
    NdArray closed;
    try (var memory = Workspace.open()) {
      closed = x.mul(2);
    }
    for (Supplier<NdArray> use :
        List.<Supplier<NdArray>>of(
            () -> Fused.softmax(closed, 1), () -> Fused.adamStep(x, closed, 0.1, 0.1))) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(use::get)
          .withMessageContaining("Workspace that is closed");
    }
  }

  @Test
  void a_view_is_closed_with_its_array() {
    NdArray x = large();
    NdArray outside = x.reshape(-1);
    NdArray inside;
    NdArray view;
    try (var memory = Workspace.open()) {
      inside = x.reshape(32, 128);
      view = x.exp().reshape(-1);
    }
    assertThat(inside.reshape(-1)).isEqualTo(outside);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(view::sum);
  }

  @Test
  void a_kept_array_stays_open_and_so_do_its_views() {
    NdArray x = large();
    NdArray kept;
    NdArray view;
    try (var outer = Workspace.open();
        var memory = Workspace.open()) {
      kept = x.exp();
      view = kept.reshape(-1);
      assertThat(view.keep()).isSameAs(view);
    }
    try (var memory = Workspace.open()) {
      x.neg();
      x.neg();
    }
    assertThat(kept).isEqualTo(x.exp());
    assertThat(view).isEqualTo(kept.reshape(-1));
  }

  @Test
  void small_arrays_and_arrays_from_outside_stay_open() {
    NdArray small;
    NdArray read;
    try (var memory = Workspace.open()) {
      small = NdArray.arange(4095).neg();
      read = NdArray.of(large().toDoubles());
    }
    assertThat(small.get(4094)).isEqualTo(-4094);
    assertThat(read).isEqualTo(large().reshape(-1));
  }

  @Test
  void keeping_without_a_workspace_does_nothing() {
    NdArray x = large();
    assertThat(x.keep()).isSameAs(x);
    assertThat(NdArray.of(2).keep()).isEqualTo(NdArray.of(2));
  }

  @Test
  void an_inner_workspace_closes_only_what_was_made_in_it() {
    NdArray before;
    NdArray inside;
    NdArray view;
    NdArray after;
    try (var outer = Workspace.open()) {
      before = large().exp();
      try (var inner = Workspace.open()) {
        inside = before.add(1);
        view = before.reshape(-1);
      }
      after = before.mul(2);
      assertThat(after).isEqualTo(large().exp().mul(2));
      assertThat(view).isEqualTo(before.reshape(-1));
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(inside::sum);
    }
    for (NdArray closed : List.of(before, after, view)) {
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(closed::sum);
    }
  }

  @Test
  void buffers_that_are_not_reused_are_left_to_the_collector() {
    Object once;
    try (var memory = Workspace.open()) {
      once = large().exp().buffer();
    }
    try (var memory = Workspace.open()) {
      NdArray.arange(5000).neg();
    }
    try (var memory = Workspace.open()) {
      assertThat(large().exp().buffer()).isNotSameAs(once);
    }
  }

  @Test
  void closing_twice_does_nothing_and_closing_out_of_turn_is_an_error() {
    Workspace outer = Workspace.open();
    Workspace inner = Workspace.open();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(outer::close)
        .withMessageContaining("not the one that this thread opened last");
    inner.close();
    inner.close();
    outer.close();
  }

  @Test
  void another_thread_cannot_close_it_and_has_arrays_of_its_own() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<NdArray> made = new AtomicReference<>();
    NdArray x = large();
    try (var memory = Workspace.open()) {
      Thread other =
          new Thread(
              () -> {
                made.set(x.exp());
                memory.close();
              });
      other.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
      other.start();
      other.join();
    }
    assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
    assertThat(made.get()).isEqualTo(x.exp());
  }

  /**
   * Operations whose results have 4,096 elements or more, and must not depend on old values in
   * buffers.
   */
  static final List<Function<NdArray, NdArray>> OPERATIONS =
      List.of(
          x -> x.add(x),
          x -> x.add(1),
          x -> x.add(x.rows(3).reshape(64)),
          x -> x.sub(x.neg()),
          x -> x.sub(2),
          x -> x.mul(x),
          x -> x.mul(3),
          x -> x.div(x.add(2)),
          x -> x.div(3),
          x -> x.addScaled(x, 0.1),
          x -> x.abs().sqrt(),
          x -> x.greater(x.neg()),
          x -> x.sigmoid(),
          x -> x.relu(),
          x -> x.tanh(),
          x -> x.exp(),
          x -> x.abs().log(),
          x -> x.transpose(),
          x -> x.matmul(x),
          x -> x.getItem(Slice.all(), Slice.range(0, 1)).matmul(x.rows(0)),
          x -> x.getItem(Slice.all(), Slice.range(0, 0)).matmul(x.getItem(Slice.range(0, 0))),
          x -> MatrixProduct.of(MatrixProduct.Form.ATB, x, x),
          x -> MatrixProduct.of(MatrixProduct.Form.ABT, x, x),
          x -> MatrixProduct.plus(x, x, x.rows(0)),
          x -> x.rows(7).broadcastTo(LARGE),
          x -> x.sum(Axes.axis(1).keepDims()).broadcastTo(LARGE),
          x -> x.rows(2).reshape(1, 64, 1, 1).broadcastTo(Shape.of(1, 64, 8, 8)),
          x -> x.reshape(1, 64, 8, 8).add(x.rows(2).reshape(1, 64, 1, 1)),
          x -> x.expandDims(2).transpose(2, 1, 0),
          x -> x.putAdd(Index.of(Shape.of(65, 70), Slice.range(1, 65), Slice.range(0, 64))),
          x -> Fused.reluGradient(x.add(1), x),
          x -> Fused.sigmoidGradient(x, x.mul(0.5)),
          x -> Fused.tanhGradient(x, x.mul(0.5)),
          x -> Fused.movedMean(x, x.neg(), 0.1),
          x -> Fused.movedMeanOfSquares(x, x.neg(), 0.1),
          x -> Fused.adamStep(x, x.abs(), 0.1, 0.01),
          x -> Convolution.forward(x.reshape(4, 1, 32, 32), kernels(x, 2), Window.square(3)),
          x -> Convolution.toInput(x.reshape(1, 4, 32, 32), kernels(x, 4), window(), 32, 32),
          x -> Convolution.forward(images(0, x), images(0, x.rows(0)), Window.square(3)));

  private static Window window() {
    return Window.square(3).pad(1);
  }

  private static NdArray kernels(NdArray x, int outputs) {
    return x.reshape(-1).getItem(Slice.range(0, 9 * outputs)).reshape(outputs, 1, 3, 3);
  }

  /** The matrix as images, or as kernels, with this number of channels. */
  private static NdArray images(int channels, NdArray x) {
    int side = x.size() == LARGE.size() ? 64 : 3;
    return NdArray.full(Shape.of(side == 3 ? 2 : 1, channels, side, side), 0, x.dtype());
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void old_values_in_buffers_do_not_change_a_result(DType dtype) {
    NdArray x = large().to(dtype);
    int number = 0;
    for (Function<NdArray, NdArray> operation : OPERATIONS) {
      NdArray expected = operation.apply(x);
      leaveNaN(expected.shape(), dtype);
      try (var memory = Workspace.open()) {
        assertThat(operation.apply(x)).as("operation %d", number++).isEqualTo(expected);
      }
    }
  }

  /** Fills the buffers that the next workspace may get for such arrays, or for those of x. */
  private static void leaveNaN(Shape result, DType dtype) {
    try (var memory = Workspace.open()) {
      for (int i = 0; i < 8; i++) {
        NdArray.full(result, 0, dtype).add(Double.NaN);
        NdArray.full(LARGE, 0, dtype).add(Double.NaN);
      }
    }
  }
}
