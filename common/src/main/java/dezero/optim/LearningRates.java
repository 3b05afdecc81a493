package dezero.optim;

import java.util.function.IntToDoubleFunction;

/** Learning rates that change as training goes on, for {@link Optimizer#schedule}. */
public final class LearningRates {
  private LearningRates() {}

  /** start · factor to the number of full {@code every} updates. */
  public static IntToDoubleFunction steps(double start, double factor, int every) {
    return update -> start * Math.pow(factor, update / every);
  }

  /** From start down to end along half a cosine, over this many updates; end from then on. */
  public static IntToDoubleFunction cosine(double start, double end, int updates) {
    return update -> {
      double way = Math.min(1, update / (double) updates);
      return end + (start - end) * (1 + Math.cos(Math.PI * way)) / 2;
    };
  }

  /**
   * From 0 up to the schedule's value in equal steps, over this many updates; then the schedule.
   */
  public static IntToDoubleFunction warmUp(int updates, IntToDoubleFunction then) {
    return update -> then.applyAsDouble(update) * Math.min(1, (update + 1) / (double) updates);
  }
}
