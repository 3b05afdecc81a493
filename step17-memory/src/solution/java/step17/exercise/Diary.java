package step17.exercise;

import java.util.ArrayList;
import java.util.List;
import step17.Variable;

/** Writes down how wrong a model was, round by round, and keeps no graph alive. */
public final class Diary {
  private final List<Double> losses = new ArrayList<>();
  private Variable best;

  /**
   * Writes down a loss, which is a result with a single number. The box is left as it is: whoever
   * calculated it may still go backward from it, and may put another number into it later.
   */
  public void note(Variable loss) {
    double number = loss.data[0];
    losses.add(number);
    if (best == null || number < best.data[0]) {
      best = new Variable(number);
    }
  }

  /**
   * All losses so far, in the order in which they came. If the caller tries to clear this list, the
   * diary keeps what it has.
   */
  public List<Double> losses() {
    return List.copyOf(losses);
  }

  /** The mean of all losses so far; NaN before the first. */
  public double mean() {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / losses.size();
  }

  /** A box with the smallest loss so far, to calculate with; null before the first. */
  public Variable best() {
    return best;
  }
}
