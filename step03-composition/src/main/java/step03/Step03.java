//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step03;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;

/**
 * Puts three functions in a row, in any order and with any brackets, and looks for the box that
 * rounds.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step03 {
  private static final int WRONG_INPUT = 2;

  private Step03() {}

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
      changeTheOrder();
      moveTheBrackets();
      lookForTheRounding();
      useOneObjectTwice();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 3 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var first = new Square();
    var second = new Exp();
    var third = new Square();

    var x = new Variable(0.5);
    var a = first.apply(x);
    var b = second.apply(a);
    var y = third.apply(b);
    System.out.println(y);
  }

  private static void changeTheOrder() {
    var x = new Variable(0.5);
    System.out.println("square, exp, square: " + row(x, new Square(), new Exp(), new Square()));
    System.out.println("exp, square, square: " + row(x, new Exp(), new Square(), new Square()));
    System.out.println("square, square, exp: " + row(x, new Square(), new Square(), new Exp()));
  }

  private static Variable row(Variable x, Function f, Function g, Function h) {
    return h.apply(g.apply(f.apply(x)));
  }

  private static void moveTheBrackets() {
    UnaryOperator<Variable> f = new Square()::apply;
    UnaryOperator<Variable> g = new Exp()::apply;
    UnaryOperator<Variable> h = new Square()::apply;

    var x = new Variable(0.5);
    System.out.println("(f, g), h: " + then(then(f, g), h).apply(x));
    System.out.println("f, (g, h): " + then(f, then(g, h)).apply(x));
    System.out.println("(0.1 + 0.2) + 0.3: " + ((0.1 + 0.2) + 0.3));
    System.out.println("0.1 + (0.2 + 0.3): " + (0.1 + (0.2 + 0.3)));
  }

  private static UnaryOperator<Variable> then(
      UnaryOperator<Variable> first, UnaryOperator<Variable> second) {
    return x -> second.apply(first.apply(x));
  }

  private static void lookForTheRounding() {
    var a = new Square().apply(new Variable(0.5));
    var b = new Exp().apply(a);
    var y = new Square().apply(b);
    BigDecimal exact = exp(new BigDecimal("0.25"));

    System.out.println("a is " + exactly(a) + ", and should be 0.25");
    System.out.println("b is " + exactly(b) + ", and should be " + shown(exact));
    System.out.println("y is " + exactly(y) + ", and should be " + shown(exact.pow(2)));
  }

  /** All that is in the box's 64 bits, not only the digits that Java prints. */
  private static BigDecimal exactly(Variable box) {
    return shown(new BigDecimal(box.data[0]));
  }

  private static BigDecimal shown(BigDecimal number) {
    return number.round(new MathContext(21)).stripTrailingZeros();
  }

  /** 1 + x + x²/2! + x³/3! + …, to forty digits. */
  static BigDecimal exp(BigDecimal x) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n <= 40; n++) {
      sum = sum.add(term);
      term = term.multiply(x).divide(BigDecimal.valueOf(n), new MathContext(40));
    }
    return sum;
  }

  private static void useOneObjectTwice() {
    var square = new Square();
    var exp = new Exp();
    var y = square.apply(exp.apply(square.apply(new Variable(0.5))));

    System.out.println(y + ", exp was given " + exp.x() + ", square was given " + square.x());
  }
}
