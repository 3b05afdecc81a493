package step04.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.function.UnaryOperator;
import step04.exercise.Complex;

/**
 * "times 1.0 2.0 3.0 4.0" → both parts of (1 + 2i)(3 + 4i); "exp 1.0 2.0" → both parts of e^(1 +
 * 2i); "slope z³ 2.0" → the slope, and how often f was asked.
 */
public final class ComplexProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    return switch (words[0]) {
      case "times" -> parts(number(words[1], words[2]).times(number(words[3], words[4])));
      case "exp" -> parts(number(words[1], words[2]).exp());
      default -> slope(words[1], Double.parseDouble(words[2]));
    };
  }

  private static Value slope(String name, double x) {
    UnaryOperator<Complex> curve =
        switch (name) {
          case "z³" -> z -> z.times(z).times(z);
          case "exp(z)" -> Complex::exp;
          case "z·exp(z)" -> z -> z.times(z.exp());
          case "exp(z²)+z" -> z -> z.times(z).exp().plus(z);
          default -> throw new IllegalArgumentException(name);
        };
    int[] evaluations = {0};
    double slope =
        Complex.slope(
            z -> {
              evaluations[0]++;
              return curve.apply(z);
            },
            x);
    return Value.of(slope, evaluations[0]);
  }

  private static Complex number(String re, String im) {
    return new Complex(Double.parseDouble(re), Double.parseDouble(im));
  }

  private static Value parts(Complex z) {
    return Value.of(z.re(), z.im());
  }
}
