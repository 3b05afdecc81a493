package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import step01.exercise.EqualBox;

/**
 * "same 1.0,2.0 1.0,2.0" → (1 if equal, 1 if equal the other way round, 1 if the hash codes are).
 * "other 1.0 2.0" → the first two of these. "stranger 1.0" → (1 if it equals null, a text or an
 * array). "count 1.0,1.0,2.0 0,1,1" → how many boxes, where the second list says which of the boxes
 * with the numbers of the first come.
 */
public final class EqualBoxProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    EqualBox box = new EqualBox(numbers(words[1]));
    switch (words[0]) {
      case "same":
        EqualBox same = new EqualBox(numbers(words[2]));
        boolean sameHash = box.hashCode() == same.hashCode();
        return Value.of(one(box.equals(same)), one(same.equals(box)), one(sameHash));
      case "other":
        EqualBox other = new EqualBox(numbers(words[2]));
        return Value.of(one(box.equals(other)), one(other.equals(box)));
      case "stranger":
        return Value.of(
            one(Objects.equals(box, null) || box.equals(null)),
            one(box.equals((Object) words[1])),
            one(box.equals((Object) box.data)));
      default:
        List<EqualBox> boxes = new ArrayList<>();
        for (double number : numbers(words[1])) {
          boxes.add(new EqualBox(number));
        }
        var chosen = Stream.of(words[2].split(",")).map(i -> boxes.get(Integer.parseInt(i)));
        return Value.of(EqualBox.count(chosen.toArray(EqualBox[]::new)));
    }
  }

  private static double one(boolean yes) {
    return yes ? 1 : 0;
  }

  private static double[] numbers(String list) {
    return Stream.of(list.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
