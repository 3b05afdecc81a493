package step17.exercise;

import java.util.List;
import java.util.function.Consumer;
import step17.Variable;

/** Finds out who keeps graphs alive. */
public final class Leak {
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
    // TODO task 3: hand out losses, and ask what is still there
    throw new UnsupportedOperationException("step17 task 3: the leak is not looked for yet");
  }
}
