package dezero.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.Supplier;

/**
 * The work that both sides do. A task has the same name in the Python worker's table; to add one,
 * add a line to each table.
 */
enum Task {
  ROSENBROCK(
      "50,000 steps down Rosenbrock's valley from (0, 2), rate 0.001",
      Rosenbrock::descend,
      0.9999999993724021,
      0.999999998742293),
  NOTHING("start, load the libraries, end", () -> new double[0]);

  private final String description;
  private final Supplier<double[]> work;
  private final double[] expected;

  Task(String description, Supplier<double[]> work, double... expected) {
    this.description = description;
    this.work = work;
    this.expected = expected;
  }

  /**
   * The task that a worker was asked for by this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Task of(String word) {
    return Arrays.stream(values())
        .filter(task -> task.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no task is called \""
                        + word
                        + "\"; there are "
                        + Arrays.stream(values()).map(Task::word).toList()));
  }

  /** What both workers call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return description;
  }

  /** Does the work here, and gives its result as a worker answers it. */
  String answer() {
    StringBuilder answer = new StringBuilder();
    for (double value : work.get()) {
      answer.append(answer.isEmpty() ? "" : " ").append(value);
    }
    return answer.toString();
  }

  /**
   * Makes sure that the same work was done.
   *
   * @param side who answered
   * @throws IllegalStateException if any digit differs from the known result
   */
  void check(String side, String answer) {
    double[] values = new Scanner(answer).tokens().mapToDouble(Double::parseDouble).toArray();
    if (!Arrays.equals(values, expected)) {
      throw new IllegalStateException(
          word()
              + ": "
              + side
              + " ended at "
              + Arrays.toString(values)
              + " but the known result is "
              + Arrays.toString(expected)
              + "; times of different work must not be compared, so find out which side is wrong");
    }
  }
}
