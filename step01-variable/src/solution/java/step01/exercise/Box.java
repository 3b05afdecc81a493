package step01.exercise;

/** A box with a number, which knows how the number was made. */
public final class Box {
  private final double number;
  private final String past;

  /** A box at the beginning. Its past is the number itself, such as "1.0". */
  public Box(double number) {
    this(number, Double.toString(number));
  }

  private Box(double number, String past) {
    this.number = number;
    this.past = past;
  }

  /** The sum, in a new box. Its past is like "(1.0 + 2.0)". */
  public Box plus(Box other) {
    return new Box(number + other.number, "(" + past + " + " + other.past + ")");
  }

  /** The product, in a new box. Its past is like "(1.0 * 2.0)". */
  public Box times(Box other) {
    return new Box(number * other.number, "(" + past + " * " + other.past + ")");
  }

  /** The number. */
  public double number() {
    return number;
  }

  /** How the number was made. */
  public String past() {
    return past;
  }
}
