package dezero.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * NumPy's {@code descr}: {@code '<f4'} is a little-endian float of 4 bytes.
 *
 * @param kind float, integer, unsigned integer or boolean
 * @param width the number of bytes in an element
 * @param order the order of the bytes in an element
 */
record ElementType(Kind kind, int width, ByteOrder order) {
  private static final String READABLE =
      "'<f2', '<f4', '<f8', '<i1' to '<i8', '<u1' to '<u8' (or the same with '>'), or '|b1'";
  private static final int DOUBLE_DIGITS = 53;

  enum Kind {
    FLOAT("f", 2, 4, 8),
    SIGNED("i", 1, 2, 4, 8),
    UNSIGNED("u", 1, 2, 4, 8),
    BOOLEAN("b", 1);

    private final String letter;
    private final int[] widths;

    Kind(String letter, int... widths) {
      this.letter = letter;
      this.widths = widths;
    }
  }

  /**
   * The type for NumPy's {@code descr}.
   *
   * @throws FormatException for a type that is not a number, or is wider than 8 bytes
   */
  static ElementType parse(String descr, Source source) throws FormatException {
    String order = descr.isEmpty() ? "" : descr.substring(0, 1);
    String rest = descr.isEmpty() ? "" : descr.substring(1);
    for (Kind kind : Kind.values()) {
      for (int width : kind.widths) {
        if (rest.equals(kind.letter + width) && (width == 1 ? "<>|" : "<>").contains(order)) {
          return new ElementType(
              kind, width, order.equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        }
      }
    }
    throw refused(descr, source);
  }

  private static FormatException refused(String descr, Source source) {
    String found = "elements of type " + FormatException.quoted(descr);
    if (descr.contains("O")) {
      return source.wrong(
          found + ", pickled Python objects",
          "numbers: " + READABLE,
          "Unpickling runs code from the file, so it is never done here: "
              + "in Python, convert to numbers, a.astype('float32'), and save again");
    }
    return source.wrong(found, READABLE, advice(descr));
  }

  private static String advice(String descr) {
    if (descr.contains("c")) {
      return "In Python, save the parts of complex numbers: np.savez(path, re=a.real, im=a.imag)";
    }
    return "In Python, convert to one of these, a.astype('float32'), and save again";
  }

  /**
   * Whether a float can hold every value. Such arrays are read as FLOAT32, all others as FLOAT64.
   */
  boolean fitsFloat() {
    return kind == Kind.FLOAT && width <= 4;
  }

  /** The next element as a float, for types for which {@link #fitsFloat} holds. */
  float nextFloat(ByteBuffer bytes) {
    return width == 2 ? half(bytes.getShort()) : bytes.getFloat();
  }

  /** The next element of an integer type, extended to 64 bits. */
  long nextInteger(ByteBuffer bytes) {
    boolean signed = kind == Kind.SIGNED;
    return switch (width) {
      case 1 -> signed ? bytes.get() : bytes.get() & 0xFF;
      case 2 -> signed ? bytes.getShort() : bytes.getShort() & 0xFFFF;
      case 4 -> signed ? bytes.getInt() : bytes.getInt() & 0xFFFFFFFFL;
      default -> bytes.getLong();
    };
  }

  /**
   * Whether a double can hold the integer exactly: it has at most 53 binary digits without trailing
   * zeros.
   */
  boolean isExact(long integer) {
    long magnitude = kind == Kind.SIGNED ? Math.abs(integer) : integer;
    int digits =
        Long.SIZE - Long.numberOfLeadingZeros(magnitude) - Long.numberOfTrailingZeros(magnitude);
    return digits <= DOUBLE_DIGITS;
  }

  double toDouble(long integer) {
    return integer < 0 && kind == Kind.UNSIGNED ? (integer >>> 11) * 0x1p11 : integer;
  }

  String text(long integer) {
    return kind == Kind.SIGNED ? Long.toString(integer) : Long.toUnsignedString(integer);
  }

  /** The 16-bit float: a sign, 5 bits of exponent biased by 15, 10 bits of fraction. */
  private static float half(short bits) {
    int sign = bits & 0x8000;
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat(exponent - 15 + 127 << 23 | fraction << 13);
    }
    return sign == 0 ? magnitude : -magnitude;
  }

  /** In NumPy's notation. */
  @Override
  public String toString() {
    String sign = width == 1 ? "|" : order == ByteOrder.BIG_ENDIAN ? ">" : "<";
    return "'" + sign + kind.letter + width + "'";
  }
}
