package dezero;

import dezero.array.ArraySum;

/**
 * A function that can add a gradient to a sum without making an array for it, as a matrix product
 * can. It is never needed for a right result: {@code backward}, written in Variables, stays the
 * definition of the gradient, and is used whenever the backward pass is recorded.
 *
 * <p>Implement it only if a measurement shows that the arrays it saves matter, and hold it against
 * {@code backward} in a test.
 */
public interface InPlaceGradient {
  /**
   * Adds the gradient for input i, calculated from the gradient of the output.
   *
   * @return false if it cannot, because of shapes or types; then nothing was added
   */
  boolean addGradient(int i, ArraySum sum);
}
