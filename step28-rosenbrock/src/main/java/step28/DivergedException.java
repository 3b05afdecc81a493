package step28;

import dezero.Variable;

/** The walk jumped so far up the slopes that f is no longer a finite number. */
final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DivergedException(int steps, double rate, Variable x0, Variable x1) {
    super(
        "diverged after %d steps of rate %s, at x0 = %s, x1 = %s: every step jumps over the valley and lands higher up. Try a rate a tenth as large"
            .formatted(steps, rate, x0.data(), x1.data()));
  }
}
