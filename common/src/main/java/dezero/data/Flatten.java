package dezero.data;

import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** All elements in one row: (c, h, w) becomes (c · h · w,). */
public record Flatten() implements UnaryOperator<NdArray> {

  @Override
  public NdArray apply(NdArray x) {
    return x.reshape(x.size());
  }
}
