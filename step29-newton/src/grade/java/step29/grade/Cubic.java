package step29.grade;

/** c3 x³ + c2 x² + c1 x + c0. */
record Cubic(double c3, double c2, double c1, double c0) {
  double at(double x) {
    return ((c3 * x + c2) * x + c1) * x + c0;
  }

  double slope(double x) {
    return (3 * c3 * x + 2 * c2) * x + c1;
  }

  /** The root between these two, where the cubic has different signs, by halving. */
  double rootBetween(double low, double high) {
    double left = low;
    double right = high;
    for (int i = 0; i < 200; i++) {
      double middle = (left + right) / 2;
      if (Math.signum(at(middle)) == Math.signum(at(left))) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return (left + right) / 2;
  }

  /** As the probe reads it. */
  @Override
  public String toString() {
    return c3 + " " + c2 + " " + c1 + " " + c0;
  }
}
