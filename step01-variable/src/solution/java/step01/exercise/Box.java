package step01.exercise;

import java.util.Arrays;

/** A box that knows how its numbers were made, as a text. */
public final class Box {
  private final double[] data;
  private final String past;

  /** A box at the beginning. Its past is what is in it: "1.0", or "[1.0, 2.0]". */
  public Box(double... data) {
    this(data.clone(), data.length == 1 ? Double.toString(data[0]) : Arrays.toString(data));
  }

  private Box(double[] data, String past) {
    this.data = data;
    this.past = past;
  }

  /** The sum, number by number, in a new box. Its past is like "(1.0 + 2.0)". */
  public Box plus(Box other) {
    double[] sum = data.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.data[i];
    }
    return new Box(sum, "(" + past + " + " + other.past + ")");
  }

  /** The product, number by number, in a new box. Its past is like "(1.0 * 2.0)". */
  public Box times(Box other) {
    double[] product = data.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= other.data[i];
    }
    return new Box(product, "(" + past + " * " + other.past + ")");
  }

  /** A copy of the numbers. */
  public double[] data() {
    return data.clone();
  }

  /** How the numbers were made. */
  public String past() {
    return past;
  }
}
