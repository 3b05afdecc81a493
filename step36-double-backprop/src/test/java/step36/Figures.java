package step36;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Figures to compare with, from the test resources. */
final class Figures {
  private Figures() {}

  static List<String> lines(String resource) throws IOException {
    try (var in = Figures.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
