package step35.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.stream.Collectors;
import step35.exercise.Polynomials;

/** "order 2 rule 1 0 -1" → "0 -2 0 2", without zeros at the end. */
public final class PolynomialsProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    long[] rule = Arrays.stream(words).skip(3).mapToLong(Long::parseLong).toArray();
    long[] given = rule.clone();
    String came;
    try {
      came = inWords(Polynomials.derivative(given, Integer.parseInt(words[1])));
    } catch (ArithmeticException e) {
      came = "an ArithmeticException";
    } catch (IllegalArgumentException e) {
      came = "an IllegalArgumentException";
    }
    return Value.of(Arrays.equals(rule, given) ? came : "a rule that is " + inWords(given));
  }

  private static String inWords(long... coefficients) {
    int size = coefficients.length;
    while (size > 1 && coefficients[size - 1] == 0) {
      size--;
    }
    return size == 0
        ? "0"
        : Arrays.stream(coefficients)
            .limit(size)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" "));
  }
}
