//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step08;

/**
 * Goes back through chains of a million functions: by recursion, until the stack is full, and in a
 * loop.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step08 {
  private static final int WRONG_INPUT = 2;
  private static final long MEGABYTE = 1 << 20;
  private static final int MILLION = 1_000_000;

  private Step08() {}

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
      walk(1_000);
      walk(MILLION);
      dive(1_000);
      for (int i = 0; i < 4; i++) {
        dive(MILLION);
      }
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 8 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(0.5);
    var y = new Square().apply(new Exp().apply(new Square().apply(x)));

    y.grad = new double[] {1.0};
    y.backward();
    System.out.println(new Variable(x.grad));
  }

  private static void walk(int functions) {
    var x = new Variable(1.0);
    var y = grow(x, functions);
    y.grad = new double[] {1.0};
    y.backward();
    System.out.println("loop, " + functions + " functions: slope " + new Variable(x.grad));
  }

  private static void dive(int functions) {
    var x = new Variable(1.0);
    var y = grow(x, functions);
    y.grad = new double[] {1.0};
    boolean arrived = inThread(MEGABYTE, () -> recursion(y));
    System.out.print("recursion, " + functions + " functions: ");
    if (arrived) {
      System.out.println("slope " + new Variable(x.grad));
    } else {
      System.out.println("StackOverflowError");
      System.out.println("  after " + depth(y));
    }
  }

  /** How many functions have gone back: as many as have left a gradient. */
  static int depth(Variable y) {
    int depth = 0;
    Function f = y.creator();
    while (f != null && f.x().grad != null) {
      depth++;
      f = f.x().creator();
    }
    return depth;
  }

  /** Grows by the same small part again and again, which makes about e of 1. */
  static Variable grow(Variable x, int functions) {
    double factor = 1 + 1.0 / functions;
    var y = x;
    for (int i = 0; i < functions; i++) {
      y = new Times(factor).apply(y);
    }
    return y;
  }

  /** What was Variable.backward in step 07. */
  static void recursion(Variable y) {
    Function f = y.creator();
    if (f != null) {
      f.x().grad = f.backward(y.grad);
      recursion(f.x());
    }
  }

  /** Whether the task came to its end in a stack of so many bytes. */
  static boolean inThread(long stackBytes, Runnable task) {
    boolean[] arrived = {true};
    Runnable carefully =
        () -> {
          try {
            task.run();
          } catch (StackOverflowError e) {
            arrived[0] = false;
          }
        };
    var thread = new Thread(null, carefully, "deep", stackBytes);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a chain was walked; run it again", e);
    }
    return arrived[0];
  }

  /** y = factor · x, element by element. gx = factor · gy. */
  static final class Times extends Function {
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
