package step16.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import step16.exercise.Sorted;

/**
 * "y: a b; a: b; b:" → the names in the learner's order, beginning with y. "chain 1000" → "right"
 * if a chain of so many names came in order.
 */
public final class SortedProbe implements Probe {
  @Override
  public Value run(Value input) {
    if (input.text().startsWith("chain ")) {
      return Value.of(chain(Integer.parseInt(input.text().substring("chain ".length()))));
    }
    Map<String, List<String>> madeFrom = Names.lists(input.text());
    return Value.of(String.join(" ", Sorted.from("y", madeFrom)));
  }

  private static String chain(int length) {
    Map<String, List<String>> madeFrom = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      names.add("n" + i);
      madeFrom.put("n" + i, i == length - 1 ? List.of() : List.of("n" + (i + 1)));
    }
    List<String> came = Sorted.from("n0", madeFrom);
    return came.equals(names) ? "right" : came.size() + " names, in another order";
  }
}
