//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step35;

import dezero.Variable;
import dezero.viz.Pictures;
import java.util.List;
import java.util.function.Supplier;

/**
 * How large the graph of a derivative becomes, and how small it can be.
 *
 * <p>Argument: an order, to see what the derivative of that order takes; or {@code book}, to hear
 * of the Python book's program.
 */
public final class Step35 {
  private static final int WRONG_INPUT = 2;
  private static final double PLACE = 1;
  private static final int ORDERS = 8;

  private Step35() {}

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
      goTheWholeWay();
    } else if (given.equals("book")) {
      System.out.println(
          "The book's program of step 35 prints nothing: it draws the graph of a derivative of"
              + " tanh. Without the word book, so does this one.");
    } else if (given.matches("\\d{1,9}")) {
      tellTheOrder(Integer.parseInt(given));
    } else {
      System.err.println(
          "step 35 takes one order, 0 or more, like 8, or the word book, but was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goTheWholeWay() {
    var x = Variable.of(PLACE);
    List<Variable> recorded = Recorded.derivatives(x, ORDERS);
    System.out.println("tanh at 1: order, derivative, functions; as a polynomial, functions");
    for (int order = 1; order <= ORDERS; order++) {
      System.out.println(
          order + " " + tell(recorded.get(order)) + " " + tell(Compact.derivative(x, order)));
    }
    var eighth = recorded.get(ORDERS);
    System.out.println("order 8 is " + Compact.polynomial(ORDERS));
    System.out.println(
        "different results in the graph of order 8: " + Meanings.of(eighth).different());
    Pictures.save("step35-second.svg", Sketches.recorded(2)::write);
    Pictures.save("step35-third.svg", Sketches.recorded(3)::write);
    Pictures.save("step35-eighth.svg", Sketches.compact(ORDERS)::write);
    Pictures.save("step35-growth.svg", Sketches.growth()::write);
  }

  private static String tell(Variable derivative) {
    return derivative.item() + " " + functions(derivative);
  }

  private static int functions(Variable derivative) {
    return Graph.of(derivative).functions().size();
  }

  private static void tellTheOrder(int order) {
    System.out.println("order " + order + " at 1");
    var x = Variable.of(PLACE).named("x");
    tell("recorded", () -> tellRecorded(x, order));
    tell("polynomial", () -> tellPolynomial(x, order));
    if (order <= Forecast.HIGHEST_ORDER) {
      Pictures.save("step35-order-" + order + ".svg", Sketches.recorded(order)::write);
    }
  }

  private static void tell(String what, Supplier<String> telling) {
    String told;
    try {
      told = telling.get();
    } catch (IllegalArgumentException tooMuch) {
      told = tooMuch.getMessage();
    }
    System.out.println(what + ": " + told);
  }

  private static String tellRecorded(Variable x, int order) {
    var derivative = Recorded.derivatives(x, order).get(order);
    return "%s, functions: %d".formatted(derivative.item(), functions(derivative));
  }

  private static String tellPolynomial(Variable x, int order) {
    var derivative = Compact.derivative(x, order);
    return "%s, functions: %d, right digits: %d"
        .formatted(derivative.item(), functions(derivative), Compact.rightDigits(x, order));
  }
}
