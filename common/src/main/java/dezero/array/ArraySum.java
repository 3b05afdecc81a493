package dezero.array;

import dezero.array.MatrixProduct.Form;

/**
 * A sum of arrays that grows in place. Arrays are values, so every addition makes a new array; for
 * a sum of many parts, such as the gradients of a weight that a recurrent network uses at every
 * step, that would be a large new array for each.
 */
public final class ArraySum {
  /** Not visible to others until {@link #total()} returns it. */
  private final NdArray total;

  /** a + b. */
  public ArraySum(NdArray a, NdArray b) {
    total = a.add(b);
  }

  /** The sum so far. Add nothing after this call, because that would change the returned array. */
  public NdArray total() {
    return total;
  }

  /** Adds an array; returns false and does nothing if its shape or type differs from the sum's. */
  public boolean add(NdArray next) {
    return next.shape().equals(total.shape()) && Elementwise.addTo(total, next);
  }

  /** Adds the product of two matrices, under the same conditions. */
  public boolean addProduct(Form form, NdArray a, NdArray b) {
    return MatrixProduct.addTo(total, form, a, b);
  }
}
