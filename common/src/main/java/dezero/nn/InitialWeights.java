package dezero.nn;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;

/**
 * Normal random weights with deviation √(1 / inputs), FLOAT32, so that sums over the inputs are of
 * the same size as the inputs. Y. LeCun et al., "Efficient BackProp", 1998.
 */
final class InitialWeights {
  private InitialWeights() {}

  static NdArray of(Shape shape, int inputs) {
    return NumpyRandom.shared().randn(shape, DType.FLOAT32).mul(Math.sqrt(1.0 / inputs));
  }
}
