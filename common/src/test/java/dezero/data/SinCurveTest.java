package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SinCurveTest {
  /** NumPy's sine and cosine for vectors are off by up to 3.4e-16; ours agree with C's. */
  private static final double NUMPY_SINE = 5e-16;

  @Test
  void the_noisy_sine_is_python_s() throws IOException {
    NumpyRandom.seed(7);
    assertSame(SinCurve.train(), DataReference.read().curveTrain());
  }

  @Test
  void the_cosine_is_python_s_and_draws_the_same_random_numbers() throws IOException {
    NumpyRandom.seed(7);
    assertSame(SinCurve.test(), DataReference.read().curveTest());
  }

  private static void assertSame(ArrayDataset curve, DataReference.Curve python) {
    double next = NumpyRandom.shared().rand();
    assertThat(curve.x().shape()).isEqualTo(Shape.of(999, 1));
    assertThat(curve.x().toDoubles()).containsExactly(python.x(), within(NUMPY_SINE));
    assertThat(curve.t(998).item()).isCloseTo(python.last(), within(NUMPY_SINE));
    assertThat(next).isEqualTo(python.nextRandom());
  }

  @Test
  void an_answer_is_the_next_input() {
    ArrayDataset curve = SinCurve.train();
    assertThat(curve.x(0).shape()).isEqualTo(Shape.of(1));
    assertThat(curve.t(0)).isEqualTo(curve.x(1));
    assertThat(curve.batch(3, 4).t()).isEqualTo(curve.batch(4, 5).x());
  }
}
