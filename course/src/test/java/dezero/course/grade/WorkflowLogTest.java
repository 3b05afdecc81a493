package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowLogTest {
  private static List<String> printed(Map<String, String> environment) {
    var out = new ByteArrayOutputStream();
    var log = new WorkflowLog(new PrintStream(out, true, StandardCharsets.UTF_8), environment);
    log.print("mine\n::stop-commands::mine\n::mine::");
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void on_github_commands_are_stopped_with_a_word_that_nobody_can_guess() {
    List<String> first = printed(Map.of("GITHUB_ACTIONS", "true"));
    List<String> second = printed(Map.of("GITHUB_ACTIONS", "true"));

    assertThat(first).hasSize(5);
    assertThat(first.get(0)).matches("::stop-commands::[a-z0-9]{20,}");
    String token = first.get(0).substring("::stop-commands::".length());
    assertThat(first.subList(1, 4)).noneMatch(line -> line.startsWith("::"));
    assertThat(first.get(4)).isEqualTo("::" + token + "::");
    assertThat(second.get(0)).isNotEqualTo(first.get(0));
  }

  @Test
  void elsewhere_only_the_lines_are_made_harmless() {
    assertThat(printed(Map.of())).containsExactly("mine", ": :stop-commands::mine", ": :mine::");
  }
}
