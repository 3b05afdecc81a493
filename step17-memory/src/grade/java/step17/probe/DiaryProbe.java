package step17.probe;

import static step17.Functions.add;
import static step17.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import step17.Variable;
import step17.exercise.Diary;

/**
 * (x0, x1, …) → what a diary says after it has noted x0² + x0, x1² + x1, …: how many losses there
 * are, 1 if no graph is alive, 1 if best() has no creator, 1 if all losses could still go backward,
 * the mean, the number in best(), the losses, and 1 if they are still there after the caller has
 * tried to clear the list. The box of each is overwritten after it was noted.
 */
public final class DiaryProbe implements Probe {
  @Override
  public Value run(Value input) {
    var diary = new Diary();
    double[] xs = input.numbers();
    List<WeakReference<Variable>> leaves = new ArrayList<>();
    boolean backward = true;
    for (double x : xs) {
      backward &= noted(diary, x, leaves);
    }
    Variable best = diary.best();
    List<Double> losses = diary.losses();
    double[] answers = new double[7 + xs.length];
    Arrays.fill(answers, Double.NaN);
    answers[0] = losses.size();
    answers[1] = anyLives(leaves) ? 0 : 1;
    answers[2] = best == null || best.creator() == null ? 1 : 0;
    answers[3] = backward ? 1 : 0;
    answers[4] = diary.mean();
    answers[5] = best == null ? Double.NEGATIVE_INFINITY : best.data[0];
    for (int i = 0; i < Math.min(xs.length, losses.size()); i++) {
      answers[6 + i] = losses.get(i);
    }
    answers[6 + xs.length] = isStillThereAfterClear(diary, losses) ? 1 : 0;
    if (xs.length == 0) {
      // NaN never passes, but before the first loss it is what has to come.
      answers[4] = Double.isNaN(answers[4]) ? 1 : 0;
      answers[5] = best == null ? 1 : 0;
    }
    return Value.of(answers);
  }

  /** A method of its own, whose names hold no graph when it has ended. */
  private static boolean noted(Diary diary, double at, List<WeakReference<Variable>> leaves) {
    var x = new Variable(at);
    leaves.add(new WeakReference<>(x));
    Variable loss = add(square(x), x);
    diary.note(loss);
    boolean recorded = loss.creator() != null && loss.grad == null;
    if (recorded) {
      loss.backward();
    }
    loss.data[0] = -1000;
    return recorded && x.grad != null && Math.abs(x.grad[0] - (2 * at + 1)) < 1e-9;
  }

  private static boolean isStillThereAfterClear(Diary diary, List<Double> losses) {
    int before = losses.size();
    try {
      losses.clear();
    } catch (UnsupportedOperationException e) {
      // A list that refuses is as good as a copy.
    }
    return diary.losses().size() == before;
  }

  private static boolean anyLives(List<WeakReference<Variable>> leaves) {
    // Once is enough with the collector that is used here; other JVMs may want to be asked again.
    for (int i = 0; i < 5 && leaves.stream().anyMatch(leaf -> leaf.get() != null); i++) {
      System.gc();
    }
    return leaves.stream().anyMatch(leaf -> leaf.get() != null);
  }
}
