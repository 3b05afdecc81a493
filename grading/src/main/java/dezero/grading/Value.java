package dezero.grading;

import java.util.Arrays;
import java.util.Objects;

/** What travels to a probe and back: numbers with a shape, or a text. */
public sealed interface Value {
  /** Numbers in row-major order. */
  record Numbers(int[] shape, double[] data) implements Value {
    public Numbers {
      shape = shape.clone();
      data = data.clone();
      long size = 1;
      for (int dimension : shape) {
        if (dimension < 0) {
          throw new IllegalArgumentException(
              "a shape has no negative dimension, but this is " + Arrays.toString(shape));
        }
        size = Math.min(size * dimension, Integer.MAX_VALUE);
      }
      if (size != data.length) {
        throw new IllegalArgumentException(
            "shape "
                + describe(shape)
                + " holds "
                + size
                + " numbers, but there are "
                + data.length);
      }
    }

    @Override
    public int[] shape() {
      return shape.clone();
    }

    @Override
    public double[] data() {
      return data.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers that
          && Arrays.equals(shape, that.shape)
          && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
      return "numbers of shape " + describe(shape);
    }
  }

  /** A text of any length that a message can hold. */
  record Text(String text) implements Value {
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /** The shape as Python writes it: (), (3,), (2, 3). */
  static String describe(int... shape) {
    String inside = Arrays.toString(shape).replaceAll("[\\[\\]]", "");
    return "(" + inside + (shape.length == 1 ? ",)" : ")");
  }

  /** Shape (n,). */
  static Value of(double... numbers) {
    return new Numbers(new int[] {numbers.length}, numbers);
  }

  static Value of(int[] shape, double[] data) {
    return new Numbers(shape, data);
  }

  static Value of(String text) {
    return new Text(text);
  }

  /** The numbers in row-major order. A text has none: that is an error. */
  default double[] numbers() {
    if (this instanceof Numbers numbers) {
      return numbers.data();
    }
    throw new IllegalStateException("expected numbers, but this is a text: " + text());
  }

  /** The shape of the numbers. */
  default int[] dimensions() {
    if (this instanceof Numbers numbers) {
      return numbers.shape();
    }
    throw new IllegalStateException("expected numbers, but this is a text: " + text());
  }

  /** The text. Numbers are none: that is an error. */
  default String text() {
    throw new IllegalStateException("expected a text, but these are " + this);
  }
}
