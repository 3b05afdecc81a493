package dezero.viz;

import java.text.NumberFormat;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/**
 * The distances that two ticks of an axis may have: 1, 2 and 5 times the powers of ten. Labels have
 * the digits that a distance needs; JFreeChart's own have three decimals at most.
 *
 * @param least the shortest distance: 1 if only whole numbers are shown, otherwise 0
 * @param labels the format for a distance
 */
record TickSteps(double least, DoubleFunction<NumberFormat> labels) implements TickUnitSource {
  /** The distances on an axis of numbers. */
  static final TickSteps LINEAR = new TickSteps(0, TickSteps::multiples);

  /** The distances on an axis of whole numbers. */
  static final TickSteps WHOLE = new TickSteps(1, TickSteps::multiples);

  /**
   * The distances on an axis of logarithms. JFreeChart's logarithmic axis writes its labels into an
   * SVG as shapes.
   */
  static final TickSteps LOGARITHMIC =
      new TickSteps(0, step -> TickFormat.of(exponent -> TickFormat.power(exponent, step)));

  private static final double[] MANTISSAS = {1, 2, 5, 10};

  /** So that a distance is at least itself in spite of rounding. */
  private static final double ALMOST = 1 - 1e-9;

  private static final double TO_THE_NEXT = 1.5;

  private static NumberFormat multiples(double step) {
    return TickFormat.of(value -> TickFormat.multiple(value, step));
  }

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize() * TO_THE_NEXT);
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize());
  }

  @Override
  public NumberTickUnit getCeilingTickUnit(double size) {
    double step = atLeast(Math.max(size, least));
    return new NumberTickUnit(step, labels.apply(step));
  }

  static double atLeast(double size) {
    double decade = Math.pow(10, Math.floor(Math.log10(size)));
    int i = 0;
    while (i < MANTISSAS.length - 1 && MANTISSAS[i] * decade < size * ALMOST) {
      i++;
    }
    return MANTISSAS[i] * decade;
  }
}
