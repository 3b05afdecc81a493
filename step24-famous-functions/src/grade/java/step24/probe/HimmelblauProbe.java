package step24.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import step24.exercise.Himmelblau;

/**
 * "formula 1 0.5 2" → value and slopes at (0.5, 2); "walk 0.5 2 in LAND" → where it ends; "search 7
 * in LAND" with the seed 7 → x and y of each lowest point, one after the other.
 */
public final class HimmelblauProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(" in ");
    String[] asked = parts[0].split(" ");
    return switch (asked[0]) {
      case "formula" -> Heights.of(Himmelblau::himmelblau, numbers(asked));
      case "walk" -> {
        double[] start = numbers(asked);
        yield Value.of(Himmelblau.walk(land(parts)::height, start[0], start[1]));
      }
      case "search" -> {
        var random = new Random(Long.parseLong(asked[1]));
        var found = Himmelblau.lowestPoints(land(parts)::height, random);
        yield Value.of(found.stream().flatMapToDouble(DoubleStream::of).toArray());
      }
      default -> throw new IllegalArgumentException("cannot be asked for " + asked[0]);
    };
  }

  private static Land land(String... parts) {
    return new Land(parts[1].split(" "));
  }

  private static double[] numbers(String... words) {
    return Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
  }
}
