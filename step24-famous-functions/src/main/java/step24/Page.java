package step24;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A sum of terms such as 6xy and −14x, with whole numbers in front: what somebody with a pencil
 * writes down who knows that powers add up when terms are multiplied, and that the slope of xⁿ is n
 * xⁿ⁻¹. Immutable.
 */
final class Page {
  /** xⁱyʲ. On paper the highest power of x comes first, and among equals the highest of y. */
  private record Powers(int ofX, int ofY) implements Comparable<Powers> {
    private static final Comparator<Powers> ON_PAPER =
        Comparator.comparing(Powers::ofX).thenComparing(Powers::ofY).reversed();

    @Override
    public int compareTo(Powers other) {
      return ON_PAPER.compare(this, other);
    }
  }

  private static final int HIGHEST = 8;
  private static final Page NOTHING = new Page(Map.of());

  private final TreeMap<Powers, Long> factors;

  private Page(Map<Powers, Long> factors) {
    this.factors = new TreeMap<>(factors);
    this.factors.values().removeIf(factor -> factor == 0);
  }

  /** The formula of Goldstein and Price, multiplied out. */
  static Page goldsteinPrice() {
    var one = NOTHING.plus(1, 0, 0);
    var first =
        NOTHING
            .plus(19, 0, 0)
            .plus(-14, 1, 0)
            .plus(3, 2, 0)
            .plus(-14, 0, 1)
            .plus(6, 1, 1)
            .plus(3, 0, 2);
    var second =
        NOTHING
            .plus(18, 0, 0)
            .plus(-32, 1, 0)
            .plus(12, 2, 0)
            .plus(48, 0, 1)
            .plus(-36, 1, 1)
            .plus(27, 0, 2);
    var t = one.plus(1, 1, 0).plus(1, 0, 1);
    var u = NOTHING.plus(2, 1, 0).plus(-3, 0, 1);
    var left = t.times(t).times(first).plus(1, 0, 0);
    var right = u.times(u).times(second).plus(30, 0, 0);
    return left.times(right);
  }

  /** The slope along x: of factor · xⁱyʲ it is i · factor · xⁱ⁻¹yʲ. */
  Page alongX() {
    var slope = NOTHING;
    for (var term : factors.entrySet()) {
      var powers = term.getKey();
      slope = slope.plus(term.getValue() * powers.ofX, powers.ofX - 1, powers.ofY);
    }
    return slope;
  }

  /** The slope along y. */
  Page alongY() {
    var slope = NOTHING;
    for (var term : factors.entrySet()) {
      var powers = term.getKey();
      slope = slope.plus(term.getValue() * powers.ofY, powers.ofX, powers.ofY - 1);
    }
    return slope;
  }

  int terms() {
    return factors.size();
  }

  /** The value to 34 digits, or all but those that cancel. */
  BigDecimal at(double x, double y) {
    var powersOfX = powers(x);
    var powersOfY = powers(y);
    var sum = BigDecimal.ZERO;
    for (var term : factors.entrySet()) {
      var powers = term.getKey();
      var product = powersOfX.get(powers.ofX).multiply(powersOfY.get(powers.ofY), DECIMAL128);
      sum = sum.add(product.multiply(BigDecimal.valueOf(term.getValue())), DECIMAL128);
    }
    return sum;
  }

  /** 1, x, x², … as far as they occur. */
  private static List<BigDecimal> powers(double x) {
    return Stream.iterate(BigDecimal.ONE, power -> power.multiply(new BigDecimal(x), DECIMAL128))
        .limit(HIGHEST + 1)
        .toList();
  }

  /** As on paper: a new line begins with a sign, and none is longer than this. */
  List<String> lines(int width) {
    List<String> lines = new ArrayList<>();
    for (String term : toString().split(" (?=[+-] )")) {
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).length() + 1 + term.length() <= width) {
        lines.set(last, lines.get(last) + " " + term);
      } else {
        lines.add(term);
      }
    }
    return lines;
  }

  /** Such as "1152x^7 - 2016x^6y + 720". */
  @Override
  public String toString() {
    var text = new StringBuilder();
    factors.forEach(
        (powers, factor) ->
            text.append(factor < 0 ? " - " : " + ")
                .append(Math.abs(factor))
                .append(power("x", powers.ofX))
                .append(power("y", powers.ofY)));
    return text.toString().replaceFirst("^ \\+ ", "").replaceFirst("^ - ", "-");
  }

  private static String power(String name, int exponent) {
    return exponent == 0 ? "" : exponent == 1 ? name : name + "^" + exponent;
  }

  private Page times(Page other) {
    var product = NOTHING;
    for (var mine : factors.entrySet()) {
      for (var theirs : other.factors.entrySet()) {
        product =
            product.plus(
                mine.getValue() * theirs.getValue(),
                mine.getKey().ofX + theirs.getKey().ofX,
                mine.getKey().ofY + theirs.getKey().ofY);
      }
    }
    return product;
  }

  private Page plus(long factor, int ofX, int ofY) {
    var sum = new TreeMap<>(factors);
    sum.merge(new Powers(ofX, ofY), factor, Math::addExact);
    return new Page(sum);
  }
}
