package step17.exercise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import step17.Function;
import step17.Variable;

/** Counts the numbers that a box keeps in memory. */
public final class Held {
  private Held() {}

  /**
   * How many numbers are kept in memory if y is: those in the data and the grad of y and of every
   * box that can be reached from it. From a box one reaches the function that made it, and from a
   * function all of its inputs and all of its outputs. A box that is reached twice counts once, and
   * so does an array that stands in two places. A grad may be null.
   */
  public static long numbers(Variable y) {
    Set<Function> functions = new HashSet<>();
    Set<double[]> arrays = new HashSet<>();
    Set<Variable> boxes = new HashSet<>(List.of(y));
    Deque<Variable> waiting = new ArrayDeque<>(boxes);
    while (!waiting.isEmpty()) {
      Variable box = waiting.pop();
      addArrays(box, arrays);
      Function f = box.creator();
      if (f != null && functions.add(f)) {
        for (List<Variable> list : List.of(f.inputs(), f.outputs())) {
          for (Variable next : list) {
            if (boxes.add(next)) {
              waiting.push(next);
            }
          }
        }
      }
    }
    return sum(arrays);
  }

  /**
   * How many would be left after y.unchainBackward(). The graph is not cut, it is only looked at.
   */
  public static long afterUnchaining(Variable y) {
    Set<double[]> arrays = new HashSet<>();
    addArrays(y, arrays);
    if (y.creator() != null) {
      y.creator().inputs().forEach(box -> addArrays(box, arrays));
      y.creator().outputs().forEach(box -> addArrays(box, arrays));
    }
    return sum(arrays);
  }

  private static void addArrays(Variable box, Set<double[]> arrays) {
    arrays.add(box.data);
    if (box.grad != null) {
      arrays.add(box.grad);
    }
  }

  private static long sum(Set<double[]> arrays) {
    return arrays.stream().mapToLong(array -> array.length).sum();
  }
}
