package dezero.io;

import dezero.array.NdArray;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes arrays as the entries of a zip file. The same arrays give the same bytes. */
final class NpzWriter {
  /** The earliest time in the zip format, which {@code np.savez} uses, too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The methods, with their numbers in {@link ZipEntry}. */
  enum Compression {
    NONE(ZipEntry.STORED),
    DEFLATE(ZipEntry.DEFLATED);

    private final int method;

    Compression(int method) {
      this.method = method;
    }
  }

  private final Compression compression;

  NpzWriter(Compression compression) {
    this.compression = compression;
  }

  void write(OutputStream out, Map<String, NdArray> arrays) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out))) {
      for (var entry : arrays.entrySet()) {
        requireSafe(entry.getKey());
        zip.putNextEntry(entry(entry.getKey(), given(entry.getKey(), entry.getValue())));
        new NpyWriter(zip).write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * Allows the zip stream to be closed, which frees its compressor, without closing the file under
   * it.
   */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private ZipEntry entry(String name, NdArray array) throws IOException {
    ZipEntry entry = new ZipEntry(EntryName.ofEntry(name));
    entry.setTimeLocal(TIME);
    entry.setMethod(compression.method);
    if (compression == Compression.NONE) { // its sizes and checksum precede the data
      entry.setSize(NpyWriter.size(array));
      entry.setCompressedSize(NpyWriter.size(array));
      entry.setCrc(checksum(array));
    }
    return entry;
  }

  private static long checksum(NdArray array) throws IOException {
    CRC32 sum = new CRC32();
    new NpyWriter(new CheckedOutputStream(OutputStream.nullOutputStream(), sum)).write(array);
    return sum.getValue();
  }

  private static void requireSafe(String name) {
    if (name == null || !EntryName.isSafe(name)) {
      throw new IllegalArgumentException(
          "Npz.write: an array is called "
              + (name == null ? "null" : FormatException.quoted(name))
              + "; expected "
              + EntryName.RULE);
    }
  }

  private static NdArray given(String name, NdArray array) {
    if (array == null) {
      throw new IllegalArgumentException(
          "Npz.write: "
              + FormatException.quoted(name)
              + " is null; expected an array. Leave it out of the map");
    }
    return array;
  }
}
