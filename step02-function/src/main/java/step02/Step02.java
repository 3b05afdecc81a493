//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step02;

import java.util.function.UnaryOperator;

/**
 * Puts a box into a function, takes a box out, and asks what the function remembers.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step02 {
  private static final int WRONG_INPUT = 2;

  private Step02() {}

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
      calculate();
      compareWithALambda();
      remember();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 2 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(10.0);
    var f = new Square();
    var y = f.apply(x);
    System.out.println(y.getClass());
    System.out.println(y);
  }

  private static void compareWithALambda() {
    UnaryOperator<Variable> lambda = x -> new Variable(Elementwise.map(x.data, v -> v * v));
    var object = new Square();

    System.out.println("lambda: " + lambda.apply(new Variable(10.0)));
    System.out.println("object: " + object.apply(new Variable(10.0)));
    System.out.println("fields of the lambda: " + fields(lambda));
    System.out.println("fields of the object: " + fields(object) + ", and in it: " + object.x());
  }

  /** In how many fields the object could keep something. */
  static int fields(Object object) {
    int fields = 0;
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      fields += type.getDeclaredFields().length;
    }
    return fields;
  }

  private static void remember() {
    var x = new Variable(10.0);
    var f = new Square();
    var y = f.apply(x);

    x.data = new double[] {3.0};
    System.out.println("y: " + y + ", f was given: " + f.x());

    f.apply(new Variable(5.0));
    System.out.println("y: " + y + ", f was given: " + f.x());
  }
}
