package step18.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import step18.Autograd;
import step18.exercise.Digits;

/**
 * "v;step step …" → a number for each step that has one. "3" opens a scope of 3 digits, "-" closes
 * the innermost, "=" closes the one that was closed last once more. "r" is round(v), "t" round(v)
 * in another thread, "all" the number that roundAll(1, v) gives. "nan" and "minus" are 1 if
 * roundAll(1, v, NaN) and keep(-1) throw an IllegalArgumentException.
 */
public final class DigitsProbe implements Probe {
  private final Deque<Autograd.Scope> open = new ArrayDeque<>();
  private final List<Double> answers = new ArrayList<>();
  private Autograd.Scope closed;

  @Override
  public Value run(Value input) throws InterruptedException {
    String[] parts = input.text().split(";");
    double v = Double.parseDouble(parts[0]);
    for (String step : parts[1].split(" ")) {
      take(step, v);
    }
    return Value.of(answers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void take(String step, double v) throws InterruptedException {
    switch (step) {
      case "r" -> answers.add(Digits.round(v));
      case "t" -> answers.add(inAnotherThread(v));
      case "all" -> answers.add(Digits.roundAll(1, v)[0]);
      case "nan" -> answers.add(refused(() -> Digits.roundAll(1, v, Double.NaN)));
      case "minus" -> answers.add(refused(() -> Digits.keep(-1)));
      case "-" -> {
        closed = open.pop();
        closed.close();
      }
      case "=" -> closed.close();
      default -> open.push(Digits.keep(Integer.parseInt(step)));
    }
  }

  private static double refused(Runnable call) {
    try {
      call.run();
      return 0;
    } catch (IllegalArgumentException expected) {
      return 1;
    }
  }

  private static double inAnotherThread(double v) throws InterruptedException {
    double[] answer = {Double.NaN};
    var thread = new Thread(() -> answer[0] = Digits.round(v));
    thread.start();
    thread.join();
    return answer[0];
  }
}
