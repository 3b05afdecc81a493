package step24.grade;

import static dezero.grading.Expectation.part;

import dezero.grading.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Values and slopes of the functions of this step, with the slopes by rules from school. */
record Heights(double value, double alongX, double alongY) {
  /** Beale's, with a bracket for each number. */
  static Heights beale(double x, double y, double... c) {
    double value = 0;
    double alongX = 0;
    double alongY = 0;
    for (int k = c.length; k > 0; k--) {
      double power = Math.pow(y, k);
      double bracket = c[k - 1] - x * (1 - power);
      value += bracket * bracket;
      alongX -= 2 * bracket * (1 - power);
      alongY += 2 * bracket * k * x * power / y;
    }
    return new Heights(value, alongX, alongY);
  }

  /** Himmelblau's, multiplied out. */
  static Heights himmelblau(double x, double y) {
    double value =
        Math.pow(x, 4)
            + Math.pow(y, 4)
            + 2 * x * x * y
            + 2 * x * y * y
            - 21 * x * x
            - 13 * y * y
            - 14 * x
            - 22 * y
            + 170;
    double alongX = 4 * x * x * x + 4 * x * y + 2 * y * y - 42 * x - 14;
    double alongY = 4 * y * y * y + 2 * x * x + 4 * x * y - 26 * y - 22;
    return new Heights(value, alongX, alongY);
  }

  /** Ackley's; at its tip, with the slopes that the task asks for. */
  static Heights ackley(double x, double y) {
    double r = Math.hypot(x, y);
    double far = 20 * Math.exp(-0.2 * r / Math.sqrt(2));
    double waves = Math.exp((Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y)) / 2);
    double steep = r == 0 ? 0 : 0.2 / Math.sqrt(2) * far / r;
    return new Heights(
        20 - far + Math.E - waves,
        steep * x + Math.PI * Math.sin(2 * Math.PI * x) * waves,
        steep * y + Math.PI * Math.sin(2 * Math.PI * y) * waves);
  }

  /** All values, then all slopes along x, then all along y, as the probes answer. */
  static Part[] parts(Heights... all) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      parts.add(part("value" + element(i, all), all[i].value));
    }
    for (int i = 0; i < all.length; i++) {
      parts.add(part("slope along x" + element(i, all), all[i].alongX));
    }
    for (int i = 0; i < all.length; i++) {
      parts.add(part("slope along y" + element(i, all), all[i].alongY));
    }
    return parts.toArray(Part[]::new);
  }

  private static String element(int i, Heights... all) {
    return all.length == 1 ? "" : " for element " + i;
  }

  /** (n, n numbers for x, n for y, …), as the probes read it. */
  static double[] given(double[] xs, double[] ys, double... more) {
    return Stream.of(new double[] {xs.length}, xs, ys, more)
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }
}
