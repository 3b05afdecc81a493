package step17.exercise;

import static step17.Functions.exp;
import static step17.Functions.square;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import step17.Variable;

/** Finds out who keeps graphs alive. */
public final class Leak {
  private static final int LOSSES = 100;

  private Leak() {}

  /**
   * The index of the keeper that leaks; −1 if none does. At most one does.
   *
   * <p>A keeper is handed losses, one after the other, and keeps of them whatever it likes. Losses
   * are results of a calculation of yours. If a keeper has been handed a hundred of them, and more
   * than one of the hundred calculations is still alive, it leaks. A calculation is alive if the
   * leaf that it began with is. (One may live on: some keepers have a use for the last loss.)
   */
  public static int among(List<Consumer<Variable>> keepers) {
    for (int i = 0; i < keepers.size(); i++) {
      if (leaks(keepers.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean leaks(Consumer<Variable> keeper) {
    List<WeakReference<Variable>> leaves = new ArrayList<>();
    for (int i = 0; i < LOSSES; i++) {
      leaves.add(leafOfALoss(keeper, i));
    }
    System.gc();
    return leaves.stream().filter(leaf -> leaf.get() != null).count() > 1;
  }

  /** A method of its own: when it has ended, its names hold nothing any more. */
  private static WeakReference<Variable> leafOfALoss(Consumer<Variable> keeper, int i) {
    var x = new Variable(i / 100.0);
    keeper.accept(square(exp(x)));
    return new WeakReference<>(x);
  }
}
