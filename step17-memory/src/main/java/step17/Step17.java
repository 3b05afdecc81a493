//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step17;

import static step17.Functions.add;
import static step17.Functions.square;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Makes graphs of 2 MB in a heap of 64 MB, keeps this and that of them, and sees what fits. Then
 * holds a result weakly, and cuts a graph too early.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step17 {
  private static final int WRONG_INPUT = 2;

  private Step17() {}

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
      inAnotherJava(Rounds.class, "-Xmx64m").forEach(System.out::println);
      holdWeakly("-Xmx64m");
      holdWeakly("-Xmx512m", "-Xmn300m");
      countBoxes();
      cutTooEarly();
    } else if (given.equals("book")) {
      System.out.println("The book's step 17 prints nothing that can be compared.");
    } else {
      System.err.println(
          "step 17 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  /** What this class prints in a Java of its own, with a heap of this size. */
  static List<String> inAnotherJava(Class<?> main, String... heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of(heap));
    command.addAll(List.of("-cp", classes(), main.getName()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Java would report these variables among the lines that are read.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    try {
      Process java = builder.start();
      try (var lines = java.inputReader()) {
        return lines.lines().toList();
      } finally {
        java.destroyForcibly();
      }
    } catch (IOException e) {
      throw new IllegalStateException("Java could not be started: " + command, e);
    }
  }

  /** Where this class and the engine are. */
  private static String classes() {
    try {
      var place = Step17.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the step's own classes have no path", impossible);
    }
  }

  private static void holdWeakly(String... heap) {
    String megabytes = heap[0].replaceAll("\\D", "");
    inAnotherJava(Weakly.class, heap)
        .forEach(line -> System.out.println("held weakly, " + megabytes + " MB: " + line));
  }

  private static void countBoxes() {
    Variable loss = Rounds.loss(1);
    System.out.println(
        "a loss: " + loss.data.length + " number, and " + numbers(loss) + " numbers in its graph");

    var y = new Variable(1);
    for (int i = 0; i < 1_000; i++) {
      y = square(y);
    }
    System.out.println("y holds " + boxes(y) + " boxes");
    y.unchainBackward();
    System.out.println("after y.unchainBackward(): " + boxes(y));
    y.unchain();
    System.out.println("after y.unchain(): " + boxes(y));
  }

  /** How many boxes a row holds, from its last one to its first. */
  static int boxes(Variable last) {
    return row(last).size();
  }

  /** How many numbers are in them. */
  static int numbers(Variable last) {
    return row(last).stream().mapToInt(box -> box.data.length).sum();
  }

  private static List<Variable> row(Variable last) {
    List<Variable> row = new ArrayList<>(List.of(last));
    for (Function f = last.creator(); f != null; f = f.x().creator()) {
      row.add(f.x());
    }
    return row;
  }

  private static void cutTooEarly() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(a, a);

    a.unchain();
    y.backward();
    System.out.println("cut before backward: a.grad " + a.grad[0] + ", x.grad " + x.grad);
  }

  /** What is kept from round to round. */
  static final class Kept {
    final List<Variable> boxes = new ArrayList<>();
    final List<Double> numbers = new ArrayList<>();
    Variable total = new Variable(0);
  }

  /** Calculates a thousand losses, of 2 MB each, in five ways. */
  static final class Rounds {
    static final int ROUNDS = 1_000;
    static final int SIZE = 65_536; // 512 KB

    /** This many graphs of 2 MB would fill the heap to the last byte. */
    static final int TOO_MANY = 32;

    private Rounds() {}

    public static void main(String... args) {
      rounds("nothing", (kept, loss) -> {});
      rounds("boxes", (kept, loss) -> kept.boxes.add(loss));
      rounds("numbers", (kept, loss) -> kept.numbers.add(loss.data[0]));
      rounds("a total", (kept, loss) -> kept.total = add(kept.total, loss));
      rounds("cut boxes", Rounds::cutAndKeep);
    }

    private static void cutAndKeep(Kept kept, Variable loss) {
      loss.unchain();
      kept.boxes.add(loss);
    }

    private static void rounds(String what, BiConsumer<Kept, Variable> keep) {
      var kept = new Kept();
      int round = 0;
      try {
        while (round < ROUNDS) {
          keep.accept(kept, loss(round));
          round++;
        }
        System.out.println(what + ": " + round + " rounds");
      } catch (OutOfMemoryError full) {
        System.out.println(
            what + ": " + full.getMessage() + (round < TOO_MANY ? ", before round 32" : ""));
      }
    }

    /** A single number, made from 65,536 of them by way of three squares. */
    static Variable loss(double start) {
      double[] numbers = new double[SIZE];
      Arrays.fill(numbers, start);
      var x = new Variable(numbers);
      return new Total().apply(square(square(square(x))));
    }
  }

  /** The sum of all numbers in the box. Each of them gets what arrives. */
  static final class Total extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {Arrays.stream(x).sum()};
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> gy[0]);
    }
  }

  /** y = sin x. The slope is the cosine, a second result, and held as the book holds results. */
  static final class WeakSine extends Function.Unary {
    private WeakReference<Variable> cosine;

    @Override
    protected double[] forward(double[] x) {
      cosine = new WeakReference<>(new Variable(Elementwise.map(x, Math::cos)));
      return Elementwise.map(x, Math::sin);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, cosine.get().data, (g, cos) -> g * cos);
    }
  }

  /** A sine, then 100 MB of other work, and only then the backward pass. */
  static final class Weakly {
    private Weakly() {}

    public static void main(String... args) {
      var x = new Variable(0.5);
      var y = new WeakSine().apply(x);
      for (int i = 0; i < 25; i++) {
        Rounds.loss(i);
      }
      try {
        y.backward();
        System.out.println("x.grad " + x.grad[0]);
      } catch (NullPointerException lost) {
        System.out.println(lost.getMessage());
      }
    }
  }
}
