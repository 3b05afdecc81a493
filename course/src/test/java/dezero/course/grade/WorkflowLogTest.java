package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** GitHub's runner trims all that .NET takes for white space before it looks for the colons. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', 0xa0, 0x1680, 0x2000, 0x2003, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
        0x85, 0x0b, 0x0c
      })
  void white_space_of_every_kind_before_a_command_is_seen(int space) {
    String before = Character.toString(space).repeat(2);
    String printed = WorkflowLog.harmless("mine\n" + before + "::error::mine");
    assertThat(printed.lines())
        .noneMatch(line -> line.replaceFirst("(?U)^[\\s\\p{Z}]+", "").startsWith("::"));
  }

  @Test
  void commands_of_other_systems_are_made_harmless_too() {
    assertThat(WorkflowLog.line("##vso[task.setvariable variable=x]y ##teamcity[x]"))
        .isEqualTo("## vso[task.setvariable variable=x]y ## teamcity[x]");
  }
}
