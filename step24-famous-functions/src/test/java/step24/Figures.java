package step24;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Figures to compare with, from the test resources. */
final class Figures {
  /** What stands in one line besides numbers, and the numbers in their order. */
  record Figure(String kind, String formula, double... numbers) {
    double number(int i) {
      return numbers[i];
    }
  }

  private Figures() {}

  static List<String> lines(String resource) {
    try (var in = Figures.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PyTorch's lines of one kind: "famous", "at" or "tip". */
  static List<Figure> pytorch(String kind) {
    return lines("/figures/famous-functions.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(Figures::figure)
        .filter(figure -> figure.kind.equals(kind))
        .toList();
  }

  private static Figure figure(String line) {
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "at" -> new Figure("at", words[2], numbers(words, 1, 3, 4, 5));
      case "tip" -> new Figure("tip", "ackley", numbers(words, 1, 2, 3, 4, 5));
      default -> new Figure("famous", words[0], numbers(words, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    };
  }

  private static double[] numbers(String[] words, int... places) {
    return Arrays.stream(places).mapToDouble(i -> number(words[i])).toArray();
  }

  private static double number(String text) {
    return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
  }

  static Stream<Figure> famous() {
    return pytorch("famous").stream();
  }

  static Stream<Figure> corners() {
    return pytorch("at").stream();
  }
}
