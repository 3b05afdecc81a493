package dezero.data;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;

/**
 * Three spiral arms of 100 points each, which no straight line can separate: x: (300, 2) FLOAT32,
 * and the arm 0, 1 or 2 as the class.
 *
 * <p>Point i of arm j lies at radius r = i / 100 and angle θ = 4j + 4r + 0.2 · noise: x = (r sin θ,
 * r cos θ). The points are those of the original, since creating them seeds the shared generator
 * ({@link NumpyRandom#seed}) as the original does. Later random numbers continue from there.
 */
public final class Spiral {
  private static final int ARMS = 3;
  private static final int POINTS = 100;

  private Spiral() {}

  /** The 300 training points; seeds the shared generator with 1984. */
  public static ArrayDataset train() {
    return points(NumpyRandom.seed(1984));
  }

  /** 300 test points; seeds the shared generator with 2020. */
  public static ArrayDataset test() {
    return points(NumpyRandom.seed(2020));
  }

  private static ArrayDataset points(NumpyRandom random) {
    double[] x = new double[ARMS * POINTS * 2];
    double[] arms = new double[ARMS * POINTS];
    for (int arm = 0; arm < ARMS; arm++) {
      for (int i = 0; i < POINTS; i++) {
        double radius = i / (double) POINTS;
        double angle = arm * 4.0 + 4.0 * radius + random.randn() * 0.2;
        int point = arm * POINTS + i;
        x[2 * point] = radius * Math.sin(angle);
        x[2 * point + 1] = radius * Math.cos(angle);
        arms[point] = arm;
      }
    }
    int[] order = random.permutation(ARMS * POINTS);
    NdArray points = NdArray.of(Shape.of(ARMS * POINTS, 2), x).to(DType.FLOAT32);
    return new ArrayDataset(points.rows(order), NdArray.of(arms).rows(order));
  }
}
