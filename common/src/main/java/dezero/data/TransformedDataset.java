package dezero.data;

import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** A data set with one function applied to its inputs and one to its answers. */
record TransformedDataset(
    Dataset origin, UnaryOperator<NdArray> inputs, UnaryOperator<NdArray> answers)
    implements Dataset {

  @Override
  public int size() {
    return origin.size();
  }

  @Override
  public NdArray x(int i) {
    return inputs.apply(origin.x(i));
  }

  @Override
  public NdArray t(int i) {
    return answers.apply(origin.t(i));
  }
}
