package step06;

import java.util.Arrays;

/** A box that holds numbers: a single one, or a whole array of them. */
public final class Variable {
  public double[] data;
  public double[] grad; // null before a backward pass

  /** A new box with these numbers. It takes a copy, so nobody else holds what is inside. */
  public Variable(double... data) {
    this.data = data.clone();
  }

  /** What is inside: {@code 1.0}, or {@code [1.0, 2.0, 3.0]}. */
  @Override
  public String toString() {
    return data.length == 1 ? Double.toString(data[0]) : Arrays.toString(data);
  }
}
