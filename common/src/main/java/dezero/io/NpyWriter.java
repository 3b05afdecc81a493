package dezero.io;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes arrays as {@code .npy}, version 1.0: little-endian, in C order, the data 64-aligned. */
final class NpyWriter {
  private static final int CHUNK = 1 << 16;
  private static final int ALIGNMENT = 64;
  private static final int MOST_AXES = 32; // only NumPy 2 can read more

  private final OutputStream out;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

  NpyWriter(OutputStream out) {
    this.out = out;
  }

  void write(NdArray array) throws IOException {
    if (array.dtype() == DType.FLOAT32) {
      out.write(header("<f4", array.shape()));
      write(array.toFloats());
    } else {
      out.write(header("<f8", array.shape()));
      write(array.toDoubles());
    }
  }

  void write(int[] values, IntegerType type) throws IOException {
    out.write(header(type.descr(), Shape.of(values.length)));
    for (int value : values) {
      if (chunk.remaining() < type.width()) {
        flush();
      }
      if (type == IntegerType.INT32) {
        chunk.putInt(value);
      } else {
        chunk.putLong(value);
      }
    }
    flush();
  }

  private void write(float[] values) throws IOException {
    for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
      int count = Math.min(CHUNK / Float.BYTES, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }

  private void write(double[] values) throws IOException {
    for (int from = 0; from < values.length; from += CHUNK / Double.BYTES) {
      int count = Math.min(CHUNK / Double.BYTES, values.length - from);
      chunk.asDoubleBuffer().put(values, from, count);
      out.write(chunk.array(), 0, count * Double.BYTES);
    }
  }

  private void flush() throws IOException {
    out.write(chunk.array(), 0, chunk.position());
    chunk.clear();
  }

  /** The number of bytes that {@link #write(NdArray)} writes. */
  static long size(NdArray array) {
    int width = array.dtype() == DType.FLOAT32 ? Float.BYTES : Double.BYTES;
    return header("<f8", array.shape()).length + (long) array.size() * width;
  }

  private static byte[] header(String descr, Shape shape) {
    if (shape.rank() > MOST_AXES) {
      throw new IllegalArgumentException(
          "an array of "
              + shape.rank()
              + " axes cannot be saved; NumPy reads at most "
              + MOST_AXES
              + ". Reshape it first");
    }
    String text = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    int before = Header.MAGIC.length + 4;
    int unpadded = before + text.length() + 1;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    int length = text.length() + padding + 1;
    return ByteBuffer.allocate(before + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(Header.MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) length)
        .put((text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
