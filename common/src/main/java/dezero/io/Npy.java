package dezero.io;

import dezero.array.NdArray;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One array in NumPy's {@code .npy} format: what {@code np.save} writes and {@code np.load} reads.
 *
 * <p>It reads the versions 1.0, 2.0 and 3.0, C and Fortran order, either byte order, and these
 * types:
 *
 * <ul>
 *   <li>{@code f4} and {@code f2} as FLOAT32, {@code f8} as FLOAT64;
 *   <li>{@code i1 i2 i4 i8 u1 u2 u4 u8} as FLOAT64; an integer that a double cannot hold exactly is
 *       an error, not rounded;
 *   <li>{@code b1} as FLOAT64, 0 and 1.
 * </ul>
 *
 * <p>It writes FLOAT32 as {@code <f4} and FLOAT64 as {@code <f8}, version 1.0, C order.
 *
 * <p>Files need not be trusted: nothing in them is run, and no memory is allocated just because a
 * header claims it. Everything else is a {@link FormatException}: another format, a damaged or
 * truncated file, bytes after the data, Python objects, structured types, complex numbers, text, or
 * more elements than fit in the free heap.
 */
public final class Npy {

  private Npy() {}

  /**
   * The array in a file.
   *
   * @throws FormatException if it is not such an array, or does not fit in memory
   * @throws IOException if the file cannot be read
   */
  public static NdArray read(Path file) throws IOException {
    ReadableFile.require(file);
    try (InputStream in = Files.newInputStream(file)) {
      long length = Files.size(file);
      return new NpyReader(new Source(file.toString(), in, length, length)).read();
    }
  }

  /**
   * The array in a stream, which must end after it; the stream stays open.
   *
   * @throws FormatException if it is not such an array, or does not fit in memory
   * @throws IOException if the stream cannot be read
   */
  public static NdArray read(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    return new NpyReader(new Source("the stream", buffered, Source.UNKNOWN, 0)).read();
  }

  /**
   * Saves an array. The file is replaced as a whole: if the program is killed meanwhile, the old
   * file remains. Missing folders are created; {@code .npy} is not appended to the name.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, NdArray array) throws IOException {
    AtomicFile.write(file, out -> write(out, array));
  }

  /** Writes an array to a stream, which stays open. */
  public static void write(OutputStream out, NdArray array) throws IOException {
    new NpyWriter(out).write(array);
  }

  /**
   * Saves a vector of integers, such as labels: {@code <i4} or {@code <i8}.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, int[] values, IntegerType type) throws IOException {
    AtomicFile.write(file, out -> write(out, values, type));
  }

  /** Writes a vector of integers to a stream, which stays open. */
  public static void write(OutputStream out, int[] values, IntegerType type) throws IOException {
    new NpyWriter(out).write(values, type);
  }
}
