package step28.grade;

import java.util.Locale;
import java.util.Random;

/** steep (x1 − x0²)² + flat (x0 − goal)², its gradient by hand, and somewhere to stand. */
record Valley(double steep, double flat, double goal, double x0, double x1) {
  /** The lesson's. */
  static final Valley ROSENBROCK = new Valley(100, 1, 1, 0, 2);

  static Valley narrow(Random random) {
    return at(random, between(random, 80, 120), between(random, 0.8, 1.2));
  }

  /** So gentle that large rates are right. */
  static Valley wide(Random random) {
    return at(random, between(random, 0.02, 0.2), between(random, 0.1, 0.4));
  }

  private static Valley at(Random random, double steep, double flat) {
    double goal = between(random, 0.8, 1.2);
    return new Valley(steep, flat, goal, between(random, -1, 0.5), between(random, 0.5, 2));
  }

  static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  double height() {
    return steep * Math.pow(x1 - x0 * x0, 2) + flat * Math.pow(x0 - goal, 2);
  }

  double slope0() {
    return -4 * steep * x0 * (x1 - x0 * x0) + 2 * flat * (x0 - goal);
  }

  double slope1() {
    return 2 * steep * (x1 - x0 * x0);
  }

  Valley moved(double d0, double d1) {
    return new Valley(steep, flat, goal, x0 + d0, x1 + d1);
  }

  Valley downhill(double rate) {
    return moved(-rate * slope0(), -rate * slope1());
  }

  /** The first of 1, 1/2, 1/4, … that keeps this share of the promise. */
  double rate(double share) {
    double steepness = slope0() * slope0() + slope1() * slope1();
    double rate = 1;
    while (!(downhill(rate).height() <= height() - share * rate * steepness)) {
      rate /= 2;
    }
    return rate;
  }

  /** As the probes read it, and what they need besides. */
  double[] with(double... more) {
    double[] all = new double[5 + more.length];
    System.arraycopy(new double[] {steep, flat, goal, x0, x1}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return all;
  }

  /** For a person. */
  String formula() {
    return steep == 100 && flat == 1 && goal == 1
        ? "f is Rosenbrock's valley"
        : String.format(
            Locale.ROOT, "f = %.3g (x1 - x0^2)^2 + %.3g (x0 - %.3g)^2", steep, flat, goal);
  }
}
