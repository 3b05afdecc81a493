//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step01;

/**
 * Puts numbers into boxes, and looks at what is inside.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step01 {
  private static final int WRONG_INPUT = 2;

  private Step01() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    if (args.length == 0) {
      fillBoxes();
    } else if (given.equals("book")) {
      holdANumber();
    } else {
      System.err.println(
          "step 1 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void fillBoxes() {
    holdANumber();
    holdAnArray();
    share();
    loseThePast();
  }

  private static void holdANumber() {
    var x = new Variable(1.0);
    System.out.println(x);

    x.data = new double[] {2.0};
    System.out.println(x);
  }

  private static void holdAnArray() {
    System.out.println(new Variable(1.0, 2.0, 3.0));
  }

  private static void share() {
    var x = new Variable(1.0);
    var sameBox = x;
    var equalBox = new Variable(1.0);

    x.data = new double[] {5.0};
    System.out.println("x: " + x + ", same box: " + sameBox + ", equal box: " + equalBox);
  }

  private static void loseThePast() {
    System.out.println("new Variable(1 / 2): " + new Variable(1 / 2));
    System.out.println("new Variable(0.1f): " + new Variable(0.1f));
    System.out.println("new Variable('a'): " + new Variable('a'));
  }
}
