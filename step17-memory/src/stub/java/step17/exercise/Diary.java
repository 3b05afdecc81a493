package step17.exercise;

import java.util.List;
import step17.Variable;

/** Writes down how wrong a model was, round by round, and keeps no graph alive. */
public final class Diary {
  // TODO task 1: what has to be kept?

  /**
   * Writes down a loss, which is a result with a single number. The box is left as it is: whoever
   * calculated it may still go backward from it, and may put another number into it later.
   */
  public void note(Variable loss) {
    // TODO task 1: all that the other methods will need, and nothing that leads to the graph
    throw new UnsupportedOperationException("step17 task 1: note is not written yet");
  }

  /**
   * All losses so far, in the order in which they came. If the caller tries to clear this list, the
   * diary keeps what it has.
   */
  public List<Double> losses() {
    // TODO task 1: numbers, and not the diary's own list
    throw new UnsupportedOperationException("step17 task 1: losses is not written yet");
  }

  /** The mean of all losses so far; NaN before the first. */
  public double mean() {
    // TODO task 1: their sum, divided by how many there are
    throw new UnsupportedOperationException("step17 task 1: mean is not written yet");
  }

  /** A box with the smallest loss so far, to calculate with; null before the first. */
  public Variable best() {
    // TODO task 1: a box, but not the one that was noted
    throw new UnsupportedOperationException("step17 task 1: best is not written yet");
  }
}
