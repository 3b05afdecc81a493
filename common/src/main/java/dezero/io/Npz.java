package dezero.io;

import dezero.array.NdArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Arrays with names in NumPy's {@code .npz} format, a zip file with an {@code .npy} for each: what
 * {@code np.savez} and {@code np.savez_compressed} write and {@code np.load} reads.
 *
 * <p>Names come without {@code .npy}: {@code np.savez(path, W=w)} gives {@code W}. They may have
 * parts, {@code l0/W}, but no backslash, and no part that is empty, {@code .} or {@code ..}.
 *
 * <p>The arrays are those of {@link Npy}, and so are its precautions. Refused besides: what is no
 * zip file, a checksum that does not fit, two arrays of one name, names that lead elsewhere, and
 * entries that unpack to more than their header says or than the free heap holds.
 */
public final class Npz {

  private Npz() {}

  /**
   * All arrays in a file, in its order. The map cannot be changed.
   *
   * @throws FormatException if one of them is no array or does not fit into memory; then none is
   *     returned
   * @throws IOException if the file cannot be read
   */
  public static Map<String, NdArray> read(Path file) throws IOException {
    return new NpzReader(file).read();
  }

  /**
   * Saves arrays as they are, like {@code np.savez}. The file is replaced as a whole: a program
   * killed meanwhile leaves the old one.
   *
   * @throws IllegalArgumentException for a name that is not allowed; the old file stays
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Map<String, NdArray> arrays) throws IOException {
    NpzWriter writer = new NpzWriter(NpzWriter.Compression.NONE);
    AtomicFile.write(file, out -> writer.write(out, arrays));
  }

  /** Saves arrays like {@link #write}, but compressed, like {@code np.savez_compressed}. */
  public static void writeCompressed(Path file, Map<String, NdArray> arrays) throws IOException {
    NpzWriter writer = new NpzWriter(NpzWriter.Compression.DEFLATE);
    AtomicFile.write(file, out -> writer.write(out, arrays));
  }
}
