package dezero.grading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A message between the two processes: nonce, kind, length, content. Nothing but numbers and texts
 * is ever read from it, and no length is believed.
 */
record Frame(long nonce, Kind kind, byte[] content) {
  enum Kind {
    HELLO,
    COMPILE,
    COMPILED,
    DEFINE,
    RUN,
    VALUE,
    THROWN
  }

  /** What writes the content of a message. */
  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static final int MOST_DIMENSIONS = 32;
  private static final Kind[] KINDS = Kind.values();

  static Frame of(long nonce, Kind kind, Writing writing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(bytes));
    return new Frame(nonce, kind, bytes.toByteArray());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(nonce);
    out.writeByte(kind.ordinal());
    out.writeInt(content.length);
    out.write(content);
    out.flush();
  }

  static Frame read(DataInputStream in, int most) throws IOException {
    long nonce = in.readLong();
    int kind = in.readByte();
    int length = in.readInt();
    if (kind < 0 || kind >= KINDS.length) {
      throw new BrokenFrameException("a message of no known kind");
    }
    if (length < 0 || length > most) {
      throw new BrokenFrameException("a message that claims " + length + " bytes");
    }
    return new Frame(nonce, KINDS[kind], in.readNBytes(length));
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new BrokenFrameException("a part that claims " + length + " bytes");
    }
    return in.readNBytes(length);
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static void writeValue(DataOutputStream out, Value value) throws IOException {
    out.writeBoolean(value instanceof Value.Text);
    if (value instanceof Value.Text text) {
      writeText(out, text.text());
      return;
    }
    int[] shape = value.dimensions();
    out.writeInt(shape.length);
    for (int dimension : shape) {
      out.writeInt(dimension);
    }
    double[] numbers = value.numbers();
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  static Value readValue(DataInputStream in) throws IOException {
    if (in.readBoolean()) {
      return Value.of(readText(in));
    }
    int[] shape = new int[count(in, MOST_DIMENSIONS)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = in.readInt();
    }
    double[] numbers = new double[count(in, in.available() / Double.BYTES)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    try {
      return Value.of(shape, numbers);
    } catch (IllegalArgumentException e) {
      throw new BrokenFrameException(e.getMessage());
    }
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new BrokenFrameException("an array that claims " + count + " elements");
    }
    return count;
  }
}
