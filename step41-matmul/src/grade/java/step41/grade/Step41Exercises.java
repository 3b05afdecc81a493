package step41.grade;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Step 41: matrix products, and their way back. */
public final class Step41Exercises implements Exercises {
  private static final double ROUNDING = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Rows by rows")
            .core()
            .points(4)
            .file("RowsByRows.java")
            .hints(
                "Take n = 2, m = 3, p = 4 and write the three shapes on paper. Which shape must"
                    + " backward0 give back, and which product of gy and x1() has it?",
                "For x0: (n, p) times (p, m) is (n, m), and nothing has to be transposed. For x1"
                    + " the result is (p, m), so the p of gy has to come first.",
                "gy.matmul(x1()), and gy.transpose().matmul(x0()). Boxes, not their data(): the"
                    + " gradients have gradients.")
            .probe("step41.probe.RowsByRowsProbe")
            .cases(Step41Exercises::rowsByRows),
        task(2, "A hundred at once")
            .points(3)
            .file("Forms.java")
            .hints(
                "For one row r it is r a, a row again, and then that row with r as a dot product."
                    + " Which of the two can be done for all rows of x in one product?",
                "x.matmul(a) has all the rows r a below each other. A dot product is: multiply"
                    + " place by place, then add up along the row. Which axis is that?",
                "x.matmul(a).mul(x), summed along axis 1: sum(axis(1)).")
            .probe("step41.probe.FormsProbe")
            .cases(Step41Exercises::forms),
        task(3, "Which two first?")
            .points(3)
            .file("Three.java")
            .hints(
                "leftFirst, rightFirst: how many multiplications does one number of a product take,"
                    + " and how many numbers does it have? product: which of your two methods do"
                    + " you ask?",
                "leftFirst: a b is (n, p), each of its numbers takes m; then (a b) c is (n, q),"
                    + " each takes p. With sizes in the thousands the product of three ints"
                    + " overflows: the first factor has to be a long.",
                "product: n, m, p and q are a.shape().dim(0), b.shape().dim(0), b.shape().dim(1)"
                    + " and c.shape().dim(1). Then a.matmul(b).matmul(c), or"
                    + " a.matmul(b.matmul(c)).")
            .probe("step41.probe.ThreeProbe")
            .cases(Step41Exercises::three));
  }

  private static int from1To(int most, Random random) {
    return 1 + random.nextInt(most);
  }

  // ---- task 1

  private static List<Case> rowsByRows(Random random) {
    var x0 = new Table(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var x1 = new Table(new double[][] {{1, 0, 1}, {2, 1, 0}, {0, 1, 2}, {1, 1, 1}});
    List<Case> cases = new ArrayList<>();
    cases.add(once(x0, x1));
    cases.add(once(Table.random(random, 3, 3), Table.random(random, 3, 3)));
    cases.add(twice(x0, x1));
    for (int i = 0; i < 3; i++) {
      int m = from1To(5, random);
      cases.add(
          twice(
              Table.random(random, from1To(5, random), m),
              Table.random(random, from1To(5, random), m)));
    }
    return cases;
  }

  private static Case once(Table x0, Table x1) {
    var ones = new Table(new double[x0.height()][x1.height()]);
    for (double[] row : ones.rows()) {
      Arrays.fill(row, 1);
    }
    return rowsByRows(
        "the gradients of the sum of",
        1,
        x0,
        x1,
        Stream.of(ones.times(x1).parts("x0.grad"), ones.turned().times(x0).parts("x1.grad")));
  }

  /** With g0 = x0 x1ᵀ x1, the second ones come from Σg0²/2. */
  private static Case twice(Table x0, Table x1) {
    Table y = x0.times(x1.turned());
    Table g0 = y.times(x1);
    Table across = x0.turned().times(g0).plus(g0.turned().times(x0));
    return rowsByRows(
        "the gradients of half the squares of",
        2,
        x0,
        x1,
        Stream.of(
            g0.parts("x0.grad"),
            y.turned().times(x0).parts("x1.grad"),
            g0.times(x1.turned().times(x1)).parts("of half the squares of x0.grad: x0.grad"),
            x1.times(across).parts("of half the squares of x0.grad: x1.grad")));
  }

  private static Case rowsByRows(
      String what, int orders, Table x0, Table x1, Stream<List<Part>> expected) {
    double[] sizes = {orders, x0.height(), x0.width(), x1.height()};
    return new Case(
        "%s rowsByRows(x0, x1), x0 = %s, x1 = %s".formatted(what, x0, x1),
        Value.of(
            Stream.of(sizes, x0.numbers(), x1.numbers())
                .flatMapToDouble(DoubleStream::of)
                .toArray()),
        close(ROUNDING, expected.flatMap(List::stream).toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> forms(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(
        forms(
            new Table(new double[][] {{1, 2}, {0, 1}, {1, -1}}),
            new Table(new double[][] {{1, 3}, {0, 2}}),
            new double[] {1, 1, 1}));
    for (int n : new int[] {1, from1To(6, random), 40}) {
      int m = from1To(4, random);
      cases.add(
          forms(
              Table.random(random, n, m),
              Table.random(random, m, m),
              random.doubles(n, -2, 2).toArray()));
    }
    return cases;
  }

  private static Case forms(Table x, Table a, double[] c) {
    int n = x.height();
    Table gradX = x.times(a.plus(a.turned()));
    double[][] gradA = new double[x.width()][x.width()];
    List<Part> values = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] row = x.rows()[i];
      double value = 0;
      for (int k = 0; k < row.length; k++) {
        gradX.rows()[i][k] *= c[i];
        for (int l = 0; l < row.length; l++) {
          value += a.rows()[k][l] * row[k] * row[l];
          gradA[k][l] += c[i] * row[k] * row[l];
        }
      }
      values.add(part("number " + i, value));
    }
    List<Part> facts =
        List.of(
            fact("the shape of the result is (" + n + ",)", true),
            fact("no loop: at most 12 functions made it", true));
    return new Case(
        "forms(x, a), x = %s, a = %s".formatted(x, a),
        Value.of(
            Stream.of(new double[] {n, x.width()}, x.numbers(), a.numbers(), c)
                .flatMapToDouble(DoubleStream::of)
                .toArray()),
        close(
            ROUNDING,
            Stream.of(
                    facts,
                    values,
                    gradX.parts("x.grad of the sum of c times it"),
                    new Table(gradA).parts("a.grad of the sum of c times it"))
                .flatMap(List::stream)
                .toArray(Part[]::new)));
  }

  // ---- task 3

  private static List<Case> three(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(counts(2, 3, 4, 5));
    cases.add(counts(1, 1000, 1000, 1000));
    cases.add(counts(3000, 2000, 1000 + random.nextInt(1000), 4000));
    cases.add(product(random, 1, 5, 4, 6));
    cases.add(product(random, 6, 4, 5, 1));
    cases.add(product(random, 2, 2, 2, 2));
    cases.add(product(random, from1To(9, random), from1To(9, random), from1To(9, random), 3));
    return cases;
  }

  private static long leftFirst(long n, long m, long p, long q) {
    return n * p * (m + q);
  }

  private static long rightFirst(long n, long m, long p, long q) {
    return m * q * (p + n);
  }

  private static Case counts(int n, int m, int p, int q) {
    return new Case(
        "n = %d, m = %d, p = %d, q = %d".formatted(n, m, p, q),
        Value.of(0, n, m, p, q),
        close(
            0,
            count("leftFirst(n, m, p, q)", leftFirst(n, m, p, q)),
            count("rightFirst(n, m, p, q)", rightFirst(n, m, p, q))));
  }

  private static Case product(Random random, int n, int m, int p, int q) {
    Table a = Table.random(random, n, m);
    Table b = Table.random(random, m, p);
    Table c = Table.random(random, p, q);
    List<Part> parts = new ArrayList<>();
    parts.add(count("matrix products in its graph", 2));
    parts.add(fact("a b comes first", leftFirst(n, m, p, q) <= rightFirst(n, m, p, q)));
    parts.addAll(a.times(b).times(c).parts("product"));
    return new Case(
        "product(a, b, c), a is (%d, %d), b (%d, %d), c (%d, %d)".formatted(n, m, m, p, p, q),
        Value.of(
            Stream.of(new double[] {1, n, m, p, q}, a.numbers(), b.numbers(), c.numbers())
                .flatMapToDouble(DoubleStream::of)
                .toArray()),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }
}
