package step02.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step02.Function;
import step02.Square;
import step02.Variable;
import step02.exercise.Counted;

/**
 * (size, size …), where a size of -1 stands for the other counter → two counters a and b around one
 * square. a is applied to boxes of these sizes, filled with 1, 2, 3 …, and b where the size is -1,
 * to a box with 7. The answer: the sum of all that came out of a, of all that came out of b, then
 * the calls and the numbers of a, those of b, and those of a counter that was never used. "3 0 2" →
 * a counter c around a counter b around a function that makes one number of all, c applied to boxes
 * of these sizes: the sum of all that came out, then the calls and the numbers of b, and those of
 * c.
 */
public final class CountedProbe implements Probe {
  @Override
  public Value run(Value input) {
    if (input instanceof Value.Text) {
      return total(input.text());
    }
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
        ofA += sum(a.apply(upTo((int) size)));
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

  private static Value total(String sizes) {
    var b = new Counted(new Total());
    var c = new Counted(b);
    double sum = 0;
    for (String size : sizes.split(" ")) {
      sum += sum(c.apply(upTo(Integer.parseInt(size))));
    }
    return Value.of(sum, b.calls(), b.numbers(), c.calls(), c.numbers());
  }

  /** A box with 1, 2, 3 and so on. */
  private static Variable upTo(int size) {
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i + 1;
    }
    return new Variable(numbers);
  }

  private static double sum(Variable box) {
    return sum(box.data);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** One number, the sum of all. */
  private static final class Total extends Function {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {sum(x)};
    }
  }
}
