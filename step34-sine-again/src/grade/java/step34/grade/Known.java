package step34.grade;

/** A function whose derivatives of every order are known without differentiating. */
record Known(String name, double c) {
  double value(double x) {
    return switch (name) {
      case "sin" -> Math.sin(c * x);
      case "exp" -> Math.exp(c * x);
      case "bell" -> Math.exp(-x * x);
      case "hill" -> 1 / (1 + x * x);
      case "square" -> c * x * x;
      case "line" -> x + c;
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }

  /** The n-th derivative at a, n ≥ 0. */
  double derivative(int n, double a) {
    return switch (name) {
      case "sin" -> Math.pow(c, n) * Math.sin(c * a + n * Math.PI / 2);
      case "exp" -> Math.pow(c, n) * Math.exp(c * a);
      case "bell" -> bell(n, a);
      case "hill" -> hill(n, a);
      case "square" -> n == 0 ? c * a * a : n == 1 ? 2 * c * a : n == 2 ? 2 * c : 0;
      case "line" -> n == 0 ? a + c : n == 1 ? 1 : 0;
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }

  /** By y′ = −2xy, differentiated n times: yₙ₊₁ = −2x yₙ − 2n yₙ₋₁. */
  private static double bell(int n, double x) {
    double before = 0;
    double now = Math.exp(-x * x);
    for (int k = 0; k < n; k++) {
      double next = -2 * x * now - 2 * k * before;
      before = now;
      now = next;
    }
    return now;
  }

  /** 1/(1 + x²) is the imaginary part of −1/(x + i): (−1)ⁿ n! sin((n + 1) θ) / rⁿ⁺¹. */
  private static double hill(int n, double x) {
    double perFactor = 1;
    for (int k = 1; k <= n; k++) {
      perFactor *= -k / Math.hypot(1, x);
    }
    return perFactor * Math.sin((n + 1) * Math.atan2(1, x)) / Math.hypot(1, x);
  }

  /** The polynomial of this degree about a, at t, from the highest power down. */
  double polynomial(double a, int degree, double t) {
    double sum = 0;
    for (int n = degree; n > 0; n--) {
      sum = (sum + derivative(n, a)) * (t - a) / n;
    }
    return derivative(0, a) + sum;
  }

  /** The area under it from a to b. */
  double area(double a, int degree, double b) {
    double sum = 0;
    for (int n = degree; n >= 0; n--) {
      sum = (sum + derivative(n, a)) * (b - a) / (n + 1);
    }
    return sum;
  }

  /** The lowest degree that is close at all 33 places, or −1. */
  int degreeNeeded(double a, double b, double tolerance, int most) {
    for (int degree = 0; degree <= most; degree++) {
      if (isClose(a, b, tolerance, degree)) {
        return degree;
      }
    }
    return -1;
  }

  private boolean isClose(double a, double b, double tolerance, int degree) {
    for (int i = 0; i <= 32; i++) {
      double t = a + (b - a) * (i / 32.0);
      if (!(Math.abs(polynomial(a, degree, t) - value(t)) <= tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** How a person writes it. */
  String formula() {
    return switch (name) {
      case "sin", "exp" -> c == 1 ? name + "(x)" : name + "(" + c + " x)";
      case "bell" -> "e^(-x^2)";
      case "hill" -> "1/(1 + x^2)";
      case "square" -> c + " x^2";
      default -> "x + " + c;
    };
  }
}
