package dezero.grading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, whoever wants it or not, and keeps the beginning of each part. */
final class Drain implements Runnable {
  private static final long MOST_MILLISECONDS = 2_000;

  /** A process that could not start ends soon, and which sandbox is used depends on its text. */
  private static final long MOST_MILLISECONDS_OF_ALL = 60_000;

  private final InputStream in;
  private final int most;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long total;
  private long dropped;
  private boolean ended;

  Drain(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[1 << 14];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // The process is gone, and what it printed has come.
      return;
    } finally {
      end();
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    int taken = Math.min(length, most - kept.size());
    kept.write(bytes, 0, taken);
    dropped += length - taken;
    total += length;
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** What came since the last call, once that many bytes have come in all, or after a moment. */
  String take(long expected) {
    return take(expected, MOST_MILLISECONDS);
  }

  /** Everything that was printed, once the stream has ended. */
  String takeAll() {
    return take(Long.MAX_VALUE, MOST_MILLISECONDS_OF_ALL);
  }

  private synchronized String take(long expected, long mostMilliseconds) {
    long end = System.nanoTime() + mostMilliseconds * 1_000_000;
    try {
      for (long left = mostMilliseconds; total < expected && !ended && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String text = kept.toString(StandardCharsets.UTF_8);
    String cut = dropped == 0 ? "" : "\n… cut after " + kept.size() + " bytes";
    kept.reset();
    dropped = 0;
    return text + cut;
  }
}
