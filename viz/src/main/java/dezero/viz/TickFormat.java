package dezero.viz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The number format of the axes, the same in every locale. */
final class TickFormat extends NumberFormat {
  private static final long serialVersionUID = 1;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final transient DoubleFunction<String> text;

  private TickFormat(DoubleFunction<String> text) {
    this.text = text;
  }

  static NumberFormat of(DoubleFunction<String> text) {
    return new TickFormat(text);
  }

  /** {@code 0.25}, {@code 1000}, {@code 1e6}. */
  static String threeDigits(double value) {
    return rounded(value, 3);
  }

  /** As {@link #threeDigits}, with as many digits as are asked for. */
  static String rounded(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    double size = rounded.abs().doubleValue();
    if (size == 0 || size >= 1e-3 && size < 1e5) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    return new DecimalFormat(
            "0." + "#".repeat(digits - 1) + "E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(rounded)
        .replace("E", "e");
  }

  /** {@code 10⁻³} for a power of ten, three digits for any other number. */
  static String power(double value) {
    long exponent = Math.round(Math.log10(value));
    if (Math.abs(value / Math.pow(10, exponent) - 1) > 1e-9) {
      return threeDigits(value);
    }
    StringBuilder power = new StringBuilder(exponent < 0 ? "10⁻" : "10");
    Long.toString(Math.abs(exponent))
        .chars()
        .forEach(d -> power.append(SUPERSCRIPTS.charAt(d - '0')));
    return power.toString();
  }

  @Override
  public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
    return to.append(text.apply(value));
  }

  @Override
  public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
    return format((double) value, to, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("this format only writes");
  }
}
