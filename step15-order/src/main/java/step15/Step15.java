//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step15;

import static step15.Functions.add;
import static step15.Functions.square;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Goes back through graphs in which a result is used twice, in several orders, and counts the
 * visits.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step15 {
  private static final int WRONG_INPUT = 2;

  private Step15() {}

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
      compareWithSchool();
      compareWalks();
      tryAllOrders();
      climbLadders();
    } else if (given.equals("book")) {
      System.out.println("The book's step 15 has no program, so it prints nothing.");
    } else {
      System.err.println(
          "step 15 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  // ---- the four formulas of the prediction

  static Variable one(Variable x) {
    return add(square(square(x)), square(square(x)));
  }

  static Variable two(Variable x) {
    var a = square(x);
    return add(square(a), square(a));
  }

  static Variable three(Variable x) {
    var a = square(x);
    return add(a, square(a));
  }

  static Variable four(Variable x) {
    var a = square(x);
    return add(square(a), a);
  }

  private static void compareWithSchool() {
    compareWithSchool("one", Step15::one);
    compareWithSchool("two", Step15::two);
    compareWithSchool("three", Step15::three);
    compareWithSchool("four", Step15::four);
  }

  private static void compareWithSchool(String name, UnaryOperator<Variable> formula) {
    var x = new Variable(2);
    long measured = Math.round(NumericalGradient.of(formula, x)[0]);
    formula.apply(x).backward();
    System.out.println(name + ": measured " + measured + ", backward " + new Variable(x.grad));
  }

  // ---- other ways to walk

  /** Goes back through these functions, in this order. */
  static void goBack(Variable y, List<Function> order) {
    y.receive(new double[] {1.0});
    for (Function f : order) {
      for (int i = 0; i < f.inputs().size(); i++) {
        f.inputs().get(i).receive(f.gradient(i));
      }
    }
  }

  /** All functions behind y, each of them once: the one that was found first goes first. */
  public static List<Function> firstFoundFirst(Variable y) {
    return walk(y, Deque::removeFirst);
  }

  /** The same, but the one that was found last goes first. */
  public static List<Function> lastFoundFirst(Variable y) {
    return walk(y, Deque::removeLast);
  }

  private static List<Function> walk(
      Variable y, java.util.function.Function<Deque<Function>, Function> next) {
    if (y.creator() == null) {
      throw new IllegalArgumentException(
          "walk: no function made this variable; give the result of one");
    }
    List<Function> order = new ArrayList<>();
    Deque<Function> waiting = new ArrayDeque<>(List.of(y.creator()));
    Set<Function> found = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      Function f = next.apply(waiting);
      order.add(f);
      for (Variable input : f.inputs()) {
        if (input.creator() != null && found.add(input.creator())) {
          waiting.addLast(input.creator());
        }
      }
    }
    return order;
  }

  private static void compareWalks() {
    compareWalks("two", Step15::two);
    compareWalks("three", Step15::three);
    compareWalks("four", Step15::four);
  }

  private static void compareWalks(String name, UnaryOperator<Variable> formula) {
    System.out.println(
        name
            + (": last found first " + slope(formula, Step15::lastFoundFirst))
            + (", first found first " + slope(formula, Step15::firstFoundFirst)));
  }

  static double slope(
      UnaryOperator<Variable> formula,
      java.util.function.Function<Variable, List<Function>> order) {
    var x = new Variable(2);
    var y = formula.apply(x);
    goBack(y, order.apply(y));
    return x.grad[0];
  }

  // ---- every order there is

  private static void tryAllOrders() {
    int right = 0;
    int silent = 0;
    int stopped = 0;
    for (List<Integer> places : allOrders(4)) {
      var x = new Variable(2);
      var y = two(x);
      List<Function> functions = firstFoundFirst(y);
      try {
        goBack(y, places.stream().map(functions::get).toList());
        if (x.grad[0] == 64) {
          right++;
        } else {
          silent++;
        }
      } catch (NullPointerException tooEarly) {
        stopped++;
      }
    }
    System.out.println(
        (right + silent + stopped + " orders: ")
            + (right + " right, " + silent + " wrong without a word, ")
            + (stopped + " stopped by an error"));
  }

  /** All orders of the numbers below n. */
  private static List<List<Integer>> allOrders(int n) {
    List<List<Integer>> orders = new ArrayList<>();
    if (n == 0) {
      orders.add(List.of());
      return orders;
    }
    for (List<Integer> shorter : allOrders(n - 1)) {
      for (int place = 0; place < n; place++) {
        List<Integer> order = new ArrayList<>(shorter);
        order.add(place, n - 1);
        orders.add(order);
      }
    }
    return orders;
  }

  // ---- the ladder

  private static void climbLadders() {
    for (int diamonds : new int[] {1, 2, 10, 20}) {
      var ladder = new Ladder(diamonds);
      ladder.y.backward();
      System.out.println(
          (diamonds == 1 ? "1 diamond: " : diamonds + " diamonds: ")
              + (ladder.functions.size() + " functions, " + ladder.visits + " visits, slope ")
              + new Variable(ladder.x.grad));
    }
    var ladder = new Ladder(30);
    List<Function> order = new ArrayList<>(ladder.functions);
    Collections.reverse(order);
    goBack(ladder.y, order);
    System.out.println(
        "30 diamonds in the right order: "
            + (ladder.visits + " visits, slope " + new Variable(ladder.x.grad)));
    System.out.println("30 diamonds along the arrows: " + visits(30) + " visits (not walked)");
  }

  /** How often a pass along the arrows comes to a function, in a ladder of so many diamonds. */
  static long visits(int diamonds) {
    long ways = 1; // from the result to the upper end of this diamond
    long visits = 0;
    for (int i = 0; i < diamonds; i++) {
      visits += 3 * ways; // to the sum and to both squares
      ways *= 2;
    }
    return visits;
  }

  /** Diamonds on top of each other, which count the visits to all of their functions. */
  static final class Ladder {
    final Variable x = new Variable(0.5);
    final Variable y;

    /** In the order in which they were applied. */
    final List<Function> functions = new ArrayList<>();

    long visits;

    Ladder(int diamonds) {
      var a = x;
      for (int i = 0; i < diamonds; i++) {
        a = sum(squared(a), squared(a)); // 0.25 + 0.25 is 0.5 again
      }
      y = a;
    }

    private Variable squared(Variable a) {
      var square = new CountedSquare();
      functions.add(square);
      return square.apply(a);
    }

    private Variable sum(Variable a, Variable b) {
      var sum = new CountedSum();
      functions.add(sum);
      return sum.apply(a, b);
    }

    private final class CountedSquare extends Function.Unary {
      @Override
      protected double[] forward(double[] x) {
        return Elementwise.map(x, v -> v * v);
      }

      @Override
      protected double[] backward(double[] gy) {
        visits++;
        return Elementwise.zip(gy, x().data, (g, v) -> g * 2 * v);
      }
    }

    private final class CountedSum extends Function.Binary {
      @Override
      protected double[] forward(double[] x0, double[] x1) {
        return Elementwise.zip(x0, x1, Double::sum);
      }

      @Override
      protected double[] backward0(double[] gy) {
        visits++; // not again in backward1, which follows
        return gy;
      }

      @Override
      protected double[] backward1(double[] gy) {
        return gy;
      }
    }
  }
}
