//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step22;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Writes what school algebra has: minus, division and powers, and tries them on a long formula.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step22 {
  private static final int WRONG_INPUT = 2;

  private Step22() {}

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
      drive();
      writeAFormula();
      climbALongFormula();
      divideInTwoWays();
      mixUpTheOrder();
      leaveTheNumbers();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 22 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);

    System.out.println(x.neg());
    System.out.println(x.neg().add(2)); // 2 − x
    System.out.println(x.sub(1));
    System.out.println(x.pow(-1).mul(3)); // 3 / x
    System.out.println(x.pow(3));
  }

  private static void drive() {
    var way = new Variable(120);
    var speed = new Variable(60);
    var hours = way.div(speed);
    hours.backward();
    System.out.println("hours: " + hours);
    System.out.println("way.grad: " + way.grad[0] + ", speed.grad: " + speed.grad[0]);
  }

  private static void writeAFormula() {
    var x = new Variable(2);
    var y = x.pow(2).mul(3).sub(x.pow(-1).mul(2)); // 3x² − 2/x
    y.backward();
    System.out.println("3x^2 - 2/x at 2: " + y + ", slope " + x.grad[0]);
  }

  private static void climbALongFormula() {
    var x = new Variable(1);
    var y = new Variable(1);
    var z = goldsteinPrice(x, y);
    System.out.println("Goldstein-Price: " + z + ", " + functions(z) + " functions");
    z.backward();
    System.out.println("backward: " + x.grad[0] + " and " + y.grad[0]);
    double alongX = NumericalGradient.of(v -> goldsteinPrice(v, y), x)[0];
    double alongY = NumericalGradient.of(v -> goldsteinPrice(x, v), y)[0];
    System.out.println("measured: " + alongX + " and " + alongY);
  }

  /**
   * A valley that Goldstein and Price made up in 1971, to try out those who look for its bottom.
   */
  static Variable goldsteinPrice(Variable x, Variable y) {
    var xy = x.mul(y);
    var p = x.pow(2).mul(3).sub(x.mul(14)).add(19);
    p = p.sub(y.mul(14)).add(xy.mul(6)).add(y.pow(2).mul(3));
    var q = x.pow(2).mul(12).sub(x.mul(32)).add(18);
    q = q.add(y.mul(48)).sub(xy.mul(36)).add(y.pow(2).mul(27));
    var left = x.add(y).add(1).pow(2).mul(p).add(1);
    var right = x.mul(2).sub(y.mul(3)).pow(2).mul(q).add(30);
    return left.mul(right);
  }

  /** How many functions y was made by, from the leaves on. */
  static int functions(Variable y) {
    Set<Function> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.add(y);
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && found.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return found.size();
  }

  private static void divideInTwoWays() {
    for (double speed : new double[] {60, 1e200}) {
      var b = new Variable(speed);
      new Variable(speed).div(b).backward();
      var c = new Variable(speed);
      new Variable(speed).mul(c.pow(-1)).backward();
      System.out.println(
          "at " + speed + ": quotient " + b.grad[0] + ", product with a reciprocal " + c.grad[0]);
    }
  }

  private static void mixUpTheOrder() {
    var a = new Variable(12);
    var b = new Variable(3);
    var c = new Variable(4);
    System.out.println("a.sub(b).sub(c): " + a.sub(b).sub(c));
    System.out.println("a.sub(b.sub(c)): " + a.sub(b.sub(c)));
    System.out.println("b.pow(2).neg(): " + b.pow(2).neg());
    System.out.println("b.neg().pow(2): " + b.neg().pow(2));
  }

  private static void leaveTheNumbers() {
    tell("pow(1 / 2) of 9", new Variable(9), 1 / 2);
    tell("pow(0.5) of 9", new Variable(9), 0.5);
    tell("pow(0.5) of -9", new Variable(-9), 0.5);
    tell("pow(0.5) of 0", new Variable(0), 0.5);
    tell("pow(-1) of 0", new Variable(0), -1);
    tell("pow(0) of 0", new Variable(0), 0);
  }

  private static void tell(String what, Variable x, double exponent) {
    var y = x.pow(exponent);
    y.backward();
    System.out.println(what + ": " + y + ", slope " + x.grad[0]);
  }
}
