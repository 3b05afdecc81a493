package dezero.data;

import java.io.PrintStream;

/** "train-images-idx3-ubyte.gz 45 % of 9.9 MB", written over and over on one line. */
final class ProgressLine implements Progress {
  private static final long MEGABYTE = 1_000_000;

  private final PrintStream out;
  private String shown = "";

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  @Override
  public void at(String file, long done, long total) {
    String line =
        total > 0
            ? file + "  " + 100 * done / total + " % of " + megabytes(total)
            : file + "  " + megabytes(done);
    if (!line.equals(shown)) {
      out.print("\r" + line + (done == total ? System.lineSeparator() : ""));
      out.flush();
      shown = line;
    }
  }

  private static String megabytes(long bytes) {
    long tenths = (bytes * 10 + MEGABYTE / 2) / MEGABYTE;
    return tenths / 10 + "." + tenths % 10 + " MB";
  }
}
