//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step30;

/**
 * TODO What the demo shows.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step30 {
  private static final int WRONG_INPUT = 2;

  private Step30() {}

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
      System.out.println("step 30 shows " + answer());
    } else if (given.equals("book")) {
      // TODO The lines of the book's program, unless it has none.
      System.out.println("The book's step 30 prints nothing.");
    } else {
      System.err.println(
          "step 30 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  static String answer() {
    return "nothing yet";
  }
}
