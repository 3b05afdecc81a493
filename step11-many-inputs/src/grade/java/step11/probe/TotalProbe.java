package step11.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import step11.Add;
import step11.Function;
import step11.Variable;
import step11.exercise.Total;

/**
 * (1 for a list that can be changed, or 0; then numbers, one for each box) → the sum, how many Adds
 * it is made of, how many lie on the longest way, 1 if each box is reached once, 1 if the list is
 * as it was. No number at all → what was said, as a text.
 */
public final class TotalProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    List<Variable> boxes =
        Arrays.stream(given).skip(1).mapToObj(number -> new Variable(number)).toList();
    if (boxes.isEmpty()) {
      return Value.of(refusal());
    }
    List<Variable> list = given[0] == 1 ? new ArrayList<>(boxes) : boxes;
    Variable sum = Total.of(list);

    Set<Function> adds = new HashSet<>();
    List<Variable> reached = new ArrayList<>();
    int longest = 0;
    List<Variable> level = List.of(sum);
    while (!level.isEmpty() && longest < boxes.size()) {
      List<Variable> below = new ArrayList<>();
      for (Variable box : level) {
        if (box.creator() == null) {
          reached.add(box);
        } else {
          adds.add(box.creator());
          below.addAll(box.creator().inputs());
        }
      }
      longest += below.isEmpty() ? 0 : 1;
      level = below;
    }
    boolean isOnce =
        reached.size() == boxes.size() && new HashSet<>(reached).equals(new HashSet<>(boxes));
    return Value.of(
        sum.data[0],
        adds.stream().filter(f -> f instanceof Add).count(),
        longest,
        isOnce ? 1 : 0,
        list.equals(boxes) ? 1 : 0);
  }

  private static String refusal() {
    try {
      return "a box with " + Total.of(List.of());
    } catch (IllegalArgumentException refused) {
      return "refused: " + refused.getMessage();
    }
  }
}
