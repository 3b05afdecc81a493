package dezero;

import dezero.array.ArraySum;

/**
 * A function that can add a gradient to a sum without making an array for it, as a matrix product
 * can. Correct results never depend on it: {@code backward}, written in Variables, is the
 * definition of the gradient, and is used whenever the backward pass is recorded.
 *
 * <p>Implement it only if a measurement shows that the arrays it saves matter, and compare it with
 * {@code backward} in a test.
 */
public interface InPlaceGradient {
  /**
   * Adds the gradient for input i, calculated from the gradient of the output.
   *
   * @return false, with nothing added, if the shapes or types do not allow it
   */
  boolean addGradient(int i, ArraySum sum);
}
