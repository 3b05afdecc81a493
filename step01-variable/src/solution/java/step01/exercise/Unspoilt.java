package step01.exercise;

/** Numbers that reach the box as they were meant. */
public final class Unspoilt {
  private Unspoilt() {}

  /** The mean, with its fraction: of 1 and 2 it is 1.5. There is at least one value. */
  public static double mean(int... values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The number as the float prints it: for 0.1f it is 0.1, exactly as if typed as a double. */
  public static double asPrinted(float number) {
    return Double.parseDouble(Float.toString(number));
  }

  /** What the digit says: for '7' it is 7.0. */
  public static double digit(char digit) {
    return digit - '0';
  }
}
