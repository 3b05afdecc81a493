package step17.probe;

import static step17.Functions.add;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import step17.Function;
import step17.Variable;
import step17.exercise.Leak;

/** (numbers of keepers) → the index of the one that leaks. */
public final class LeakProbe implements Probe {
  @Override
  public Value run(Value input) {
    List<Consumer<Variable>> keepers = new ArrayList<>();
    for (double number : input.numbers()) {
      keepers.add(new Keeper((int) number));
    }
    return Value.of(Leak.among(keepers));
  }

  /** All of one class, so that its name does not tell which of them leak. */
  private static final class Keeper implements Consumer<Variable> {
    private final int number;
    private final List<Object> kept = new ArrayList<>();
    private Variable box;
    private int count;

    Keeper(int number) {
      this.number = number;
    }

    @Override
    public void accept(Variable loss) {
      count++;
      switch (number) {
        case 0 -> kept.add(loss.data[0]);
        case 1 -> kept.add(loss);
        case 2 -> box = box == null ? loss : add(box, loss);
        case 3 -> addAndCut(loss);
        case 4 -> cutAndKeep(loss);
        case 5 -> box = loss;
        case 6 -> keepWhatItWasMadeFrom(loss);
        case 7 -> keepEveryTenth(loss);
        case 8 -> kept.add(new Variable(loss.data));
        case 9 -> kept.add((Supplier<Double>) () -> loss.data[0]);
        case 10 -> kept.add(new WeakReference<>(loss));
        case 11 -> kept.add(loss.creator());
        default -> throw new IllegalArgumentException("no keeper has the number " + number);
      }
    }

    private void addAndCut(Variable loss) {
      box = add(box == null ? new Variable(new double[loss.data.length]) : box, loss);
      box.unchain();
    }

    private void cutAndKeep(Variable loss) {
      loss.unchain();
      kept.add(loss);
    }

    private void keepWhatItWasMadeFrom(Variable loss) {
      Function f = loss.creator();
      if (f != null) {
        kept.addAll(f.inputs());
      }
    }

    private void keepEveryTenth(Variable loss) {
      if (count % 10 == 0) {
        kept.add(loss);
      }
    }
  }
}
