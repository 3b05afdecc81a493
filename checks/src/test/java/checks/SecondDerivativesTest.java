package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Step 32's engine and the library differentiate twice alike. Values and slopes are the same bit
 * for bit. So are nearly all second derivatives; in the others the last bit differs, since the
 * engine's ones, from which a pass starts, receive a gradient as well, so that sums come in another
 * order.
 */
class SecondDerivativesTest {
  private static final int FORMULAS = 2000;
  private static final int OPERATIONS = 8;
  private static final int FIRST_SECOND = 3;

  /** Relative: a few roundings. */
  private static final double ORDER_OF_SUMS = 1e-13;

  @Test
  void of_two_thousand_formulas_are_the_same() {
    int curved = 0;
    int same = 0;
    for (int seed = 0; seed < FORMULAS; seed++) {
      double[] ours = numbers(new OfTheEngine(), new Random(seed));
      double[] library = numbers(new OfTheLibrary(), new Random(seed));
      assertThat(ours).as("formula with seed %d", seed).hasSameSizeAs(library);
      for (int i = 0; i < ours.length; i++) {
        double allowed = i < FIRST_SECOND ? 0 : ORDER_OF_SUMS * Math.max(1, Math.abs(library[i]));
        // The first half is for what is infinite or not a number on both sides.
        assertThat(
                Double.compare(ours[i], library[i]) == 0
                    || Math.abs(ours[i] - library[i]) <= allowed)
            .as(
                "formula with seed %d, number %d of value, slopes, second derivatives: %s and %s",
                seed, i, ours[i], library[i])
            .isTrue();
      }
      curved += ours[FIRST_SECOND] != 0 ? 1 : 0;
      same += Arrays.equals(ours, library) ? 1 : 0;
    }
    assertThat(curved).as("formulas with a curvature").isGreaterThan(FORMULAS / 2);
    assertThat(same).as("formulas with the same bits").isGreaterThan(FORMULAS * 99 / 100);
  }

  /** A random formula in x and y: its value, both slopes, and the first row of the Hessian. */
  private static <V> double[] numbers(Twice<V> algebra, Random random) {
    V x = algebra.variable(random.nextDouble() * 2 + 0.5);
    V y = algebra.variable(random.nextDouble() * 2 + 0.5);
    List<V> made = new ArrayList<>(List.of(x, y));
    V sum = algebra.of(Operation.MUL, algebra.of(Operation.MUL, x, y, 0), x, 0);
    for (int i = 0; i < OPERATIONS; i++) {
      V a = made.get(random.nextInt(made.size()));
      V b = made.get(random.nextInt(made.size()));
      Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
      V result = algebra.of(operation, a, b, random.nextInt(5) - 1);
      made.add(result);
      sum = algebra.of(Operation.ADD, sum, result, 0);
    }
    return algebra.differentiate(sum, x, y);
  }

  private enum Operation {
    ADD,
    SUB,
    MUL,
    NEG,
    POW,
    ADD_NUMBER,
    MUL_NUMBER
  }

  private interface Twice<V> {
    V variable(double value);

    V of(Operation operation, V a, V b, double number);

    double[] differentiate(V result, V x, V y);
  }

  private static final class OfTheEngine implements Twice<step32.Variable> {
    @Override
    public step32.Variable variable(double value) {
      return new step32.Variable(value);
    }

    @Override
    public step32.Variable of(
        Operation operation, step32.Variable a, step32.Variable b, double number) {
      return switch (operation) {
        case ADD -> a.add(b);
        case SUB -> a.sub(b);
        case MUL -> a.mul(b);
        case NEG -> a.neg();
        case POW -> a.pow(number);
        case ADD_NUMBER -> a.add(number);
        case MUL_NUMBER -> a.mul(number);
      };
    }

    @Override
    public double[] differentiate(step32.Variable z, step32.Variable x, step32.Variable y) {
      z.backward(step32.BackwardOption.CREATE_GRAPH);
      step32.Variable slope = x.grad;
      double across = y.grad.data[0];
      x.clearGrad();
      y.clearGrad();
      slope.backward();
      return new double[] {z.data[0], slope.data[0], across, number(x), number(y)};
    }

    private static double number(step32.Variable x) {
      return x.grad == null ? 0 : x.grad.data[0];
    }
  }

  private static final class OfTheLibrary implements Twice<dezero.Variable> {
    @Override
    public dezero.Variable variable(double value) {
      return dezero.Variable.of(value);
    }

    @Override
    public dezero.Variable of(
        Operation operation, dezero.Variable a, dezero.Variable b, double number) {
      return switch (operation) {
        case ADD -> a.add(b);
        case SUB -> a.sub(b);
        case MUL -> a.mul(b);
        case NEG -> a.neg();
        case POW -> a.pow(number);
        case ADD_NUMBER -> a.add(number);
        case MUL_NUMBER -> a.mul(number);
      };
    }

    @Override
    public double[] differentiate(dezero.Variable z, dezero.Variable x, dezero.Variable y) {
      z.backward(dezero.BackwardOption.CREATE_GRAPH);
      dezero.Variable slope = x.grad();
      double across = y.grad().item();
      x.clearGrad();
      y.clearGrad();
      slope.backward();
      return new double[] {z.item(), slope.item(), across, number(x), number(y)};
    }

    private static double number(dezero.Variable x) {
      return x.hasGrad() ? x.grad().item() : 0;
    }
  }
}
