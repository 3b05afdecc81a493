package step19.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import step19.Variable;
import step19.exercise.Named;

/**
 * "turned;shop fruit 1,2/3,4" and "add;shop fruit 1,2/3,4;fruit shop 1,3/2,4" → 1 if what was given
 * is as it was, 1 if the names are right, the lengths of the result's axes, and its numbers.
 * "refused;…" → which exception came, or what was calculated. "equals;…" → the answers to the
 * questions, 1 for yes.
 */
public final class NamedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Named a = named(parts[1]);
    String[] given = parts[1].split(" ");
    if (parts[0].equals("turned")) {
      Named turned = a.turned();
      return answers(turned, given[1], given[0], isStill(a, parts[1]));
    }
    Named b = named(parts[2]);
    if (parts[0].equals("add")) {
      Named sum = a.add(b);
      return answers(sum, given[0], given[1], isStill(a, parts[1]) && isStill(b, parts[2]));
    }
    if (parts[0].equals("refused")) {
      return refused(a, b);
    }
    boolean alike = a.equals(b);
    boolean back = b.equals(a);
    boolean none = a.equals(null);
    boolean text = a.equals((Object) "a");
    // Unequal ones may have any hash codes, so nobody asks for those.
    return bits(alike, back, none, text, !alike || a.hashCode() == b.hashCode());
  }

  private static Value refused(Named a, Named b) {
    try {
      return Value.of("it calculated " + Arrays.toString(a.add(b).table().data));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      boolean told =
          Stream.of(a.rows(), a.columns(), b.rows(), b.columns()).allMatch(message::contains);
      return Value.of(
          "an IllegalArgumentException" + (told ? " that names all axes" : ": " + message));
    }
  }

  private static Value answers(Named came, String rows, String columns, boolean asItWas) {
    double[] numbers = came.table().data;
    double[] answers = new double[4 + numbers.length];
    answers[0] = asItWas ? 1 : 0;
    answers[1] = came.rows().equals(rows) && came.columns().equals(columns) ? 1 : 0;
    answers[2] = came.table().shape().dim(0);
    answers[3] = came.table().shape().dim(1);
    System.arraycopy(numbers, 0, answers, 4, numbers.length);
    return Value.of(answers);
  }

  private static boolean isStill(Named named, String given) {
    Named before = named(given);
    return named.rows().equals(before.rows())
        && named.columns().equals(before.columns())
        && Arrays.equals(named.table().data, before.table().data);
  }

  private static Named named(String given) {
    String[] parts = given.split(" ");
    double[][] rows =
        Arrays.stream(parts[2].split("/"))
            .map(row -> Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return new Named(parts[0], parts[1], new Variable(rows));
  }

  private static Value bits(Boolean... answers) {
    return Value.of(List.of(answers).stream().mapToDouble(yes -> yes ? 1 : 0).toArray());
  }
}
