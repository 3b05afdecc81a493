package step24.grade;

import dezero.grading.Expectation;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Some points, each of them once, in any order. */
record Found(List<double[]> wanted) implements Expectation {
  private static final double A_MILLIONTH = 1e-6;
  private static final double APART = 1e-3;
  private static final int SHOWN = 5;

  @Override
  public Optional<String> complaint(Value actual) {
    if (!(actual instanceof Value.Numbers)) {
      return Optional.of("expected " + wanted.size() + " points, but " + actual + " came");
    }
    double[] came = actual.numbers();
    if (came.length % 2 != 0) {
      return Optional.of("expected an x and a y for each, but " + came.length + " numbers came");
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < came.length; i += 2) {
      points.add(new double[] {came[i], came[i + 1]});
    }
    return Optional.ofNullable(complaint(points));
  }

  private String complaint(List<double[]> points) {
    String both =
        "expected " + told(wanted) + ", but " + (points.isEmpty() ? "nothing" : told(points));
    if (points.size() == wanted.size()) {
      for (double[] point : wanted) {
        if (points.stream().noneMatch(came -> distance(point, came) <= A_MILLIONTH)) {
          return both + " came";
        }
      }
      return null;
    }
    boolean isTwice =
        points.stream()
            .anyMatch(
                one -> points.stream().filter(other -> distance(one, other) < APART).count() > 1);
    return both + " came" + (isTwice ? "; some of these are one and the same" : "");
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static String told(List<double[]> points) {
    String some =
        points.stream()
            .limit(SHOWN)
            .map(at -> String.format(Locale.ROOT, "(%.6f, %.6f)", at[0], at[1]))
            .collect(Collectors.joining(", "));
    String count = points.size() == 1 ? "1 point" : points.size() + " points";
    return count + ", " + some + (points.size() > SHOWN ? ", …" : "");
  }
}
