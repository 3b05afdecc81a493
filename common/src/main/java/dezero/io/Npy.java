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
 * <p>Read are the versions 1.0, 2.0 and 3.0, C and Fortran order, either byte order, and these
 * types:
 *
 * <ul>
 *   <li>{@code f4} and {@code f2} come as FLOAT32, {@code f8} as FLOAT64;
 *   <li>{@code i1 i2 i4 i8 u1 u2 u4 u8} come as FLOAT64; an integer that a double cannot hold
 *       exactly is an error, not rounded;
 *   <li>{@code b1} comes as FLOAT64, 0 and 1.
 * </ul>
 *
 * <p>Written are FLOAT32 as {@code <f4} and FLOAT64 as {@code <f8}, version 1.0, C order.
 *
 * <p>A file may come from anywhere: nothing in it is run, and no memory is taken because a header
 * says so. What is not such an array is a {@link FormatException}: another format, a damaged or
 * truncated file, bytes after the data, Python objects, structured types, complex numbers, text, or
 * more elements than fit into the free heap.
 */
public final class Npy {

  private Npy() {}

  /**
   * The array in a file.
   *
   * @throws FormatException if that is no array, or one that does not fit into memory
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
   * The array that a stream holds up to its end; the stream stays open.
   *
   * @throws FormatException if that is no array, or one that does not fit into memory
   * @throws IOException if the stream cannot be read
   */
  public static NdArray read(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    return new NpyReader(new Source("the stream", buffered, Source.UNKNOWN, 0)).read();
  }

  /**
   * Saves an array. The file is replaced as a whole: a program killed meanwhile leaves the old one.
   * Missing folders are made; no {@code .npy} is put after the name.
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
