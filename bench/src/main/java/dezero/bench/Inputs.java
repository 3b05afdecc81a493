package dezero.bench;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;

/** The data that every side works on, the same to the last bit as in inputs.py. */
final class Inputs {
  private static final int SEED = 7;
  private static final int POOL = 1 << 20;

  private Inputs() {}

  /** FLOAT32 numbers from [low, high), the same for every shape of one size. */
  static NdArray between(double low, double high, int... dims) {
    return new NumpyRandom(SEED).uniform(low, high, Shape.of(dims)).to(DType.FLOAT32);
  }

  /** Normal weights with deviation √(1 / inputs), of which only the first 2²⁰ are drawn. */
  static NdArray pooledWeights(int inputs, int... dims) {
    Shape shape = Shape.of(dims);
    float[] weights = new float[shape.size()];
    for (int from = 0; from < weights.length; from += POOL) {
      System.arraycopy(Pool.NORMALS, 0, weights, from, Math.min(POOL, weights.length - from));
    }
    return NdArray.of(shape, weights).mul(Math.sqrt(1.0 / inputs));
  }

  private static final class Pool {
    static final float[] NORMALS =
        new NumpyRandom(SEED).randn(Shape.of(POOL), DType.FLOAT32).toFloats();
  }
}
