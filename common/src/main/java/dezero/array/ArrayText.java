package dezero.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes arrays as NumPy 1.21 to 1.26 prints them, with its default settings: 8 digits after the
 * point, numbers of equal width, lines of at most 75 characters, and "..." in place of the middle
 * of an array of more than 1,000 elements. NumPy 2 differs in a few numbers of FLOAT32: see
 * docs/adr/0009.
 */
final class ArrayText {
  private static final int DIGITS = 8;
  private static final int LINE_WIDTH = 75;
  private static final int LONG = 1000;
  private static final int EDGE = 3;

  private final NdArray array;
  private final boolean summarized;
  private final NumberFormat format;

  private ArrayText(NdArray array) {
    this.array = array;
    this.summarized = array.size() > LONG;
    this.format = NumberFormat.fitting(shown(), array.dtype());
  }

  static String of(NdArray array) {
    if (array.rank() == 0) {
      return Decimal.of(array.element(0), array.dtype()).shortest();
    }
    if (array.size() == 0) {
      return "[]";
    }
    return new ArrayText(array).block(0, 0, "");
  }

  /** The elements that are printed: all of them, or those at the edges. */
  private List<Decimal> shown() {
    List<Decimal> shown = new ArrayList<>();
    collect(0, 0, shown);
    return shown;
  }

  private void collect(int axis, int position, List<Decimal> shown) {
    if (axis == array.rank()) {
      shown.add(Decimal.of(array.element(position), array.dtype()));
      return;
    }
    int length = array.shape().dim(axis);
    for (int i = 0; i < length; i++) {
      if (!skipped(i, length)) {
        collect(axis + 1, position * length + i, shown);
      }
    }
  }

  private boolean skipped(int i, int length) {
    return summarized && length > 2 * EDGE && i >= EDGE && i < length - EDGE;
  }

  private String block(int axis, int position, String indent) {
    if (axis == array.rank() - 1) {
      return row(position, indent);
    }
    int length = array.shape().dim(axis);
    String inner = indent + " ";
    String separator = "\n".repeat(array.rank() - 1 - axis) + inner;
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (!skipped(i, length)) {
        blocks.add(block(axis + 1, position * length + i, inner));
      } else if (i == EDGE) {
        blocks.add("...");
      }
    }
    return "[" + String.join(separator, blocks) + "]";
  }

  private String row(int position, String indent) {
    int length = array.shape().dim(array.rank() - 1);
    // As in NumPy, every line leaves room for the closing brackets of all axes.
    int end = LINE_WIDTH - array.rank();
    StringBuilder text = new StringBuilder("[");
    int column = indent.length() + 1;
    for (int i = 0; i < length; i++) {
      if (skipped(i, length) && i != EDGE) {
        continue;
      }
      String word =
          skipped(i, length)
              ? "..."
              : format.of(Decimal.of(array.element(position * length + i), array.dtype()));
      boolean first = text.length() == 1;
      if (!first && column + 1 + word.length() > end) {
        trimEnd(text);
        text.append("\n").append(indent).append(" ");
        column = indent.length() + 1;
      } else if (!first) {
        text.append(" ");
        column++;
      }
      text.append(word);
      column += word.length();
    }
    return text.append("]").toString();
  }

  private static void trimEnd(StringBuilder text) {
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  /** The widths of an array's numbers before and after the point. */
  private record NumberFormat(boolean scientific, int left, int right, int power) {

    static NumberFormat fitting(List<Decimal> numbers, DType dtype) {
      double max = 0;
      double min = Double.POSITIVE_INFINITY;
      for (Decimal number : numbers) {
        double size = Math.abs(number.value);
        if (size != 0 && !Double.isInfinite(size) && !Double.isNaN(size)) {
          max = Math.max(max, size);
          min = Math.min(min, size);
        }
      }
      double ratio = dtype == DType.FLOAT32 ? (float) max / (float) min : max / min;
      boolean scientific = max > 0 && (max >= 1e8 || min < 1e-4 || ratio > 1000);
      int left = 1;
      int right = 0;
      int power = 2;
      for (Decimal number : numbers) {
        if (number.isFinite()) {
          String text = scientific ? mantissa(number.scientific()) : number.positional();
          left = Math.max(left, text.indexOf('.'));
          right = Math.max(right, text.length() - text.indexOf('.') - 1);
          power = scientific ? Math.max(power, power(number.scientific()).length()) : 0;
        }
      }
      for (Decimal number : numbers) {
        if (!number.isFinite()) {
          int pointAndRight = right + 1 + (scientific ? power + 2 : 0);
          left = Math.max(left, number.shortest().length() - pointAndRight);
        }
      }
      return new NumberFormat(scientific, left, right, power);
    }

    String of(Decimal number) {
      if (!number.isFinite()) {
        int width = left + 1 + right + (scientific ? power + 2 : 0);
        return " ".repeat(width - number.shortest().length()) + number.shortest();
      }
      if (!scientific) {
        String text = number.positional();
        int point = text.indexOf('.');
        String end = " ".repeat(right - (text.length() - point - 1));
        return " ".repeat(left - point) + text + end;
      }
      String text = number.scientific(right);
      String mantissa = mantissa(text);
      int point = mantissa.indexOf('.');
      String zeros = "0".repeat(right - (mantissa.length() - point - 1));
      String digits = power(text);
      String sign = text.substring(mantissa.length(), mantissa.length() + 2);
      String leading = "0".repeat(power - digits.length());
      return " ".repeat(left - point) + mantissa + zeros + sign + leading + digits;
    }

    private static String mantissa(String scientific) {
      return scientific.substring(0, scientific.indexOf('e'));
    }

    /** The digits of the exponent, without its sign. */
    private static String power(String scientific) {
      return scientific.substring(scientific.indexOf('e') + 2);
    }
  }

  /**
   * A number and its shortest decimal form: the fewest digits that read back as the same number.
   * (Double.toString is not the shortest before JDK 19.)
   */
  private record Decimal(double value, BigDecimal shortestDigits) {

    static Decimal of(double value, DType dtype) {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return new Decimal(value, null);
      }
      boolean single = dtype == DType.FLOAT32;
      boolean subnormal = Math.abs(value) < (single ? Float.MIN_NORMAL : Double.MIN_NORMAL);
      int precision = subnormal ? 1 : single ? 6 : 15;
      while (true) {
        // At a power of two, numbers lie closer below than above: there the digits rounded up may
        // be the ones that read back.
        for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
          BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision, mode));
          if (single ? rounded.floatValue() == (float) value : rounded.doubleValue() == value) {
            return new Decimal(value, rounded.stripTrailingZeros());
          }
        }
        precision++;
      }
    }

    boolean isFinite() {
      return shortestDigits != null;
    }

    /** As Python's repr: 0.1, 100.0, 1e-05, 1.5e+16, inf, nan. */
    String shortest() {
      if (!isFinite()) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      }
      int exponent = exponent(shortestDigits);
      if (value == 0 || exponent >= -4 && exponent < 16) {
        String text = sign() + shortestDigits.abs().toPlainString();
        return text.indexOf('.') < 0 ? text + ".0" : text;
      }
      String text = scientific(shortestDigits);
      return text.replace(".e", "e");
    }

    /** Rounded to 8 digits after the point, trailing zeros dropped, the point kept: "0.5", "2.". */
    String positional() {
      BigDecimal rounded = shortestDigits;
      if (rounded.scale() > DIGITS) {
        rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
      }
      String text = sign() + rounded.stripTrailingZeros().abs().toPlainString();
      return text.indexOf('.') < 0 ? text + "." : text;
    }

    /** "1.5e-05", with at most 8 digits after the point. */
    String scientific() {
      boolean fits = shortestDigits.precision() <= DIGITS + 1;
      return scientific((fits ? shortestDigits : rounded(DIGITS)).stripTrailingZeros());
    }

    /**
     * The number itself, not its shortest form, with at most this many digits after the point: next
     * to 3.3333334e-01, the float 1e-05 is 9.9999997e-06.
     */
    String scientific(int digits) {
      return scientific(rounded(digits));
    }

    private BigDecimal rounded(int digits) {
      return new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    }

    private String scientific(BigDecimal number) {
      String digits = number.unscaledValue().abs().toString();
      int exponent = exponent(number);
      String power = Integer.toString(Math.abs(exponent));
      return sign()
          + digits.charAt(0)
          + "."
          + digits.substring(1)
          + (exponent < 0 ? "e-" : "e+")
          + (power.length() < 2 ? "0" + power : power);
    }

    private static int exponent(BigDecimal number) {
      return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    /** Negative zero keeps its sign, as in NumPy. */
    private String sign() {
      return value < 0 || 1 / value < 0 ? "-" : "";
    }
  }
}
