package step34.grade;

/**
 * The curve y with y(0) = start and y′ = g(y), as a power series: each coefficient follows from
 * those before it, without a derivative.
 */
record Curve(String rule, double c, double start) {
  /** Its Taylor polynomial of this degree, at t. */
  double polynomial(double t, int degree) {
    double[] coefficients = coefficients(degree);
    double sum = 0;
    for (int n = degree; n >= 0; n--) {
      sum = sum * t + coefficients[n];
    }
    return sum;
  }

  private double[] coefficients(int degree) {
    double[] y = new double[degree + 1];
    y[0] = start;
    for (int n = 0; n < degree; n++) {
      y[n + 1] = ofRule(y, n) / (n + 1);
    }
    return y;
  }

  /** The coefficient of tⁿ in g(y). */
  private double ofRule(double[] y, int n) {
    return switch (rule) {
      case "growth" -> c * y[n];
      case "tangent" -> (n == 0 ? 1 : 0) + ofSquare(y, n);
      case "logistic" -> c * (y[n] - ofSquare(y, n));
      // y = log(eˢ + t), so y′ = 1/(eˢ + t).
      case "logarithm" -> Math.pow(-1, n) * Math.exp(-start * (n + 1));
      case "constant" -> n == 0 ? c : 0;
      default -> throw new IllegalArgumentException("no rule is called " + rule);
    };
  }

  private static double ofSquare(double[] y, int n) {
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      sum += y[i] * y[n - i];
    }
    return sum;
  }

  /** How a person writes the rule. */
  String formula() {
    return switch (rule) {
      case "growth" -> c + " y";
      case "tangent" -> "1 + y^2";
      case "logistic" -> c + " y (1 - y)";
      case "logarithm" -> "e^(-y)";
      default -> "Variable.of(" + c + ")";
    };
  }
}
