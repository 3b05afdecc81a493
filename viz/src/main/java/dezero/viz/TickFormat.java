package dezero.viz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
  private static final int DIGITS = 3;
  private static final double LEAST_PLAIN = 1e-3;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final transient DoubleFunction<String> text;

  private TickFormat(DoubleFunction<String> text) {
    this.text = text;
  }

  static NumberFormat of(DoubleFunction<String> text) {
    return new TickFormat(text);
  }

  /**
   * A multiple of {@code step}, with as many digits as tell it from the next one: {@code 0.25},
   * {@code 1,000}, {@code 1.5e-5}.
   */
  static String multiple(double value, double step) {
    int decimals = round(step, DIGITS).stripTrailingZeros().scale();
    BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    boolean plain = step < 1e-5 ? Math.abs(value) >= LEAST_PLAIN : step < 1e6;
    return exact.signum() == 0 ? "0" : plain ? plain(exact, "#,##0") : scientific(exact);
  }

  /** {@code 0.25}, {@code 1000}, {@code 1e6}. */
  static String threeDigits(double value) {
    return rounded(value, DIGITS);
  }

  /** As {@link #threeDigits}, with as many digits as are asked for. */
  static String rounded(double value, int digits) {
    return text(round(value, digits));
  }

  /** As {@link #threeDigits}, with all digits that the number has in a program. */
  static String exact(double value) {
    return text(BigDecimal.valueOf(value));
  }

  /**
   * 10 to a multiple of {@code step}: {@code 10⁻³} for a power of ten; otherwise a number with at
   * least three digits, and as many as tell it from the next one.
   */
  static String power(double exponent, double step) {
    long whole = Math.round(exponent);
    if (Math.abs(exponent - whole) > 1e-6 * Math.min(1, step)) {
      int decade = (int) Math.floor(exponent); // 10 to the exponent may be outside of a double
      int digits = Math.max(DIGITS, (int) Math.ceil(-Math.log10(step)) + 1);
      return text(round(Math.pow(10, exponent - decade), digits).scaleByPowerOfTen(decade));
    }
    StringBuilder power = new StringBuilder(whole < 0 ? "10⁻" : "10");
    Long.toString(Math.abs(whole)).chars().forEach(d -> power.append(SUPERSCRIPTS.charAt(d - '0')));
    return power.toString();
  }

  private static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits));
  }

  private static String text(BigDecimal value) {
    double size = value.abs().doubleValue();
    boolean plain = value.signum() == 0 || size >= LEAST_PLAIN && size < 1e5;
    return plain ? plain(value, "0") : scientific(value);
  }

  private static String plain(BigDecimal value, String pattern) {
    DecimalFormat format = format(pattern);
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  private static String scientific(BigDecimal value) {
    DecimalFormat format = format("0.#E0");
    format.setMaximumFractionDigits(value.precision());
    return format.format(value).replace("E", "e");
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
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
