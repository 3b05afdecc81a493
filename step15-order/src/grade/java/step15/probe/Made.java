package step15.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import step15.Functions;
import step15.Variable;

/** The graphs that the tasks speak of. */
final class Made {
  private Made() {}

  /** "a = square(x); y = add(a, x)" → the boxes x, a and y by name, where 0.5 is in x. */
  static Map<String, Variable> graph(String code) {
    Map<String, Variable> boxes = new LinkedHashMap<>();
    boxes.put("x", new Variable(0.5));
    for (String line : code.split("; ")) {
      String[] words = line.split("[ =(,)]+");
      boxes.put(words[0], made(words, boxes));
    }
    return boxes;
  }

  private static Variable made(String[] words, Map<String, Variable> boxes) {
    Variable first = boxes.get(words[2]);
    return switch (words[1]) {
      case "square" -> Functions.square(first);
      case "exp" -> Functions.exp(first);
      case "add" -> Functions.add(first, boxes.get(words[3]));
      default -> throw new IllegalArgumentException("no function is called " + words[1]);
    };
  }

  /** Ladders need many boxes: so many diamonds above x. */
  static Variable ladder(int diamonds) {
    Variable a = new Variable(0.5);
    for (int i = 0; i < diamonds; i++) {
      a = Functions.add(Functions.square(a), Functions.square(a));
    }
    return a;
  }
}
