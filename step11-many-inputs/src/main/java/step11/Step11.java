//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step11;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds what is in two boxes, by a function of lists; then too many boxes, and what two results look
 * like.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step11 {
  private static final int WRONG_INPUT = 2;

  private Step11() {}

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
      predict();
      addThree();
      makeTwo();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 11 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    var f = new Add();

    List<Variable> ys = f.apply(List.of(x0, x1));
    System.out.println(ys.get(0));
  }

  private static void predict() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    var x2 = new Variable(4);

    System.out.println("two boxes: " + new Add().apply(List.of(x0, x1)));
    System.out.println("one box twice: " + new Add().apply(List.of(x1, x1)));
    System.out.println("three boxes: " + new Add().apply(List.of(x0, x1, x2)));

    List<Variable> boxes = new ArrayList<>(List.of(x0, x1));
    var f = new Add();
    f.apply(boxes);
    boxes.clear();
    System.out.println("the list: " + boxes + ", f was given: " + f.inputs());
  }

  private static void addThree() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    var x2 = new Variable(4);

    var sum = new Add().apply(List.of(new Add().apply(List.of(x0, x1)).get(0), x2)).get(0);
    System.out.println("2 + 3 + 4: " + sum + ", its Add was given: " + sum.creator().inputs());
  }

  private static void makeTwo() {
    var f = new SumAndDifference();
    List<Variable> ys = f.apply(List.of(new Variable(2), new Variable(3)));
    System.out.println("sum and difference: " + ys);
    System.out.println("made by one: " + (ys.get(0).creator() == ys.get(1).creator()));
  }

  /** y0 = x0 + x1, y1 = x0 − x1, element by element. */
  static final class SumAndDifference extends Function {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      double[] sum = Elementwise.zip(xs.get(0), xs.get(1), (a, b) -> a + b);
      double[] difference = Elementwise.zip(xs.get(0), xs.get(1), (a, b) -> a - b);
      return List.of(sum, difference);
    }
  }
}
