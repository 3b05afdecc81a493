//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step19;

import static step19.Functions.add;
import static step19.Functions.square;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a table, its name and its shape; then compares six boxes, and adds up two tables that do
 * not fit.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step19 {
  private static final int WRONG_INPUT = 2;

  private Step19() {}

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
      compareSixBoxes();
      addTwoDays();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 19 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}}).named("x");

    System.out.println(x.name());
    System.out.println(x.shape());
    System.out.println(x);
  }

  /** The boxes of the prediction. */
  static Map<String, Variable> sixBoxes() {
    var a = new Variable(5);
    var b = new Variable(new double[] {5});
    var c = new Variable(new double[][] {{5}});
    var d = new Variable(1, 2, 3);
    var e = new Variable(new double[][] {{1, 2, 3}});
    var f = new Variable(new double[][] {{1}, {2}, {3}});

    Map<String, Variable> boxes = new LinkedHashMap<>();
    boxes.put("a", a);
    boxes.put("b", b);
    boxes.put("c", c);
    boxes.put("d", d);
    boxes.put("e", e);
    boxes.put("f", f);
    return boxes;
  }

  private static void compareSixBoxes() {
    sixBoxes()
        .forEach(
            (name, box) -> {
              Shape shape = box.shape();
              System.out.println(
                  "%s: shape %s, rank %d, size %d"
                      .formatted(name, shape, shape.rank(), shape.size()));
            });
    List<Variable> boxes = List.copyOf(sixBoxes().values());
    int pairs = 0;
    int fitting = 0;
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        pairs++;
        fitting += boxes.get(i).shape().equals(boxes.get(j).shape()) ? 1 : 0;
      }
    }
    System.out.println("of " + pairs + " pairs, add takes " + fitting);
  }

  private static void addTwoDays() {
    var monday = new Variable(new double[][] {{10, 20, 30}, {40, 50, 60}}); // a row for each shop
    var tuesday = new Variable(new double[][] {{1, 4}, {2, 5}, {3, 6}}); // a row for each fruit

    // As until yesterday: six numbers are six numbers.
    var flat = add(new Variable(monday.data), new Variable(tuesday.data));
    System.out.println("in a row: " + Arrays.toString(flat.data) + ", total " + total(flat));

    var turned = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var meant = add(monday, turned);
    System.out.println("as meant: " + Arrays.toString(meant.data) + ", total " + total(meant));

    System.out.println("today: " + complaint(() -> add(monday, tuesday)));
  }

  static double total(Variable x) {
    return Arrays.stream(x.data).sum();
  }

  private static void goWrong() {
    var x = new Variable(3);
    square(x).backward();
    System.out.println("x + x.grad: " + complaint(() -> add(x, new Variable(x.grad))));

    var table = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}});
    System.out.println("row 0, column 3: " + table.data[0 * 3 + 3]);

    table.data = new double[] {7, 8, 9, 10};
    System.out.println("four numbers in (2, 3):");
    System.out.println(table);
    System.out.println("its square: " + complaint(() -> square(table)));
  }

  private static String complaint(Runnable code) {
    try {
      code.run();
      return "nobody minds";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
