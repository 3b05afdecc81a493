package step03.exercise;

import java.util.ArrayList;
import java.util.List;
import step03.Function;
import step03.Variable;

/** What happens to a box on its way through a row of functions. */
public final class Journey {
  private Journey() {}

  /** Sends x through the functions. All boxes on the way, x first and the result last. */
  public static List<Variable> boxes(Variable x, Function... functions) {
    List<Variable> boxes = new ArrayList<>(List.of(x));
    Variable box = x;
    for (Function f : functions) {
      box = f.apply(box);
      boxes.add(box);
    }
    return boxes;
  }

  /**
   * Sends x, whose numbers are finite, through the functions. The index of the first function whose
   * result holds a NaN or an infinity; −1 if there is none.
   */
  public static int culprit(Variable x, Function... functions) {
    List<Variable> boxes = boxes(x, functions);
    for (int i = 0; i < functions.length; i++) {
      for (double number : boxes.get(i + 1).data) {
        if (!Double.isFinite(number)) {
          return i;
        }
      }
    }
    return -1;
  }
}
