package step28;

import dezero.Variable;
import java.util.Locale;

/** The walk jumped so far up the slopes that f is no longer a finite number. */
final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DivergedException(int steps, double rate, Variable x0, Variable x1) {
    super(
        String.format(
            Locale.ROOT,
            "diverged after %d steps of rate %s, at (%.1e, %.1e): try a rate a tenth as large",
            steps,
            rate,
            x0.item(),
            x1.item()));
  }
}
