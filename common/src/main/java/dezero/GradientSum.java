package dezero;

import dezero.array.ArraySum;
import dezero.array.NdArray;

/**
 * A gradient that came in several parts, and more may come: they are added in place. It is never
 * seen from outside; who asks for the gradient gets the {@link #seen} one, which stays as it is.
 */
final class GradientSum extends Variable {
  /** Adding smaller arrays in place saves less than it costs. */
  private static final int FROM_SIZE = 128;

  private final ArraySum parts;

  private GradientSum(NdArray first, NdArray second) {
    parts = new ArraySum(first, second);
  }

  /** The sum of a gradient so far and the next part. */
  static Variable of(Variable gradient, Variable next) {
    if (next.size() < FROM_SIZE || Autograd.isObserved()) {
      return seen(gradient).add(next);
    }
    return gradient instanceof GradientSum sum && sum.parts.add(next.data())
        ? sum
        : new GradientSum(seen(gradient).data(), next.data());
  }

  /** An ordinary variable with what has come in so far; nothing is added to its array any more. */
  static Variable seen(Variable gradient) {
    return gradient instanceof GradientSum sum ? unrecorded(sum.parts.total()) : gradient;
  }

  /** Where to add further parts without an array for each; null if there is no such place. */
  static ArraySum partsOf(Variable gradient) {
    return gradient instanceof GradientSum sum && !Autograd.isObserved() ? sum.parts : null;
  }
}
