package step11.exercise;

import java.util.List;
import step11.Function;

/** The average of any number of boxes. */
public final class Average extends Function {
  /**
   * One array: the average of all first numbers, the average of all second ones, and so on. The
   * arrays that are given stay as they are.
   *
   * <p>If the boxes do not hold equally many numbers, it throws an IllegalArgumentException, and
   * the message names two sizes that do not fit.
   */
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    // TODO task 2: add up, however many there are, then divide
    throw new UnsupportedOperationException("step11 task 2: forward is not written yet");
  }
}
