package step19.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step19.Shape;
import step19.exercise.Places;

/**
 * "position;2,3;1,0" → the position. "index;2,3;4" → how many indices came, and these.
 * "refused;2,3;0,3" → which exception came, or what was calculated.
 */
public final class PlacesProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";", -1);
    int[] dims = numbers(parts[1]);
    Shape shape = Shape.of(dims);
    return switch (parts[0]) {
      case "position" -> Value.of(Places.position(shape, numbers(parts[2])));
      case "index" -> index(Places.index(shape, Integer.parseInt(parts[2])), dims.length);
      default -> refused(shape, numbers(parts[2]));
    };
  }

  private static Value index(int[] came, int rank) {
    double[] answers = new double[1 + rank];
    Arrays.fill(answers, Double.NaN);
    answers[0] = came == null ? Double.NaN : came.length;
    for (int i = 0; came != null && i < Math.min(rank, came.length); i++) {
      answers[1 + i] = came[i];
    }
    return Value.of(answers);
  }

  private static Value refused(Shape shape, int... index) {
    try {
      return Value.of("it calculated " + Places.position(shape, index));
    } catch (IllegalArgumentException e) {
      boolean told = e.getMessage() != null && e.getMessage().contains(shape.toString());
      return Value.of(
          "an IllegalArgumentException" + (told ? " that names " + shape : ": " + e.getMessage()));
    }
  }

  private static int[] numbers(String list) {
    return list.isEmpty()
        ? new int[0]
        : Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}
