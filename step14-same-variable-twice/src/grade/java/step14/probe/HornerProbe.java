package step14.probe;

import static step14.Functions.add;
import static step14.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import step14.Function;
import step14.Variable;
import step14.exercise.Horner;

/**
 * "of;2,3;5,4,1;1,10" → how many functions made the polynomial with the coefficients 5, 4, 1 of a
 * box with 2 and 3; then how many numbers are in it, and these; then 1 if x.grad is null after a
 * pass from 1, 10; and how many are in it, and these. "arrivals;chain;7" → the arrivals at x in a
 * graph, of size 7.
 */
public final class HornerProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    if (parts[0].equals("arrivals")) {
      var x = parts[1].equals("made") ? square(new Variable(2)) : new Variable(3);
      return Value.of(Horner.arrivals(graph(parts[1], x, Integer.parseInt(parts[2])), x));
    }
    var x = new Variable(numbers(parts[1]));
    Variable y = Horner.of(x, numbers(parts[2]));
    int size = x.data.length;
    double[] answers = new double[4 + 2 * size];
    answers[0] = functions(y);
    put(answers, 1, size, y.data);
    y.backward(numbers(parts[3]));
    answers[2 + size] = x.grad == null ? 1 : 0;
    put(answers, 3 + size, size, x.grad);
    return Value.of(answers);
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void put(double[] answers, int at, int size, double[] numbers) {
    Arrays.fill(answers, at + 1, at + 1 + size, Double.NaN);
    answers[at] = numbers == null ? 0 : numbers.length;
    if (numbers != null) {
      System.arraycopy(numbers, 0, answers, at + 1, Math.min(size, numbers.length));
    }
  }

  private static Variable graph(String kind, Variable x, int size) {
    Variable y =
        switch (kind) {
          case "equal" -> add(add(x, new Variable(3)), x);
          case "none" -> add(square(new Variable(3)), new Variable(3));
          case "squares" -> add(square(x), add(x, square(x)));
          default -> x;
        };
    for (int i = 0; i < size; i++) {
      y = i % 2 == 0 ? add(y, x) : add(x, y);
    }
    return y;
  }

  private static int functions(Variable y) {
    Set<Function> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.push(y);
    while (!waiting.isEmpty()) {
      Function creator = waiting.pop().creator();
      if (creator != null && met.add(creator)) {
        creator.inputs().forEach(waiting::push);
      }
    }
    return met.size();
  }
}
