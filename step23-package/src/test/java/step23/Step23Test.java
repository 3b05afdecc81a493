package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step23Test {
  @Test
  void begins_with_what_the_python_original_prints() throws IOException {
    assertThat(printed()).startsWith(Lesson.golden().toArray(String[]::new));
  }

  @Test
  void goes_on_with_softplus_where_exp_no_longer_fits_a_double() {
    assertThat(printed())
        .endsWith(
            "softplus(710) from exp and log: variable(inf), slope variable(nan)",
            "softplus(710) as one function: variable(710.0), slope variable(1.0)")
        .hasSize(4);
  }

  private static List<String> printed() {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Step23.main();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
