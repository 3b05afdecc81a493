package step02.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import step02.Variable;
import step02.exercise.Power;

/**
 * "of 2.0,3.0 5.0,7.0" → makes a power for each exponent, then applies each to a box with the
 * second numbers: how many numbers come out of each, and which, then for each power 1 if it
 * remembers that box, then 1 if the box is as before. "inverse 3.0 8.0" → the result of the
 * inverse, then that of the power itself, asked after its inverse.
 */
public final class PowerProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    double[] numbers = numbers(words[2]);
    var box = new Variable(numbers);
    List<Power> powers = new ArrayList<>();
    for (double exponent : numbers(words[1])) {
      powers.add(new Power(exponent));
    }
    if (words[0].equals("inverse")) {
      double back = powers.get(0).inverse().apply(box).data[0];
      return Value.of(back, powers.get(0).apply(box).data[0]);
    }
    List<Double> answers = new ArrayList<>();
    for (Power power : powers) {
      double[] y = power.apply(box).data;
      answers.add((double) y.length);
      for (int i = 0; i < numbers.length; i++) {
        answers.add(i < y.length ? y[i] : Double.NaN);
      }
    }
    powers.forEach(power -> answers.add(one(power.x() == box)));
    answers.add(one(Arrays.equals(box.data, numbers)));
    return Value.of(answers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double one(boolean yes) {
    return yes ? 1 : 0;
  }

  private static double[] numbers(String list) {
    return Stream.of(list.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
