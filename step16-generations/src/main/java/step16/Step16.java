//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step16;

import static step16.Functions.add;
import static step16.Functions.square;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Goes back through a diamond, the highest generation first, and looks what other numbers would do.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step16 {
  private static final int WRONG_INPUT = 2;

  private Step16() {}

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
      tellGenerations();
      compareNumbers();
      climbLadders();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 16 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(square(a), square(a));

    y.backward();
    System.out.println(y);
    System.out.println(new Variable(x.grad));
  }

  // ---- the prediction

  private static void tellGenerations() {
    var x = new Variable(2);
    var a = square(x);
    var b = square(a);
    var c = add(b, x);
    var d = add(a, x);
    var y = add(c, d);

    List<Variable> boxes = List.of(a, b, c, d, y);
    List<String> names = List.of("a", "b", "c", "d", "y");
    List<Function> creators = boxes.stream().map(Variable::creator).toList();
    System.out.println(
        "generations: "
            + creators.stream()
                .map(f -> names.get(creators.indexOf(f)) + " " + f.generation())
                .collect(Collectors.joining(", ")));
    System.out.println(
        "the pass: "
            + order(y).stream()
                .map(f -> names.get(creators.indexOf(f)))
                .collect(Collectors.joining(", ")));
    y.backward();
    System.out.println("the slope: " + new Variable(x.grad));
  }

  /** The functions behind y, as our queue takes them. */
  static List<Function> order(Variable y) {
    List<Function> order = new ArrayList<>();
    var queue = new BackwardQueue(y.creator());
    for (Function f = queue.take(); f != null; f = queue.take()) {
      order.add(f);
      for (Variable input : f.inputs()) {
        if (input.creator() != null) {
          queue.add(input.creator());
        }
      }
    }
    return order;
  }

  // ---- other numbers

  private static void compareNumbers() {
    compareNumbers("no number, found last goes first", f -> 0);
    compareNumbers("the shortest way", Step16::shortest);
    compareNumbers("the longest way", Function::generation);
  }

  private static void compareNumbers(String name, ToIntFunction<Function> number) {
    int right = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      if (isRight(walk(randomGraph(new Variable(0.5), new Random(seed)), number))) {
        right++;
      }
    }
    System.out.println(name + ": right for " + right + " of 1000 graphs");
  }

  /** The functions behind y, each of them once: of those found, the highest number goes first. */
  static List<Function> walk(Variable y, ToIntFunction<Function> number) {
    List<Function> order = new ArrayList<>();
    List<Function> waiting = new ArrayList<>(List.of(y.creator()));
    Set<Function> found = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      Function f = Collections.max(waiting, Comparator.comparingInt(number));
      waiting.remove(f);
      order.add(f);
      for (Variable input : f.inputs()) {
        if (input.creator() != null && found.add(input.creator())) {
          waiting.add(0, input.creator()); // of equal numbers, max takes the foremost
        }
      }
    }
    return order;
  }

  /** How many functions lie on the shortest way from the leaves to this one. */
  static int shortest(Function f) {
    int shortest = Integer.MAX_VALUE;
    for (Variable input : f.inputs()) {
      shortest = Math.min(shortest, input.creator() == null ? 0 : shortest(input.creator()) + 1);
    }
    return shortest;
  }

  /** Whether no function goes before one that uses its result. */
  static boolean isRight(List<Function> order) {
    Set<Function> gone = new HashSet<>();
    for (Function f : order) {
      gone.add(f);
      if (f.inputs().stream().anyMatch(input -> gone.contains(input.creator()))) {
        return false;
      }
    }
    return true;
  }

  /** Ten sums of boxes that were there before. */
  static Variable randomGraph(Variable x, Random random) {
    List<Variable> boxes = new ArrayList<>(List.of(x, square(x)));
    for (int i = 0; i < 10; i++) {
      var newest = boxes.get(boxes.size() - 1 - random.nextInt(2));
      var any = boxes.get(random.nextInt(boxes.size()));
      boxes.add(random.nextBoolean() ? add(newest, any) : add(any, newest));
    }
    return boxes.get(boxes.size() - 1);
  }

  // ---- the ladder

  private static void climbLadders() {
    for (int diamonds : new int[] {30, 1_000}) {
      var x = new Variable(0.5);
      var y = ladder(x, diamonds);
      int visits = order(y).size();
      y.backward();
      System.out.println(
          diamonds + " diamonds: " + visits + " visits, slope " + new Variable(x.grad));
    }
  }

  static Variable ladder(Variable x, int diamonds) {
    var a = x;
    for (int i = 0; i < diamonds; i++) {
      a = add(square(a), square(a)); // 0.25 + 0.25 is 0.5 again
    }
    return a;
  }

  // ---- what goes wrong

  private static void goWrong() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(square(a), square(a));
    goBackTwice(y);
    System.out.println("a queue that does not know what is in it: " + new Variable(x.grad));

    System.out.println("0.1 and 0.2 first, then 0.3: " + slope(0.1, 0.2, 0.3));
    System.out.println("0.2 and 0.3 first, then 0.1: " + slope(0.2, 0.3, 0.1));
  }

  /** A backward pass with Java's own queue; it takes a function as often as it was added. */
  static void goBackTwice(Variable y) {
    y.receive(new double[] {1.0});
    var waiting = new PriorityQueue<>(Comparator.comparing(Function::generation).reversed());
    waiting.add(y.creator());
    while (!waiting.isEmpty()) {
      Function f = waiting.remove();
      for (int i = 0; i < f.inputs().size(); i++) {
        Variable input = f.inputs().get(i);
        input.receive(f.gradient(i));
        if (input.creator() != null) {
          waiting.add(input.creator());
        }
      }
    }
  }

  /** The slope of ax + bx + cx, where the pass comes to c last. */
  static double slope(double a, double b, double c) {
    var x = new Variable(1);
    var y = add(add(new Times(a).apply(x), new Times(b).apply(x)), new Times(c).apply(x));
    y.backward();
    return x.grad[0];
  }

  /** y = factor · x. */
  static final class Times extends Function.Unary {
    private final double factor;

    Times(double factor) {
      this.factor = factor;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> factor * v);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(gy, g -> factor * g);
    }
  }
}
