package step11.exercise;

import java.util.List;
import step11.Add;
import step11.Variable;

/** The sum of many boxes, made of Adds that take two. */
public final class Total {
  private Total() {}

  /**
   * The sum of all boxes. For n boxes it takes n − 1 Adds, and the longest way from the result back
   * to a box leads through as few of them as possible: 2 if there are four boxes, 3 for five to
   * eight, 10 for a thousand. A single box is its own sum: it is what comes back, without any Add.
   *
   * <p>The list stays as it is; perhaps it is one that cannot be changed. If there is no box in it,
   * it throws an IllegalArgumentException.
   */
  public static Variable of(List<Variable> boxes) {
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("Total: the list is empty; give one box or more");
    }
    if (boxes.size() == 1) {
      return boxes.get(0);
    }
    int half = boxes.size() / 2;
    Variable left = of(boxes.subList(0, half));
    Variable right = of(boxes.subList(half, boxes.size()));
    return new Add().apply(List.of(left, right)).get(0);
  }
}
