package dezero.data;

import dezero.array.DType;
import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** The same numbers as FLOAT32, any shape. */
public record ToFloat() implements UnaryOperator<NdArray> {

  @Override
  public NdArray apply(NdArray x) {
    return x.to(DType.FLOAT32);
  }
}
