package dezero.check;

import dezero.BackwardOption;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Compares a function's gradients of any order with numerical ones, on random inputs.
 *
 * <pre>{@code
 * assertGradients(Functions::tanh, Shape.of(2, 3)).toOrder(2);
 * assertGradients(Functions::log, Shape.of(3)).within(0.5, 2).toOrder(2);
 * }</pre>
 *
 * <p>Order 2 checks the gradient of the first gradient, and so on. A failure names its seed; pass
 * that to {@link #seed} to repeat the case.
 */
public final class GradientCheck {
  /**
   * A relative error; a central difference in float64 is accurate to about 1e−9, its derivative
   * less so.
   */
  private static final double TOLERANCE = 1e-6;

  /** The least distance of inputs from a corner; many times the step of the central difference. */
  private static final double MARGIN = 100 * NumericalGradient.EPS;

  private final Function<List<Variable>, Variable> f;
  private final List<Shape> shapes;
  private double low = -2;
  private double high = 2;
  private double[] corners;
  private boolean bent;
  private long seed = 20;

  private GradientCheck(Function<List<Variable>, Variable> f, List<Shape> shapes) {
    this.f = f;
    this.shapes = shapes;
  }

  /** Checks a function of one variable of this shape. */
  public static GradientCheck assertGradients(UnaryOperator<Variable> f, Shape x) {
    return assertGradients(xs -> f.apply(xs.get(0)), List.of(x));
  }

  /** Checks a function of two variables of these shapes. */
  public static GradientCheck assertGradients(BinaryOperator<Variable> f, Shape x0, Shape x1) {
    return assertGradients(xs -> f.apply(xs.get(0), xs.get(1)), List.of(x0, x1));
  }

  /** Checks a function of any number of variables of these shapes. */
  public static GradientCheck assertGradients(
      Function<List<Variable>, Variable> f, List<Shape> shapes) {
    return new GradientCheck(f, List.copyOf(shapes));
  }

  /** Draws the inputs from this range; the default is −2 to 2. */
  public GradientCheck within(double low, double high) {
    this.low = low;
    this.high = high;
    return this;
  }

  /**
   * Draws elements that differ clearly from each other, so that the largest is unambiguous for max,
   * and from these corners, such as that of |x| at 0: a central difference across a corner is the
   * slope of neither side.
   */
  public GradientCheck apart(double... corners) {
    this.corners = corners.clone();
    return this;
  }

  /**
   * Checks f + f²/2 instead of f. Then the gradient that f receives depends on the inputs, so that
   * a backward method which returns constants instead of variables is found even if f is linear.
   */
  public GradientCheck bent() {
    bent = true;
    return this;
  }

  /** Draws the inputs from this seed. */
  public GradientCheck seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Checks the gradients of this order and of all lower orders.
   *
   * @throws AssertionError if one differs from its numerical value; the message says where and by
   *     how much
   */
  public void toOrder(int order) {
    Random random = new Random(seed);
    List<NdArray> at = new ArrayList<>();
    for (Shape shape : shapes) {
      at.add(draw(shape, random));
    }
    Function<List<Variable>, Variable> scalar = weighted(random.nextLong());
    for (int n = 1; n <= order; n++) {
      compare(scalar, at, n);
      scalar = gradientOf(scalar, random.nextLong());
    }
  }

  private NdArray draw(Shape shape, Random random) {
    double[] values =
        corners == null
            ? random.doubles(shape.size(), low, high).toArray()
            : drawApart(shape.size(), random);
    return NdArray.of(shape, values);
  }

  /**
   * One value from each of {@code count} equal sections of the range, away from the sections' ends,
   * in random order.
   */
  private double[] drawApart(int count, Random random) {
    double[] values = new double[count];
    double section = (high - low) / count;
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      values[i] = values[other];
      values[other] = offCorners(low + section * (i + 0.1 + 0.8 * random.nextDouble()));
    }
    return values;
  }

  private double offCorners(double value) {
    for (double corner : corners) {
      if (Math.abs(value - corner) < MARGIN) {
        return value < corner ? corner - MARGIN : corner + MARGIN;
      }
    }
    return value;
  }

  /** Σ w·f: one number in which each element of the result has a different weight. */
  private Function<List<Variable>, Variable> weighted(long seed) {
    return xs -> {
      Variable y = f.apply(xs);
      return weigh(bent ? y.add(y.mul(y).mul(0.5)) : y, new Random(seed));
    };
  }

  private static Variable weigh(Variable y, Random random) {
    double[] weights = random.doubles(y.size(), 0.5, 1.5).toArray();
    return y.mul(Variable.of(NdArray.of(y.shape(), weights))).sum();
  }

  /** Σ w·∂f/∂x over all inputs, itself differentiable. */
  private static Function<List<Variable>, Variable> gradientOf(
      Function<List<Variable>, Variable> f, long seed) {
    return xs -> {
      Random random = new Random(seed);
      f.apply(xs).backward(BackwardOption.CREATE_GRAPH);
      // 0·x keeps the graph connected where a gradient does not depend on its input.
      Variable sum = Variable.of(0.0);
      for (Variable x : xs) {
        sum = sum.add(x.mul(0).sum());
        sum = x.hasGrad() ? sum.add(weigh(x.grad(), random)) : sum;
        x.clearGrad();
      }
      return sum;
    };
  }

  private void compare(Function<List<Variable>, Variable> scalar, List<NdArray> at, int order) {
    List<Variable> xs = at.stream().map(Variable::of).toList();
    scalar.apply(xs).backward();
    for (int i = 0; i < at.size(); i++) {
      int moved = i;
      NdArray expected =
          NumericalGradient.of(
              x -> {
                List<Variable> inputs = new ArrayList<>(at.stream().map(Variable::of).toList());
                inputs.set(moved, Variable.of(x));
                return scalar.apply(inputs).item();
              },
              at.get(i));
      NdArray actual = xs.get(i).hasGrad() ? xs.get(i).grad().data() : at.get(i).zerosLike();
      requireClose(expected, actual, i, order);
    }
  }

  private void requireClose(NdArray expected, NdArray actual, int input, int order) {
    double[] wanted = expected.toDoubles();
    double[] got = actual.toDoubles();
    for (int i = 0; i < wanted.length; i++) {
      double allowed = TOLERANCE * Math.max(1, Math.abs(wanted[i]));
      // Written so that NaN fails.
      if (!(Math.abs(wanted[i] - got[i]) <= allowed)) {
        throw new AssertionError(
            "gradient of order "
                + order
                + " for input "
                + input
                + " "
                + expected.shape()
                + " differs first at element "
                + i
                + ": numerically "
                + wanted[i]
                + " but backward() gives "
                + got[i]
                + " (seed "
                + seed
                + ")");
      }
    }
  }
}
