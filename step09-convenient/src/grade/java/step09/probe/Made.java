package step09.probe;

import java.util.Arrays;
import java.util.stream.Stream;
import step09.Elementwise;
import step09.Exp;
import step09.Function;
import step09.Square;
import step09.Variable;

/** The functions and the boxes that the tasks speak of. */
final class Made {
  private Made() {}

  static Variable box(String numbers) {
    return new Variable(numbers(numbers));
  }

  static double[] numbers(String numbers) {
    return Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  static Function named(String name) {
    return switch (name) {
      case "Square" -> new Square();
      case "Exp" -> new Exp();
      case "Shift" -> new Shift();
      case "Turn" -> new Turn();
      case "Pair" -> new Pair();
      case "Running" -> new Running();
      case "Spoiler" -> new Spoiler();
      case "Root" -> new Root();
      case "Nothing" -> new Nothing();
      case "TooFew" -> new TooFew();
      case "Greedy" -> new Greedy();
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }

  /** Adds 3. Its gradient is the one that arrives, and its label is not the name of its class. */
  private static final class Shift extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v + 3);
    }

    @Override
    protected double[] backward(double[] gy) {
      return gy;
    }

    @Override
    public String label() {
      return "x + 3";
    }
  }

  /** The last number becomes the first. */
  private static final class Turn extends Function {
    @Override
    protected double[] forward(double[] x) {
      double[] y = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        y[i] = x[x.length - 1 - i];
      }
      return y;
    }

    @Override
    protected double[] backward(double[] gy) {
      return forward(gy);
    }
  }

  /** The sum, and the sum of the squares. */
  private static final class Pair extends Function {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {Arrays.stream(x).sum(), Arrays.stream(x).map(v -> v * v).sum()};
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> gy[0] + 2 * v * gy[1]);
    }
  }

  /** The sums of the first number, of the first two, and so on. */
  private static final class Running extends Function {
    @Override
    protected double[] forward(double[] x) {
      double[] y = x.clone();
      for (int i = 1; i < y.length; i++) {
        y[i] += y[i - 1];
      }
      return y;
    }

    @Override
    protected double[] backward(double[] gy) {
      double[] gx = gy.clone();
      for (int i = gx.length - 2; i >= 0; i--) {
        gx[i] += gx[i + 1];
      }
      return gx;
    }
  }

  /** A function that breaks a rule, and calculates 2x rightly apart from that. */
  private abstract static class Twice extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> 2 * v);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(gy, g -> 2 * g);
    }
  }

  private static final class Spoiler extends Twice {
    @Override
    protected double[] forward(double[] x) {
      for (int i = 0; i < x.length; i++) {
        x[i] = 2 * x[i];
      }
      return x.clone();
    }
  }

  private static final class Root extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::sqrt);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, y().data, (g, v) -> g / (2 * v));
    }
  }

  private static final class Nothing extends Twice {
    @Override
    protected double[] backward(double[] gy) {
      return null;
    }
  }

  private static final class TooFew extends Twice {
    @Override
    protected double[] backward(double[] gy) {
      return Arrays.copyOf(super.backward(gy), gy.length - 1);
    }
  }

  private static final class Greedy extends Twice {
    @Override
    protected double[] backward(double[] gy) {
      double[] gx = super.backward(gy);
      Arrays.fill(gy, 0);
      return gx;
    }

    @Override
    public String label() {
      return "2 · x";
    }
  }
}
