package step27.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Task;
import dezero.grading.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Step 27: sums of powers, how wrong they are, and π. */
public final class Step27Exercises implements Exercises {
  /** Two ways to add up the same few dozen terms differ in the last digits only. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The cosine")
            .core()
            .points(4)
            .file("Cosine.java")
            .hints(
                "Where do the sine's terms begin, and where the cosine's? Compare x − x³/3! + …"
                    + " with 1 − x²/2! + …: which powers are there, and by what do you divide to"
                    + " get from one coefficient to the next?",
                "TaylorSum.sin in this step's src/main is nearly the loop you need. The exponent n"
                    + " starts at 0 instead of 1. From 1/0! to −1/2! you divide by −1·2, from there"
                    + " to 1/4! by −3·4.",
                "In each round: var term = x.pow(n).mul(coefficient), add it to the sum, and only"
                    + " then look: if Math.abs(term.item()) is below the threshold, return. With n"
                    + " = 0, 2, 4, … the number of terms so far is n / 2 + 1.")
            .probe("step27.probe.CosineProbe")
            .cases(Step27Exercises::cosine),
        task(2, "How wrong at most?")
            .points(3)
            .file("ErrorBound.java")
            .hints(
                "The terms have the exponents 1, 3, 5, … After 2 of them, which exponent is the"
                    + " first that is missing? And after n? (If a few terms are right, but a"
                    + " hundred give 0, NaN or Infinity, then the exponent is right, and the"
                    + " factorial or the power is too large for its type.)",
                "Neither the factorial nor the power has to be calculated on its own: 201! is too"
                    + " large even for a double. But |x|⁵/5! is |x|/1 · |x|/2 · |x|/3 · |x|/4 ·"
                    + " |x|/5.",
                "after: start from 1 and multiply by Math.abs(x) / k for k = 1 … 2 · terms + 1."
                    + " termsFor: start with 1 term, and take one more while after(terms, x) is"
                    + " still above the error.")
            .probe("step27.probe.ErrorBoundProbe")
            .cases(Step27Exercises::errorBound),
        task(3, "Twelve digits of pi")
            .points(3)
            .file("Arctan.java")
            .hints(
                "This time you are told how many terms to take, and there are no factorials. What"
                    + " changes from one term to the next: the exponent, the divisor, and what"
                    + " else?",
                "Term i, counted from 0, has the exponent n = 2i + 1 and is divided by that same n."
                    + " Its sign is plus for even i and minus for odd i. (1 / n divides whole"
                    + " numbers and is 0 from 3 on.)",
                "arctan: sum = sum.add(x.pow(n).mul(sign / n)) with a double for the sign. pi: call"
                    + " arctan for Variable.of(1 / 5.0) and for Variable.of(1 / 239.0), each with"
                    + " its own number of terms, and take 16 of the one minus 4 of the other.")
            .probe("step27.probe.ArctanProbe")
            .cases(Step27Exercises::arctan));
  }

  // ---- task 1

  private static List<Case> cosine(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(cosine(Math.PI / 4, 1e-4));
    for (double threshold : new double[] {0.1, 0.01, 1e-5, 1e-9, 1e-15, 1e-150}) {
      cases.add(cosine(signed(random, 0.5, 3), threshold * between(random, 0.5, 1)));
    }
    cases.add(cosine(signed(random, 0.5, 3), between(random, 1.5, 3))); // the 1 alone
    return cases;
  }

  /** By the quotient of neighbouring terms, and the slope by the sine's series. */
  private static Case cosine(double x, double threshold) {
    double term = 1;
    double value = 1;
    double slope = 0;
    int terms = 1;
    while (Math.abs(term) >= threshold) {
      int n = 2 * terms;
      double before = -term * x / (n - 1);
      term = before * x / n;
      value += term;
      slope += before;
      terms++;
    }
    return new Case(
        "Cosine.cos(x, %s), x = %s".formatted(threshold, x),
        Value.of(x, threshold),
        close(
            ROUNDING,
            part("value at x", value),
            part("slope at x", slope),
            count("number of terms", terms)));
  }

  // ---- task 2

  private static List<Case> errorBound(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(after(2, 1));
    cases.add(after(1 + random.nextInt(3), signed(random, 0.1, 2)));
    cases.add(after(5 + random.nextInt(10), -between(random, 1, 10)));
    cases.add(after(90 + random.nextInt(10), signed(random, 30, 40)));
    cases.add(termsFor(0.5, 0.1));
    cases.add(termsFor(between(random, 1e-5, 1e-4), signed(random, 0.5, 1.5)));
    cases.add(termsFor(between(random, 1e-13, 1e-12), signed(random, 1, 3)));
    cases.add(termsFor(between(random, 1e-9, 1e-8), signed(random, 15, 25)));
    return cases;
  }

  private static Case after(int terms, double x) {
    String asked = "after %d terms at %s".formatted(terms, x);
    double bound = firstTermLeftOut(terms, x).doubleValue();
    // A relative tolerance, since the bounds are as small as 1e-60; and never NaN or Infinity.
    return new Case(
        "ErrorBound.after(%d, %s)".formatted(terms, x), Value.of(asked), closeTo(bound));
  }

  private static Expectation closeTo(double bound) {
    return Expectation.that(
        bound + ", to ten digits",
        came ->
            came instanceof Value.Numbers numbers
                && numbers.data().length == 1
                && Math.abs(numbers.data()[0] / bound - 1) < 1e-10);
  }

  private static Case termsFor(double error, double x) {
    BigDecimal limit = new BigDecimal(error);
    int terms = 1;
    while (firstTermLeftOut(terms, x).compareTo(limit) > 0) {
      terms++;
    }
    String asked = "terms for %s at %s".formatted(error, x);
    return new Case(
        "ErrorBound.termsFor(%s, %s)".formatted(error, x),
        Value.of(asked),
        close(0, count("number of terms", terms)));
  }

  /** |x|^(2·terms+1) / (2·terms+1)!, in 40 digits. */
  private static BigDecimal firstTermLeftOut(int terms, double x) {
    int n = 2 * terms + 1;
    BigDecimal factorial = BigDecimal.ONE;
    for (int k = 2; k <= n; k++) {
      factorial = factorial.multiply(BigDecimal.valueOf(k));
    }
    MathContext digits = new MathContext(40);
    return new BigDecimal(Math.abs(x)).pow(n, digits).divide(factorial, digits);
  }

  // ---- task 3

  private static List<Case> arctan(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(arctan(0.2, 10));
    for (int terms : new int[] {1, 2, 3, 6, 11}) {
      cases.add(arctan(signed(random, 0.2, 1), terms + random.nextInt(2)));
    }
    cases.add(pi(1, 1));
    cases.add(pi(2 + random.nextInt(3), 1));
    cases.add(pi(1, 2));
    cases.add(pi(10, 4));
    return cases;
  }

  private static Case arctan(double x, int terms) {
    double ratio = -x * x;
    double slope = (1 - Math.pow(ratio, terms)) / (1 - ratio); // 1 − x² + x⁴ − …, summed by formula
    return new Case(
        "Arctan.arctan(x, %d), x = %s".formatted(terms, x),
        Value.of("arctan %s %d".formatted(x, terms)),
        close(ROUNDING, part("value at x", partial(x, terms)), part("slope at x", slope)));
  }

  private static Case pi(int atOneFifth, int atOne239th) {
    return new Case(
        "Arctan.pi(%d, %d)".formatted(atOneFifth, atOne239th),
        Value.of("pi %d %d".formatted(atOneFifth, atOne239th)),
        close(1e-14, 16 * partial(1 / 5.0, atOneFifth) - 4 * partial(1 / 239.0, atOne239th)));
  }

  /** From the inside out, by Horner's rule: x (1 − x² (1/3 − x² (1/5 − …))). */
  private static double partial(double x, int terms) {
    double inner = 0;
    for (int n = 2 * terms - 1; n > 0; n -= 2) {
      inner = 1.0 / n - x * x * inner;
    }
    return x * inner;
  }

  // ---- random numbers

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** This far from 0, on one side or the other. */
  private static double signed(Random random, double low, double high) {
    return between(random, low, high) * (random.nextBoolean() ? 1 : -1);
  }
}
