package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Stream;
import step01.exercise.Box;

/**
 * "1.0,5.0 2.0,6.0 + dup *" → a line for each box in the order of making: its numbers, its past.
 * The numbers are spoilt from outside before anything is read.
 */
public final class BoxProbe implements Probe {
  @Override
  public Value run(Value input) {
    Deque<Box> stack = new ArrayDeque<>();
    Deque<Box> made = new ArrayDeque<>();
    for (String word : input.text().split(" ")) {
      if (word.equals("dup")) {
        stack.push(stack.peek());
        continue;
      }
      stack.push(box(word, stack));
      made.add(stack.peek());
    }
    made.forEach(box -> Arrays.fill(box.data(), 99));
    var text = new StringBuilder();
    made.forEach(box -> text.append(Arrays.toString(box.data()) + " " + box.past() + "\n"));
    return Value.of(text.toString());
  }

  private static Box box(String word, Deque<Box> stack) {
    if (word.equals("+") || word.equals("*")) {
      Box right = stack.pop();
      Box left = stack.pop();
      return word.equals("+") ? left.plus(right) : left.times(right);
    }
    double[] mine = Stream.of(word.split(",")).mapToDouble(Double::parseDouble).toArray();
    Box box = new Box(mine);
    Arrays.fill(mine, 99);
    return box;
  }
}
