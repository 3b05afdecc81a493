package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import dezero.array.Shape;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final NdArray X = NdArray.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
  private static final ArrayDataset CLASSES = new ArrayDataset(X, 7, 8, 9);

  /** Example i is i + 1 zeros, of class i: no two have the same shape. */
  private static final Dataset GROWING =
      new Dataset() {
        @Override
        public int size() {
          return 2;
        }

        @Override
        public NdArray x(int i) {
          return NdArray.zeros(Shape.of(i + 1));
        }

        @Override
        public NdArray t(int i) {
          return NdArray.of(i);
        }
      };

  @Test
  void a_batch_holds_the_named_examples_in_their_order() {
    Batch batch = CLASSES.batch(2, 0);
    assertThat(batch.x()).isEqualTo(NdArray.of(new double[][] {{5, 6}, {1, 2}}));
    assertThat(batch.labels()).containsExactly(9, 7);
  }

  @Test
  void examples_one_by_one_make_the_same_batch_as_rows_of_arrays() {
    assertThat(CLASSES.transformed(x -> x).batch(2, 0)).isEqualTo(CLASSES.batch(2, 0));
  }

  @Test
  void inputs_and_answers_can_be_transformed() {
    Dataset changed = CLASSES.transformed(x -> x.mul(10)).transformedAnswers(t -> t.sub(7));
    assertThat(changed.x(1)).isEqualTo(NdArray.of(new double[] {30, 40}));
    assertThat(changed.labels()).containsExactly(0, 1, 2);
    assertThat(changed.batch(1, 2).labels()).containsExactly(1, 2);
  }

  @Test
  void an_example_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> CLASSES.x(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("example 3 does not exist: the data set has 3, numbered 0 to 2");
    assertThatThrownBy(() -> CLASSES.t(-1)).hasMessageContaining("example -1 does not exist");
    assertThatThrownBy(() -> CLASSES.batch(0, 5)).hasMessageContaining("example 5");
  }

  @Test
  void different_numbers_of_inputs_and_answers_are_refused() {
    assertThatThrownBy(() -> new ArrayDataset(X, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ArrayDataset: x has shape (3, 2) and t has shape (2,); both need one row for each"
                + " example, so equal first lengths");
  }

  @Test
  void answers_that_are_not_classes_have_no_labels() {
    ArrayDataset halves = new ArrayDataset(X, NdArray.of(new double[] {1, 0.5, 2}));
    assertThatThrownBy(halves::labels)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "labels: element 1 is 0.5, which is not a whole number; classes are 0, 1, 2, …");
    assertThatThrownBy(new ArrayDataset(X, X)::labels)
        .hasMessageStartingWith("labels: the answers have shape (3, 2)");
    assertThatThrownBy(new ArrayDataset(X, X).transformed(x -> x)::labels)
        .hasMessageStartingWith("labels: the answer of example 0 has shape (2,)");
  }

  @Test
  void examples_of_different_shapes_cannot_be_batched() {
    assertThat(GROWING.labels()).containsExactly(0, 1);
    assertThatThrownBy(() -> GROWING.batch(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "batch: the input of example 0 has shape (1,) but that of example 1 has (2,); bring"
                + " them to one shape with a transform, such as Resize or CenterCrop");
    assertThatThrownBy(GROWING::batch).hasMessageContaining("no example was named");
  }
}
