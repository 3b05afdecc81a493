package dezero.grading;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on what the learner's code prints, up to a limit for each case, and counts it. */
final class Printed extends OutputStream {
  private final OutputStream target;
  private final int most;
  private int left;
  private long total;

  Printed(OutputStream target, int most) {
    this.target = target;
    this.most = most;
    this.left = most;
  }

  synchronized void restart() {
    left = most;
  }

  /** How many bytes were passed on since the process began. */
  synchronized long total() {
    return total;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    int taken = Math.min(left, length);
    if (taken > 0) {
      target.write(bytes, from, taken);
      left -= taken;
      total += taken;
    }
  }
}
