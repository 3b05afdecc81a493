package step18.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 18: settings that hold for a scope and a thread, and gradients on demand. */
public final class Step18Exercises implements Exercises {
  /** Another JDK's exp may differ in the sixteenth digit; a few factors enlarge that. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Digits for a while")
            .core()
            .points(4)
            .file("Digits.java")
            .hints(
                "For keep: look at the three lines of Autograd.noGrad(). Which of them would be"
                    + " wrong if it said \"and then switch it on again\"? For the other thread:"
                    + " what is RECORDING?",
                "For keep: a ThreadLocal<Integer> instead of a ThreadLocal<Boolean>. To close only"
                    + " once, the lambda needs something that it can change: a local variable will"
                    + " not do, but boolean[] closed = {false} will. For roundAll: try (var scope"
                    + " = keep(digits)) { … }, with the exception thrown inside of it.",
                "For keep: int before = DIGITS.get(); DIGITS.set(digits); boolean[] closed ="
                    + " {false}; return () -> { if (!closed[0]) { closed[0] = true;"
                    + " DIGITS.set(before); } }; and in front of it the check for a negative"
                    + " number.")
            .probe("step18.probe.DigitsProbe")
            .cases(Step18Exercises::digits),
        task(2, "Together")
            .points(3)
            .file("Together.java")
            .hints(
                "For the recording: which line of the lesson's output begins with \"another"
                    + " thread\"? And in which thread is Autograd.isRecording() the answer that you"
                    + " want?",
                "For the recording: ask once, in the calling thread, and hand the answer over; a"
                    + " thread that should not record opens a scope itself. For the exception: what"
                    + " is thrown in a thread ends there, so catch it there, keep it in a field,"
                    + " and throw it in the calling thread, after all joins.",
                "For the recording: boolean recording = Autograd.isRecording(); and in run():"
                    + " if (recording) { result = calculation.get(); } else { try (var scope ="
                    + " Autograd.noGrad()) { result = calculation.get(); } }. For the threads: two"
                    + " loops, start() in the first, and join() in the second.")
            .probe("step18.probe.TogetherProbe")
            .cases(Step18Exercises::together),
        task(3, "A place to listen at")
            .points(3)
            .file("Tap.java")
            .hints(
                "For backward: y = x has the slope 1. What arrives at the tap, and who else may"
                    + " have that array? For along: a row of three"
                    + " functions has how many places to listen at, x included?",
                "For backward: keep a copy of gy, and return gy. For along: one tap behind x, and"
                    + " one behind each function, all of them in a list; then one backward()"
                    + " without any option.",
                "For backward: gradient = gy.clone(); return gy. For along: y = tap.apply(x) with"
                    + " the first tap; for each f of the row a new tap, and y ="
                    + " tap.apply(f.apply(y)); then y.backward(), and gradient() of each tap.")
            .probe("step18.probe.TapProbe")
            .cases(Step18Exercises::tap));
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  // ---- task 1

  private static List<Case> digits(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(digits(2.0 / 3, "r 2 r - r"));
    cases.add(digits(2.0 / 3, "4 r 1 r - r - r"));
    cases.add(digits(200.0 / 3, "3 0 t r - t r -"));
    cases.add(digits(2.0 / 3, "2 minus r - r"));
    cases.add(digits(2.0 / 3, "all r 3 all r nan r - r"));
    cases.add(digits(2.0 / 3, "3 1 - = r 2 = r - r - r"));
    for (int i = 0; i < 3; i++) {
      cases.add(digits(1 + random.nextDouble(), randomSteps(random)));
    }
    return cases;
  }

  /** Opens and closes at random, and in the end closes all. */
  private static String randomSteps(Random random) {
    List<String> steps = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < 8; i++) {
      if (open > 0 && random.nextInt(3) == 0) {
        steps.add("-");
        open--;
      } else {
        steps.add(String.valueOf(random.nextInt(6)));
        open++;
      }
      steps.add(random.nextInt(4) == 0 ? "t" : "r");
    }
    for (; open > 0; open--) {
      steps.add("-");
      steps.add("r");
    }
    return String.join(" ", steps);
  }

  private static Case digits(double v, String steps) {
    Deque<Integer> open = new ArrayDeque<>();
    List<Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int number = 0;
    int closed = 0;
    for (String step : steps.split(" ")) {
      switch (step) {
        case "r" -> {
          number++;
          String name = number + ". round(v)" + (open.isEmpty() ? ", no scope open" : "");
          parts.add(part(name, open.isEmpty() ? v : rounded(v, open.peek())));
          words.add(number + ". round(v);");
        }
        case "t" -> {
          number++;
          parts.add(part(number + ". round(v), in another thread", v));
          words.add(number + ". round(v) in another thread;");
        }
        case "all" -> {
          parts.add(part("roundAll(1, v)[0]", rounded(v, 1)));
          words.add("roundAll(1, v);");
        }
        case "nan" -> {
          parts.add(fact("roundAll(1, v, NaN) throws an IllegalArgumentException", true));
          words.add("roundAll(1, v, NaN);");
        }
        case "minus" -> {
          parts.add(fact("keep(-1) throws an IllegalArgumentException", true));
          words.add("keep(-1);");
        }
        case "-" -> {
          closed = open.pop();
          words.add("}");
        }
        case "=" -> words.add("close keep(" + closed + ") once more;");
        default -> {
          open.push(Integer.parseInt(step));
          words.add("keep(" + step + ") {");
        }
      }
    }
    return new Case(
        "v = " + v + ": " + String.join(" ", words).replaceAll(";$", ""),
        Value.of(v + ";" + steps),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static double rounded(double v, int digits) {
    double factor = Math.pow(10, digits);
    return Math.round(v * factor) / factor;
  }

  // ---- task 2

  private static List<Case> together(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(together(true, "none", 2, 3));
    cases.add(together(false, "none", 2, 3));
    cases.add(together(true, "waits", small(random), small(random), small(random)));
    cases.add(together(false, "waits", small(random), small(random)));
    cases.add(
        new Case(
            "Together.all of 3 calculations, of which the first throws an exception",
            Value.of("records;1,2,3;throws"),
            close(
                0,
                fact("all throws that very exception", true),
                fact("the other calculations had ended before", true))));
    cases.add(together(true, "none"));
    return cases;
  }

  private static Case together(boolean records, String how, double... xs) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("results", xs.length));
    parts.add(fact("each calculation had a thread of its own", true));
    parts.add(fact("none ran in the calling thread", true));
    parts.add(count("recorded results", records ? xs.length : 0));
    parts.add(fact("the calling thread records afterwards", records));
    List<String> numbers = new ArrayList<>();
    for (double x : xs) {
      parts.add(part("the result of square(" + x + ")", x * x));
      numbers.add(String.valueOf(x));
    }
    return new Case(
        (records ? "" : "inside Autograd.noGrad(): ")
            + ("Together.all of " + xs.length + " calculations")
            + (how.equals("waits") ? ", the first of which waits until the last one runs" : ""),
        Value.of(
            (records ? "records" : "scope")
                + ";"
                + (numbers.isEmpty() ? "-" : String.join(",", numbers))
                + ";"
                + how),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 3

  private static List<Case> tap(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(one(1));
    cases.add(one(small(random), -small(random)));
    double x = small(random);
    cases.add(
        new Case(
            "y = square(tap.apply(x)), x = " + x + "; y.backward(); x.grad[0] = 99",
            Value.of("write;" + x),
            close(ROUNDING, part("tap.gradient()[0]", 2 * x))));
    cases.add(row(0.5, List.of("square", "exp", "square")));
    cases.add(row(small(random), List.of("twice", "square", "twice")));
    cases.add(row(small(random), List.of("exp", "twice", "exp")));
    cases.add(row(2, List.of()));
    return cases;
  }

  private static Case one(double... xs) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("gradient() is null before the backward pass", true));
    for (double x : xs) {
      parts.add(part("what the tap lets through for x = " + x, x * x));
    }
    for (double x : xs) {
      parts.add(part("tap.gradient() for x = " + x, 2 * x * x + Math.exp(x * x)));
    }
    for (double x : xs) {
      parts.add(part("x.grad for x = " + x, 2 * x * (2 * x * x + Math.exp(x * x))));
    }
    return new Case(
        "t = tap.apply(square(x)); add(square(t), exp(t)).backward()",
        Value.of(
            "one;" + Arrays.stream(xs).mapToObj(Double::toString).collect(Collectors.joining(","))),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static Case row(double x, List<String> names) {
    double[] values = new double[names.size() + 1];
    values[0] = x;
    for (int i = 0; i < names.size(); i++) {
      double v = values[i];
      values[i + 1] =
          switch (names.get(i)) {
            case "square" -> v * v;
            case "exp" -> Math.exp(v);
            default -> v + v;
          };
    }
    double[] gradients = new double[values.length];
    gradients[names.size()] = 1;
    for (int i = names.size() - 1; i >= 0; i--) {
      double slope =
          switch (names.get(i)) {
            case "square" -> 2 * values[i];
            case "exp" -> values[i + 1];
            default -> 2;
          };
      gradients[i] = gradients[i + 1] * slope;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many gradients came", gradients.length));
    parts.add(fact("no variable in between has kept its grad", true));
    for (int i = 0; i < gradients.length; i++) {
      parts.add(
          part(
              i == 0
                  ? "the gradient at x"
                  : "the gradient behind " + names.get(i - 1) + " (" + i + ")",
              gradients[i]));
    }
    return new Case(
        "Tap.along(row, x), x = " + x + ", row = " + names + ", x.grad not empty before",
        Value.of("row;" + x + (names.isEmpty() ? "" : ";" + String.join(" ", names))),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }
}
