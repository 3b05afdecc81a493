package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataLoaderTest {
  /** x(i) = i, and class 10 i. */
  private static final ArrayDataset TEN =
      new ArrayDataset(NdArray.arange(10), 0, 10, 20, 30, 40, 50, 60, 70, 80, 90);

  private static int[][] inputs(Iterable<Batch> loader) {
    List<int[]> batches = new ArrayList<>();
    for (Batch batch : loader) {
      batches.add(batch.ids());
    }
    return batches.toArray(int[][]::new);
  }

  @Nested
  class Shuffled {
    @Test
    void three_epochs_after_the_same_seed_are_python_s() throws IOException {
      DataReference python = DataReference.read();
      NumpyRandom.seed(42);
      DataLoader loader = DataLoader.shuffled(TEN, 4);
      for (int[][] epoch : python.epochs()) {
        assertThat(inputs(loader)).isDeepEqualTo(epoch);
      }
      assertThat(NumpyRandom.shared().rand()).isEqualTo(python.nextRandom());
    }

    @Test
    void inputs_keep_their_classes() {
      for (Batch batch : DataLoader.shuffled(TEN, 3)) {
        for (int i = 0; i < batch.size(); i++) {
          assertThat(batch.labels()[i]).isEqualTo(10 * batch.ids()[i]);
        }
      }
    }

    @Test
    void a_loop_that_was_left_early_starts_over_in_the_same_order() {
      NumpyRandom.seed(42);
      DataLoader loader = DataLoader.shuffled(TEN, 4);
      int[] first = loader.iterator().next().ids();
      assertThat(inputs(loader)[0]).isEqualTo(first);
    }

    @Test
    void asking_twice_whether_the_epoch_is_over_draws_once() throws IOException {
      NumpyRandom.seed(42);
      DataLoader loader = DataLoader.shuffled(TEN, 4);
      Iterator<Batch> epoch = loader.iterator();
      while (epoch.hasNext()) {
        epoch.next();
      }
      assertThat(epoch.hasNext()).isFalse();
      assertThat(inputs(loader)).isDeepEqualTo(DataReference.read().epochs()[1]);
      assertThatThrownBy(epoch::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("over after 3 batches");
    }
  }

  @Nested
  class InOrder {
    @Test
    void the_last_batch_is_short() {
      DataLoader loader = DataLoader.inOrder(TEN, 4);
      assertThat(loader.batches()).isEqualTo(3);
      assertThat(inputs(loader)).isDeepEqualTo(new int[][] {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9}});
    }

    @Test
    void it_draws_nothing() {
      double expected = NumpyRandom.seed(1).rand();
      NumpyRandom.seed(1);
      inputs(DataLoader.inOrder(TEN, 4));
      assertThat(NumpyRandom.shared().rand()).isEqualTo(expected);
    }

    @Test
    void a_batch_larger_than_the_data_set_is_the_data_set() {
      assertThat(inputs(DataLoader.inOrder(TEN, 100))).hasDimensions(1, 10);
    }

    @Test
    void an_empty_data_set_has_no_batch() {
      ArrayDataset none = new ArrayDataset(NdArray.zeros(Shape.of(0, 2)), new int[0]);
      assertThat(DataLoader.inOrder(none, 4)).isEmpty();
    }
  }

  @Nested
  class Sequence {
    @Test
    void rows_continue_in_the_next_batch_as_in_python() throws IOException {
      assertThat(inputs(new SeqDataLoader(TEN, 3))).isDeepEqualTo(DataReference.read().sequence());
    }

    @Test
    void the_second_epoch_is_the_first_again() {
      SeqDataLoader loader = new SeqDataLoader(TEN, 3);
      assertThat(loader.batches()).isEqualTo(4);
      assertThat(inputs(loader)).isDeepEqualTo(inputs(loader));
    }

    @Test
    void more_rows_than_examples_are_refused() {
      assertThatThrownBy(() -> new SeqDataLoader(TEN, 11))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "SeqDataLoader: batch size 11 for 10 examples; each row of a batch starts at an"
                  + " example of its own, so give at most 10");
    }
  }

  @Test
  void batch_sizes_below_1_are_refused() {
    assertThatThrownBy(() -> DataLoader.shuffled(TEN, 0))
        .hasMessage("DataLoader: batch size 0; a batch holds at least 1 example");
    assertThatThrownBy(() -> new SeqDataLoader(TEN, -1)).hasMessageContaining("batch size -1");
  }
}
