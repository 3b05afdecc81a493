package dezero.data;

import dezero.array.NdArray;
import java.util.List;
import java.util.function.UnaryOperator;

/** Transforms applied one after the other: y = f_n(… f_2(f_1(x))); y = x if there are none. */
public record Compose(List<UnaryOperator<NdArray>> transforms) implements UnaryOperator<NdArray> {

  public Compose {
    transforms = List.copyOf(transforms);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied, not kept
  public Compose(UnaryOperator<NdArray>... transforms) {
    this(List.of(transforms));
  }

  @Override
  public NdArray apply(NdArray x) {
    NdArray y = x;
    for (UnaryOperator<NdArray> transform : transforms) {
      y = transform.apply(y);
    }
    return y;
  }
}
