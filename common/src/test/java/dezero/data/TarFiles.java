package dezero.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Creates tar archives. */
final class TarFiles {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TarFiles folder(String name) {
    out.writeBytes(header(name, '5', 0));
    return this;
  }

  TarFiles file(String name, byte... content) {
    out.writeBytes(header(name, '0', content.length));
    out.writeBytes(content);
    out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    return this;
  }

  byte[] bytes() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  private static byte[] header(String name, char type, int size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, octal(size, 11));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, octal(sum, 6) + "\0");
    return header;
  }

  private static String octal(int value, int digits) {
    String octal = Integer.toOctalString(value);
    return "0".repeat(digits - octal.length()) + octal;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
