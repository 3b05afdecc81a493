package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Progress line =
      new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8));

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void one_line_is_overwritten_and_ends_with_the_transfer() {
    line.at("a.gz", 250_000, 1_000_000);
    line.at("a.gz", 251_000, 1_000_000);
    line.at("a.gz", 1_000_000, 1_000_000);
    assertThat(written())
        .isEqualTo("\ra.gz  25 % of 1.0 MB\ra.gz  100 % of 1.0 MB" + System.lineSeparator());
  }

  @Test
  void without_a_length_it_shows_the_bytes() {
    line.at("a.gz", 2_340_000, -1);
    assertThat(written()).isEqualTo("\ra.gz  2.3 MB");
  }
}
