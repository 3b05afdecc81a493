package dezero.optim;

import java.util.function.IntToDoubleFunction;

/** Learning rates that change in the course of training, for {@link Optimizer#schedule}. */
public final class LearningRates {
  private LearningRates() {}

  /** start · factorᵏ, where k is the number of updates divided by {@code every}, rounded down. */
  public static IntToDoubleFunction steps(double start, double factor, int every) {
    return update -> start * Math.pow(factor, update / every);
  }

  /** From start to end along half a cosine, over this many updates; then end. */
  public static IntToDoubleFunction cosine(double start, double end, int updates) {
    return update -> {
      double way = Math.min(1, update / (double) updates);
      return end + (start - end) * (1 + Math.cos(Math.PI * way)) / 2;
    };
  }

  /** The schedule, multiplied by a factor that rises to 1 in equal steps over this many updates. */
  public static IntToDoubleFunction warmUp(int updates, IntToDoubleFunction then) {
    return update -> then.applyAsDouble(update) * Math.min(1, (update + 1) / (double) updates);
  }
}
