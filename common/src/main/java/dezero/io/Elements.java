package dezero.io;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The elements read so far. Their array grows with the bytes that arrive, not with what a header
 * claims.
 */
abstract class Elements {
  private static final int FIRST_CAPACITY = 8192;

  final ElementType type;
  final int total;
  int count;

  private Elements(ElementType type, int total) {
    this.type = type;
    this.total = total;
  }

  /**
   * An empty store for the header's type, with a capacity for the elements that are certain to
   * exist.
   */
  static Elements of(Header header, Source source) {
    int total = header.shape().size();
    long certain = Math.max(0, source.certain() - header.size()) / header.type().width();
    int capacity = (int) Math.min(total, Math.max(certain, FIRST_CAPACITY));
    return header.type().fitsFloat()
        ? new Floats(header.type(), total, capacity)
        : new Doubles(header, source, capacity);
  }

  /** Adds the elements in these bytes. */
  abstract void append(ByteBuffer bytes) throws FormatException;

  /** All elements, in the order of the file. */
  abstract NdArray toArray(Shape shape);

  /**
   * The capacity for {@code more} further elements: at least double the present one, at most the
   * total.
   */
  final int capacity(int present, int more) {
    long needed = (long) count + more;
    return needed <= present ? present : (int) Math.min(total, Math.max(needed, 2L * present));
  }

  private static final class Floats extends Elements {
    private float[] values;

    Floats(ElementType type, int total, int capacity) {
      super(type, total);
      values = new float[capacity];
    }

    @Override
    void append(ByteBuffer bytes) {
      int more = bytes.remaining() / type.width();
      int capacity = capacity(values.length, more);
      values = capacity == values.length ? values : Arrays.copyOf(values, capacity);
      if (type.width() == Float.BYTES) {
        bytes.asFloatBuffer().get(values, count, more);
        count += more;
        return;
      }
      while (bytes.hasRemaining()) {
        values[count++] = type.nextFloat(bytes);
      }
    }

    @Override
    NdArray toArray(Shape shape) {
      return NdArray.of(shape, values);
    }
  }

  private static final class Doubles extends Elements {
    private final Source source;
    private double[] values;

    Doubles(Header header, Source source, int capacity) {
      super(header.type(), header.shape().size());
      this.source = source;
      values = new double[capacity];
    }

    @Override
    void append(ByteBuffer bytes) throws FormatException {
      int more = bytes.remaining() / type.width();
      int capacity = capacity(values.length, more);
      values = capacity == values.length ? values : Arrays.copyOf(values, capacity);
      if (type.kind() == ElementType.Kind.FLOAT) {
        bytes.asDoubleBuffer().get(values, count, more);
        count += more;
        return;
      }
      while (bytes.hasRemaining()) {
        values[count] = exact(type.nextInteger(bytes));
        count++;
      }
    }

    private double exact(long integer) throws FormatException {
      if (!type.isExact(integer)) {
        throw source.wrong(
            "the integer " + type.text(integer) + " as element " + count,
            "one that a float64 holds exactly, as all are up to 2^53",
            "If a rounded value will do, save a.astype('float64') in Python");
      }
      if (type.kind() == ElementType.Kind.BOOLEAN && integer > 1) {
        throw source.wrong(
            "the byte " + integer + " as element " + count + " of " + type,
            "0 for False or 1 for True",
            "The file is damaged: copy or save it again");
      }
      return type.toDouble(integer);
    }

    @Override
    NdArray toArray(Shape shape) {
      return NdArray.of(shape, values);
    }
  }
}
