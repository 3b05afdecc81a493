package dezero.array;

import dezero.array.MatrixProduct.Form;

/**
 * A sum that grows in place. Arrays are values, so adding a part to one makes another; where many
 * parts come in, as the gradients of a weight that a recurrent network uses at every step, that
 * would be a fresh large array for each.
 */
public final class ArraySum {
  /** Nobody else has seen this array. */
  private final NdArray total;

  /** a + b. */
  public ArraySum(NdArray a, NdArray b) {
    total = a.add(b);
  }

  /** The sum so far. Add nothing after asking for it: it would change what was handed out. */
  public NdArray total() {
    return total;
  }

  /** Adds an array; does nothing, and returns false, if its shape or type is not the total's. */
  public boolean add(NdArray next) {
    return next.shape().equals(total.shape()) && Elementwise.addTo(total, next);
  }

  /** Adds the product of two matrices, under the same conditions. */
  public boolean addProduct(Form form, NdArray a, NdArray b) {
    return MatrixProduct.addTo(total, form, a, b);
  }
}
