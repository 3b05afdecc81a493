package dezero.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Creates files that no honest program would write. */
final class HostileFiles {
  static final String FLOATS = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

  private HostileFiles() {}

  /** An .npy, version 1.0, with this header text and {@code data} bytes of data. */
  static byte[] npy(String header, int data) {
    return npy(1, header, header.length(), data);
  }

  static byte[] claiming(String shape) {
    return npy(FLOATS.replace("(2, 3)", shape), 24);
  }

  /** An .npy whose header claims a wrong length. */
  static byte[] npy(int version, String header, int claimedLength, int data) {
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer file = ByteBuffer.allocate(12 + text.length + data).order(ByteOrder.LITTLE_ENDIAN);
    file.put(Header.MAGIC).put((byte) version).put((byte) 0);
    if (version == 1) {
      file.putShort((short) claimedLength);
    } else {
      file.putInt(claimedLength);
    }
    file.put(text);
    return Arrays.copyOf(file.array(), file.position() + data);
  }

  /** A zip with these entries, all with the same content. */
  static byte[] npz(byte[] content, String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip with one array followed by {@code mebibytes} mebibytes of zeros. */
  static byte[] bomb(String header, int mebibytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.npy"));
      zip.write(npy(header, 0));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < mebibytes; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  /** Replaces a name everywhere by another of the same length. */
  static byte[] renamed(byte[] file, String from, String to) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Changes a number in the only entry of the table of contents at the end of a zip. */
  static byte[] withEntryField(byte[] zip, int offset, int value) {
    byte[] changed = zip.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    int table = buffer.getInt(changed.length - 22 + 16);
    buffer.putInt(table + offset, value);
    return changed;
  }

  static byte[] withEntryFlags(byte[] zip, int flagsAndMethod) {
    return withEntryField(zip, 8, flagsAndMethod);
  }

  static byte[] withSize(byte[] zip, int size) {
    return withEntryField(zip, 24, size);
  }

  static byte[] withChecksum(byte[] zip, int crc) {
    return withEntryField(zip, 16, crc);
  }
}
