//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step18;

import static step18.BackwardOption.RETAIN_GRAD;
import static step18.Functions.add;
import static step18.Functions.square;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Two threads at one switch, and with a switch each; then what fits into 64 MB, with and without
 * recording.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step18 {
  private static final int WRONG_INPUT = 2;

  private Step18() {}

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
      takeTurns();
      inAnotherJava("64", "a million, recorded");
      inAnotherJava("8", "a million, not recorded");
      inAnotherJava("64", "backward()");
      inAnotherJava("64", "backward(RETAIN_GRAD)");
      shareTheMiddle();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 18 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x0 = new Variable(1);
    var x1 = new Variable(1);
    var t = add(x0, x1);
    var y = add(x0, t);

    y.backward();
    System.out.println(text(y) + " " + text(t));
    System.out.println(text(x0) + " " + text(x1));
  }

  /** The gradient, as the book's program prints it. */
  private static String text(Variable x) {
    return x.grad == null ? "None" : "" + x.grad[0];
  }

  /** The switch as the book has it: one for the whole program. */
  static final class OneSwitch {
    private static boolean recording = true;

    private OneSwitch() {}

    static Autograd.Scope noGrad() {
      boolean before = recording;
      recording = false;
      return () -> recording = before;
    }

    static boolean isRecording() {
      return recording;
    }

    /** What no scope can do. */
    static void turnOn() {
      recording = true;
    }
  }

  private static void takeTurns() {
    takeTurns("one switch", OneSwitch::noGrad, OneSwitch::isRecording);
    takeTurns("one each", Autograd::noGrad, Autograd::isRecording);
    OneSwitch.turnOn();
  }

  /** Thread A opens a scope, B opens one, A closes its own, B closes its own. */
  private static void takeTurns(
      String what, Supplier<Autograd.Scope> noGrad, Supplier<Boolean> isRecording) {
    ExecutorService a = Executors.newSingleThreadExecutor();
    ExecutorService b = Executors.newSingleThreadExecutor();
    Consumer<String> tell =
        step ->
            System.out.println(
                (what + ", " + step + ": ")
                    + (onOrOff(in(a, isRecording)) + " for A, ")
                    + (onOrOff(in(b, isRecording)) + " for B"));
    try {
      Autograd.Scope scopeOfA = in(a, noGrad);
      tell.accept("A opens");
      Autograd.Scope scopeOfB = in(b, noGrad);
      tell.accept("B opens");
      in(a, closing(scopeOfA));
      tell.accept("A closes");
      in(b, closing(scopeOfB));
      tell.accept("B closes");
    } finally {
      a.shutdown();
      b.shutdown();
    }
  }

  /** What comes out when this thread calculates it. */
  private static <T> T in(ExecutorService thread, Supplier<T> calculation) {
    return CompletableFuture.supplyAsync(calculation, thread).join();
  }

  private static Supplier<Boolean> closing(Autograd.Scope scope) {
    return () -> {
      scope.close();
      return true;
    };
  }

  private static String onOrOff(boolean recording) {
    return recording ? "on" : "off";
  }

  /** Starts a Java of its own, with a heap of this size, and passes on what it prints. */
  static void inAnotherJava(String megabytes, String what) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"));
    command.addAll(List.of("-cp", classes(), Child.class.getName(), what));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Java would report these variables among the lines that are read.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    try {
      Process java = builder.start();
      try (var lines = java.inputReader()) {
        lines.lines().forEach(line -> System.out.println(what + ", " + megabytes + " MB: " + line));
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
      var place = Step18.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the step's own classes have no path", impossible);
    }
  }

  /** What runs in the other Java. */
  static final class Child {
    private static final int HALF_A_MEGABYTE = 65_536; // numbers

    private Child() {}

    public static void main(String... args) {
      String outcome;
      try {
        outcome =
            switch (args[0]) {
              case "a million, recorded" -> "the result is " + million();
              case "a million, not recorded" -> "the result is " + millionNotRecorded();
              case "backward()" -> "x has its gradient: " + hasGradient();
              default -> "x has its gradient: " + hasGradient(RETAIN_GRAD);
            };
      } catch (OutOfMemoryError full) {
        outcome = full.getMessage();
      }
      System.out.println(outcome);
    }

    /** A million squares, one after the other. */
    static Variable million() {
      var y = new Variable(1);
      for (int i = 0; i < 1_000_000; i++) {
        y = square(y);
      }
      return y;
    }

    static Variable millionNotRecorded() {
      try (var scope = Autograd.noGrad()) {
        return million();
      }
    }

    /** Goes back through 64 squares, with half a megabyte in each box: 32 MB without gradients. */
    private static boolean hasGradient(BackwardOption... options) {
      double[] ones = new double[HALF_A_MEGABYTE];
      Arrays.fill(ones, 1);
      var x = new Variable(ones);
      var y = x;
      for (int i = 0; i < 64; i++) {
        y = square(y);
      }
      y.backward(options);
      return x.grad != null;
    }
  }

  private static void shareTheMiddle() {
    var x = new Variable(2);
    var a = square(x);
    square(a).backward();
    System.out.print("two results: x.grad " + x.grad[0]);
    add(a, a).backward();
    System.out.println(", then " + x.grad[0]);

    x.clearGrad();
    square(a).backward(RETAIN_GRAD);
    System.out.print("two results, RETAIN_GRAD: x.grad " + x.grad[0]);
    add(a, a).backward(RETAIN_GRAD);
    System.out.println(", then " + x.grad[0]);
  }

  private static void goWrong() {
    var x = new Variable(3);
    ExecutorService another = Executors.newSingleThreadExecutor();
    try (var scope = Autograd.noGrad()) {
      boolean recording = in(another, Autograd::isRecording);
      System.out.println("another thread, begun in the scope: " + onOrOff(recording));
      square(x).backward();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    } finally {
      another.shutdown();
    }
    System.out.println("after the scope and the exception: " + onOrOff(Autograd.isRecording()));
  }
}
