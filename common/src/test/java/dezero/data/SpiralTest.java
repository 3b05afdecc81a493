package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpiralTest {

  @Test
  void the_training_points_are_python_s_bit_for_bit() throws IOException {
    assertSame(Spiral.train(), DataReference.read().spiralTrain());
  }

  @Test
  void the_test_points_are_python_s_bit_for_bit() throws IOException {
    assertSame(Spiral.test(), DataReference.read().spiralTest());
  }

  private static void assertSame(ArrayDataset spiral, DataReference.Spiral python) {
    NdArray expected = NdArray.of(Shape.of(300, 2), python.x()).to(DType.FLOAT32);
    assertThat(spiral.x()).isEqualTo(expected);
    assertThat(spiral.labels()).isEqualTo(python.labels());
    assertThat(NumpyRandom.shared().rand()).isEqualTo(python.nextRandom());
  }

  @Test
  void each_arm_has_a_hundred_points() {
    int[] labels = Spiral.train().labels();
    for (int arm = 0; arm < 3; arm++) {
      int wanted = arm;
      assertThat(Arrays.stream(labels).filter(label -> label == wanted)).hasSize(100);
    }
  }

  @Test
  void an_example_is_a_row_and_its_arm() {
    ArrayDataset spiral = Spiral.train();
    assertThat(spiral.x(5).shape()).isEqualTo(Shape.of(2));
    assertThat(spiral.t(5)).isEqualTo(NdArray.of(spiral.labels()[5]));
  }
}
