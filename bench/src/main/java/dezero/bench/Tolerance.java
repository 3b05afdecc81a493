package dezero.bench;

/** How far two answers to the same task may lie apart, as a share of the larger of 1 and theirs. */
enum Tolerance {
  /** Float64, the same steps in the same order. */
  SAME_DIGITS(0),
  /** Float64, the same steps, but NumPy's x ** 2 of a lone number is not always x · x. */
  LAST_DIGITS(1e-12),
  /** Float32, one rounding for each element. */
  ELEMENTS(1e-6),
  /** Float32 sums in another order. */
  SUMS(1e-4),
  /** Hundreds of updates on such sums; one image in a thousand may be read differently. */
  TRAINING(2e-3);

  private final double share;

  Tolerance(double share) {
    this.share = share;
  }

  /** Is this the same answer? Never, if a number is not one, or is missing. */
  boolean allows(double[] answer, double[] other) {
    boolean same = answer.length == other.length;
    for (int i = 0; same && i < answer.length; i++) {
      same = Math.abs(answer[i] - other[i]) <= share * Math.max(1, Math.abs(other[i]));
    }
    return same;
  }
}
