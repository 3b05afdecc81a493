package step02.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step02.Square;
import step02.Variable;
import step02.exercise.Counted;

/**
 * (size, size …), where a size of -1 stands for the other counter → two counters a and b around one
 * square. a is applied to boxes of these sizes, filled with 1, 2, 3 …, and b where the size is -1,
 * to a box with 7. The answer: the sum of all that came out of a, of all that came out of b, then
 * the calls and the numbers of a, those of b, and those of a counter that was never used.
 */
public final class CountedProbe implements Probe {
  @Override
  public Value run(Value input) {
    var square = new Square();
    var a = new Counted(square);
    var b = new Counted(square);
    var unused = new Counted(a);
    double ofA = 0;
    double ofB = 0;
    for (double size : input.numbers()) {
      if (size < 0) {
        ofB += sum(b.apply(new Variable(7)));
      } else {
        double[] numbers = new double[(int) size];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = i + 1;
        }
        ofA += sum(a.apply(new Variable(numbers)));
      }
    }
    List<Counted> counters = new ArrayList<>(List.of(a, b, unused));
    double[] answers = new double[8];
    answers[0] = ofA;
    answers[1] = ofB;
    for (int i = 0; i < counters.size(); i++) {
      answers[2 + 2 * i] = counters.get(i).calls();
      answers[3 + 2 * i] = counters.get(i).numbers();
    }
    return Value.of(answers);
  }

  private static double sum(Variable box) {
    double sum = 0;
    for (double number : box.data) {
      sum += number;
    }
    return sum;
  }
}
