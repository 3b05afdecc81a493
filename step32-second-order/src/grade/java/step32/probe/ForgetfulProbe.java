package step32.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import step32.exercise.Forgetful;

/** (found, found, …) → 1 if the array is unchanged, and what the learner makes of it. */
public final class ForgetfulProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] found = input.numbers();
    double[] mended = Forgetful.mended(found);
    boolean unchanged = Arrays.equals(found, input.numbers());
    return Value.of(
        DoubleStream.concat(DoubleStream.of(unchanged ? 1 : 0), DoubleStream.of(mended)).toArray());
  }
}
