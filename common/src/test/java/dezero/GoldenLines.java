package dezero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The lines that the Python original prints, and the comparison of ours with them. */
public final class GoldenLines {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d*(e[-+]\\d+)?");

  private GoldenLines() {}

  /** The lines of a file in the folder golden. */
  public static List<String> of(String name) throws IOException {
    try (var in = GoldenLines.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Requires the same words and the same numbers, within {@code units} of the last printed digit or
   * the relative difference {@code relative}, whichever is more.
   */
  public static void requireAlike(List<String> lines, String golden, double units, double relative)
      throws IOException {
    List<String> expected = of(golden);
    assertThat(lines).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      assertThat(words(line)).as("%s, line %d", golden, i + 1).isEqualTo(words(expected.get(i)));
      List<String> wanted = numbers(expected.get(i));
      List<String> got = numbers(line);
      for (int j = 0; j < wanted.size(); j++) {
        double value = Double.parseDouble(wanted.get(j));
        double allowed = Math.max(units * lastPlace(wanted.get(j)), relative * Math.abs(value));
        assertThat(Double.parseDouble(got.get(j)))
            .as("%s, line %d: %s against %s", golden, i + 1, line, expected.get(i))
            .isCloseTo(value, within(allowed));
      }
    }
  }

  private static String words(String line) {
    return NUMBER.matcher(line).replaceAll("#").replaceAll("\\s+", " ");
  }

  private static List<String> numbers(String line) {
    return NUMBER.matcher(line).results().map(found -> found.group()).toList();
  }

  private static double lastPlace(String number) {
    return Math.pow(10, number.indexOf('.') - number.length() + 1);
  }
}
