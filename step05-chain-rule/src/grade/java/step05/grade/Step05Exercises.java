package step05.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.line;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Step 05: the price of a product of slopes. */
public final class Step05Exercises implements Exercises {
  /** Sums of a few dozen products of eighths, in any order. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The price from either end")
            .core()
            .points(4)
            .file("Price.java")
            .hints(
                "Write the chain 3, 2, 1 down as two tables. How many numbers are in each? A pass"
                    + " multiplies every one of them once.",
                "A pass costs the product of each two neighbours, added up: 3 · 2 + 2 · 1 = 8. From"
                    + " the left there is a pass for each result, the last width; from the inputs"
                    + " one for each input, the first.",
                "Let the sum be a long, and turn one factor into a long before you multiply: sum +="
                    + " (long) widths[i - 1] * widths[i]. An int ends at two thousand million.")
            .probe("step05.probe.PriceProbe")
            .cases(Step05Exercises::price),
        task(2, "From the cheaper end")
            .points(3)
            .file("EitherEnd.java")
            .hints(
                "Two inputs and fifty results: from which end are there fewer passes? And how do"
                    + " you read both numbers off the tables?",
                "The inputs are tables.get(0)[0].length, the results the number of rows of the last"
                    + " table. The lesson's product(a, b) adds up a[i][k] · b[k][j]: use times for"
                    + " that. Multiply the tables one after the other, beginning at one end.",
                "If there are fewer inputs, begin with product = tables.get(0), and for each"
                    + " further table: product = product(table, product). Otherwise begin with the"
                    + " last table, go down, and put the next one on the right: product(product,"
                    + " table).")
            .probe("step05.probe.EitherEndProbe")
            .cases(Step05Exercises::eitherEnd),
        task(3, "The best brackets")
            .points(3)
            .file("Brackets.java")
            .hints(
                "Whatever the brackets are, one product is done last, and to its left and right"
                    + " stands a finished table each. At which of the widths do these two meet?",
                "Let the last product meet at place m. It costs the first width times widths[m]"
                    + " times the last width. To its left and right is the same question, for fewer"
                    + " tables: a method that calls itself. A single table costs nothing. Try"
                    + " every m, keep the least.",
                "For sixty tables that asks the same questions again and again, longer than you"
                    + " live. There are only 60 · 60 different ones, from place i to place j: keep"
                    + " each answer in a long[][], and look there first.")
            .probe("step05.probe.BracketsProbe")
            .cases(Step05Exercises::brackets));
  }

  private static String text(int... widths) {
    return Arrays.stream(widths).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  private static double[] numbers(int... widths) {
    return Arrays.stream(widths).asDoubleStream().toArray();
  }

  private static int[] widths(Random random, int count, int largest) {
    return random.ints(count, 1, largest + 1).toArray();
  }

  // ---- task 1

  private static List<Case> price(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(price(3, 2, 1));
    cases.add(price(1, 2, 3));
    cases.add(price(4, 5));
    cases.add(price(1_000_000, 2, 1));
    cases.add(price(100_000, 100_000, 100_000, 10));
    for (int i = 0; i < 3; i++) {
      cases.add(price(widths(random, 3 + random.nextInt(5), 1_000)));
    }
    return cases;
  }

  private static Case price(int... widths) {
    BigInteger pass = BigInteger.ZERO;
    for (int i = 1; i < widths.length; i++) {
      pass = pass.add(BigInteger.valueOf(widths[i - 1]).multiply(BigInteger.valueOf(widths[i])));
    }
    BigInteger left = pass.multiply(BigInteger.valueOf(widths[widths.length - 1]));
    BigInteger right = pass.multiply(BigInteger.valueOf(widths[0]));
    return new Case(
        "Price of " + text(widths),
        Value.of(numbers(widths)),
        equalTo(
            line("Price.fromTheResult(" + text(widths) + ")", left.toString()),
            line("Price.fromTheInputs(" + text(widths) + ")", right.toString()),
            line("the array of the widths is as before", "true")));
  }

  // ---- task 2

  private static List<Case> eitherEnd(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(eitherEnd(random, 2, 2, 1));
    cases.add(eitherEnd(random, 1, 2, 3));
    cases.add(eitherEnd(random, 3, 2));
    cases.add(eitherEnd(random, 2, 9, 8, 5));
    cases.add(eitherEnd(random, 5, 2, 8, 4));
    cases.add(eitherEnd(random, 9, 8, 7, 1));
    cases.add(eitherEnd(random, 1, 7, 8, 9));
    cases.add(eitherEnd(random, 3, 3, 3));
    cases.add(eitherEnd(random, 5 + random.nextInt(3), 4, 6, 5, 2));
    cases.add(eitherEnd(random, 2, 5, 6, 4, 5 + random.nextInt(3)));
    return cases;
  }

  private static Case eitherEnd(Random random, int... widths) {
    List<double[][]> tables = new ArrayList<>();
    DoubleStream.Builder given = DoubleStream.builder();
    given.add(widths.length);
    Arrays.stream(widths).forEach(given::add);
    for (int k = 1; k < widths.length; k++) {
      double[][] table = new double[widths[k]][widths[k - 1]];
      for (double[] row : table) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (random.nextInt(33) - 16) / 8.0;
          given.add(row[j]);
        }
      }
      tables.add(table);
    }
    long pass = 0;
    for (int k = 1; k < widths.length; k++) {
      pass += (long) widths[k - 1] * widths[k];
    }
    long most = pass * Math.min(widths[0], widths[widths.length - 1]);
    return new Case(
        "EitherEnd.slopes(tables, times), the widths being " + text(widths),
        Value.of(given.build().toArray()),
        frugal(least(widths), most, close(ROUNDING, parts(tables, widths))));
  }

  /** The first number counts multiplications, the rest is as expected. */
  private static Expectation frugal(long least, long most, Expectation rest) {
    return actual -> {
      if (!(actual instanceof Value.Numbers came) || came.data().length == 0) {
        return rest.complaint(actual);
      }
      double[] data = came.data();
      Optional<String> wrong = rest.complaint(Value.of(Arrays.copyOfRange(data, 1, data.length)));
      if (wrong.isPresent()) {
        return wrong;
      }
      if (data[0] >= least && data[0] <= most) {
        return Optional.empty();
      }
      return Optional.of(
          "the slopes are right, but "
              + (data[0] < least
                  ? "times was called %.0f times, fewer than any way takes: all multiplications"
                          .formatted(data[0])
                      + " have to go through it"
                  : "times was called %.0f times, and %d are allowed".formatted(data[0], most)));
    };
  }

  /** Way by way: each slope is the sum over all paths from the input to the result. */
  private static Part[] parts(List<double[][]> tables, int... widths) {
    int results = widths[widths.length - 1];
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the tables are as before", true));
    parts.add(count("how many rows", results));
    for (int i = 0; i < results; i++) {
      for (int j = 0; j < widths[0]; j++) {
        parts.add(part("slope of result %d for input %d".formatted(i, j), paths(tables, i, j)));
      }
    }
    return parts.toArray(new Part[0]);
  }

  private static double paths(List<double[][]> tables, int result, int input) {
    int last = tables.size() - 1;
    double[] row = tables.get(last)[result];
    if (last == 0) {
      return row[input];
    }
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * paths(tables.subList(0, last), k, input);
    }
    return sum;
  }

  // ---- task 3

  private static List<Case> brackets(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(brackets(30_000, 100, 100, 1, 100, 100));
    cases.add(brackets(0, 7, 5));
    cases.add(brackets(30, 2, 3, 5));
    cases.add(brackets(59L * 8 * 8 * 8, filled(61, 8)));
    for (int i = 0; i < 3; i++) {
      int[] widths = widths(random, 4 + random.nextInt(4), 40);
      cases.add(brackets(least(widths), widths));
    }
    int[] many = widths(random, 61, 300);
    cases.add(brackets(least(many), many));
    int[] large = random.ints(5, 20_000, 30_000).toArray();
    cases.add(brackets(least(large), large));
    return cases;
  }

  private static int[] filled(int count, int width) {
    int[] widths = new int[count];
    Arrays.fill(widths, width);
    return widths;
  }

  private static Case brackets(long cheapest, int... widths) {
    return new Case(
        "Brackets.cheapest(" + text(widths) + ")",
        Value.of(numbers(widths)),
        close(0, count("multiplications", cheapest)));
  }

  /** From short pieces to long ones, in a table. */
  private static long least(int... widths) {
    int tables = widths.length - 1;
    long[][] best = new long[tables][tables];
    for (int length = 2; length <= tables; length++) {
      for (int from = 0; from + length <= tables; from++) {
        int to = from + length - 1;
        best[from][to] = Long.MAX_VALUE;
        for (int cut = from; cut < to; cut++) {
          long last = (long) widths[from] * widths[cut + 1] * widths[to + 1];
          best[from][to] = Math.min(best[from][to], best[from][cut] + best[cut + 1][to] + last);
        }
      }
    }
    return best[0][tables - 1];
  }
}
