package dezero;

import dezero.array.NdArray;
import dezero.array.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** y = x0, x1, … joined along an axis. Each gx is a slice of gy. */
public final class Concat extends Function.Many {
  private final int axis;

  /** Joins along this axis. */
  public Concat(int axis) {
    this.axis = axis;
  }

  @Override
  protected List<NdArray> forward(List<NdArray> xs) {
    return List.of(NdArray.concat(axis, xs));
  }

  @Override
  protected List<Variable> backward(List<Variable> gys) {
    Variable gy = gys.get(0);
    int along = gy.shape().axis(axis);
    Slice[] slices = new Slice[along + 1];
    Arrays.fill(slices, Slice.all());
    List<Variable> gxs = new ArrayList<>();
    int from = 0;
    for (Variable x : inputs()) {
      int to = from + x.shape().dim(axis);
      slices[along] = Slice.range(from, to);
      gxs.add(gy.getItem(slices));
      from = to;
    }
    return gxs;
  }
}
