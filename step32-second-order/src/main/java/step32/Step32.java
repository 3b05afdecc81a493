//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step32;

import static step32.BackwardOption.CREATE_GRAPH;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Counts what each further derivative costs, and what it costs to be ready for one.
 *
 * <p>Argument: none; an order, to see that derivative of 1 / (1 + x²); or {@code book}, for the
 * lines that the Python book's program prints.
 */
public final class Step32 {
  private static final int WRONG_INPUT = 2;

  /** More than anybody has to wait for here. */
  static final int MOST_FUNCTIONS = 30_000;

  private Step32() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    try {
      if (args.length == 0) {
        showWhatEachOrderCosts();
        forgetToClear();
        compareWithAndWithout();
        askForMore();
      } else if (given.equals("book")) {
        System.out.println("The book's step 32 has no program of its own, so it prints nothing.");
      } else if (given.matches("[+-]?\\d{1,9}")) {
        int order = Integer.parseInt(given);
        System.out.println(order + ": " + text(orders(Step32::bell, 0.5, order).get(order)));
      } else {
        System.err.println(
            "step 32 takes an order like 12, or the word book, but was given \"" + given + "\"");
        return WRONG_INPUT;
      }
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      return WRONG_INPUT;
    }
    return 0;
  }

  /** 1 / (1 + x²): three functions. */
  static Variable bell(Variable x) {
    return x.pow(2).add(1).pow(-1);
  }

  static Variable fourFactors(Variable x) {
    return x.mul(x).mul(x).mul(x);
  }

  static Variable rosenbrock(Variable x0, Variable x1) {
    return x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2));
  }

  private static void showWhatEachOrderCosts() {
    print("x.pow(4)", x -> x.pow(4), 2, 5);
    print("x.mul(x).mul(x).mul(x)", Step32::fourFactors, 2, 5);
    print("1 / (1 + x^2)", Step32::bell, 0.5, 10);
  }

  private static void print(String name, UnaryOperator<Variable> f, double at, int order) {
    List<Variable> found = orders(f, at, order);
    System.out.println(name + " at " + at + ": " + text(found.get(0)));
    for (int n = 1; n < found.size(); n++) {
      System.out.println(n + ": " + text(found.get(n)));
    }
  }

  private static String text(Variable y) {
    int count = functions(y);
    if (count == 0) {
      return y.data[0] + ", the road ends";
    }
    return y.data[0] + String.format(Locale.ROOT, ", %,d function%s", count, count == 1 ? "" : "s");
  }

  /**
   * f(x) and its derivatives to this order.
   *
   * @throws IllegalArgumentException if the order is below 0, or before an order is calculated that
   *     would take more than {@link #MOST_FUNCTIONS}
   */
  static List<Variable> orders(UnaryOperator<Variable> f, double at, int order) {
    if (order < 0) {
      throw new IllegalArgumentException(
          "order " + order + ": there are derivatives of order 0, the function, 1, 2, and so on");
    }
    var x = new Variable(at);
    List<Variable> found = new ArrayList<>(List.of(f.apply(x)));
    while (found.size() <= order) {
      requireThatItCanBePaid(order, found);
      found.add(next(found.get(found.size() - 1), x));
    }
    return found;
  }

  /** The derivative of y along x, with its past; 0 where the road has ended. */
  static Variable next(Variable y, Variable x) {
    x.clearGrad();
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    return x.grad == null ? new Variable(0) : x.grad;
  }

  /** Each order takes as many times the functions of the one before as that one did, or fewer. */
  private static void requireThatItCanBePaid(int order, List<Variable> found) {
    int known = found.size() - 1;
    if (known < 2) {
      return;
    }
    double last = functions(found.get(known));
    double factor = last / Math.max(1, functions(found.get(known - 1)));
    if (last * factor > MOST_FUNCTIONS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "order %d: order %d has %,.0f functions, %.2f times as many as the one before; the"
                  + " next would have about %,.0f, and order %d about %.0e. More than %,d are not"
                  + " built: ask for order %d or less",
              order,
              known,
              last,
              factor,
              last * factor,
              order,
              last * Math.pow(factor, order - known),
              MOST_FUNCTIONS,
              known));
    }
  }

  /** How many functions led to these variables, each counted once. */
  static int functions(Variable... results) {
    Set<Function> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>(Arrays.asList(results));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && found.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return found.size();
  }

  private static void forgetToClear() {
    var x = new Variable(2);
    var y = x.pow(4);
    List<Double> found = new ArrayList<>();
    for (int order = 1; order <= 5; order++) {
      y.backward(CREATE_GRAPH);
      y = x.grad;
      found.add(y.data[0]);
    }
    System.out.println("without clearGrad: " + found);
  }

  private static void compareWithAndWithout() {
    compare("backward()");
    compare("backward(CREATE_GRAPH)", CREATE_GRAPH);
  }

  private static void compare(String name, BackwardOption... options) {
    var x0 = new Variable(0);
    var x1 = new Variable(2);
    var y = rosenbrock(x0, x1);
    y.backward(options);
    System.out.println(
        name
            + (": " + x0.grad.data[0] + " and " + x1.grad.data[0])
            + (", kept are " + functions(y, x0.grad, x1.grad) + " functions"));
  }

  private static void askForMore() {
    try {
      var x = new Variable(2);
      x.pow(4).backward();
      x.grad.backward();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      orders(Step32::bell, 0.5, 40);
    } catch (IllegalArgumentException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
