package dezero.data;

import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** Drops each element's fraction, any shape; the type stays. */
public record ToInt() implements UnaryOperator<NdArray> {

  @Override
  public NdArray apply(NdArray x) {
    return x.map(value -> value < 0 ? Math.ceil(value) : Math.floor(value));
  }
}
