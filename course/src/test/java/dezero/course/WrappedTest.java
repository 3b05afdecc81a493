package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it sets the width of the terminal, which others print for")
class WrappedTest {
  private static final String LONG =
      "    A step is done with its core task, and who wants to go further finds more of them here.";

  @AfterEach
  void no_terminal() {
    System.clearProperty("dezero.terminal");
  }

  @ParameterizedTest
  @CsvSource({
    "24 60, 59",
    "24 80, 79",
    "50 100, 99",
    "50 300, 99",
    "24 12, 39",
    "0 0, 79",
    "'', 79",
    "wide, 79"
  })
  void the_width_is_that_of_the_terminal_within_limits(String terminal, int width) {
    System.setProperty("dezero.terminal", terminal);
    assertThat(Wrapped.width()).isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void lines_break_between_words_and_keep_their_indent(int width) {
    String folded = Wrapped.fold(LONG + "\n\nshort", width);
    assertThat(folded.lines()).allMatch(line -> line.length() <= width).endsWith("", "short");
    assertThat(folded.lines().limit(1)).allMatch(line -> line.startsWith("    A step"));
    assertThat(folded.replaceAll("\\s+", " ")).isEqualTo((LONG + " short").replaceAll("\\s+", " "));
    long indented = folded.lines().filter(line -> line.startsWith("    ")).count();
    assertThat(indented).isEqualTo(folded.lines().count() - 2);
  }

  @Test
  void colours_take_no_room() {
    String done = "\u001b[32mdone\u001b[39m\u001b[0m and more";
    assertThat(Wrapped.fold(done, 13)).isEqualTo(done);
    assertThat(Wrapped.fold(done, 12).lines()).hasSize(2);
  }

  @Test
  void what_goes_to_another_program_keeps_its_lines() {
    assertThat(Wrapped.forTerminal(LONG)).isEqualTo(LONG);
    System.setProperty("dezero.terminal", "24 60");
    assertThat(Wrapped.forTerminal(LONG).lines()).hasSize(2);
  }
}
