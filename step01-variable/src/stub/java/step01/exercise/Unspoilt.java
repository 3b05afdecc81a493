package step01.exercise;

/** Numbers that reach the box as they were meant. */
public final class Unspoilt {
  private Unspoilt() {}

  /** The mean, with its fraction: of 1 and 2 it is 1.5. There is at least one value. */
  public static double mean(int... values) {
    // TODO task 1: add up and divide; neither may be done in ints
    throw new UnsupportedOperationException("step01 task 1: the mean is not written yet");
  }

  /** The number as the float prints it: for 0.1f it is 0.1, exactly as if typed as a double. */
  public static double asPrinted(float number) {
    // TODO task 1: a float that is widened brings its noise along
    throw new UnsupportedOperationException("step01 task 1: asPrinted is not written yet");
  }

  /** What the digit says: for '7' it is 7.0. */
  public static double digit(char digit) {
    // TODO task 1: to Java, '7' is the number 55
    throw new UnsupportedOperationException("step01 task 1: the digit is not read yet");
  }
}
