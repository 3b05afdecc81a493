package dezero.io;

import dezero.array.NdArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Named arrays in NumPy's {@code .npz} format, a zip file with an {@code .npy} for each: what
 * {@code np.savez} and {@code np.savez_compressed} write and {@code np.load} reads.
 *
 * <p>Names are without {@code .npy}: {@code np.savez(path, W=w)} gives {@code W}. They may have
 * parts, as in {@code l0/W}. What is read may have any name, such as {@code W:0} or {@code
 * /conv/W}: names are keys, and never become paths. What is written has no backslash, no drive
 * letter, and no part that is empty, {@code .} or {@code ..}, because other programs unpack it.
 *
 * <p>The arrays are those of {@link Npy}, with the same precautions. Also refused are files that
 * are not zip files, other compression than deflate, wrong checksums, two arrays with one name, and
 * entries that unpack to more than their header says or the free heap holds.
 */
public final class Npz {

  private Npz() {}

  /**
   * All arrays in a file, in their order. The map is unmodifiable.
   *
   * @throws FormatException if an entry is not an array or does not fit in memory; then none is
   *     returned
   * @throws IOException if the file cannot be read
   */
  public static Map<String, NdArray> read(Path file) throws IOException {
    return new NpzReader(file).read();
  }

  /**
   * Saves arrays as they are, like {@code np.savez}. The file is replaced as a whole: if the
   * program is killed meanwhile, the old file remains.
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
