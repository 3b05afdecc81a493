package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JshellTest {
  private static final String PROMPT = "jshell> ";

  @TempDir Path folder;

  @Test
  void answers_as_the_page_says() throws Exception {
    var block = Lesson.block(Lesson.TAKE_HOME, "text", "$ jshell");
    var session = block.subList(1, block.size());
    var typed =
        session.stream()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> line.substring(PROMPT.length()))
            .toList();

    var printed =
        Jdk.run(
            folder,
            typed,
            "jshell",
            "-J-Djava.util.prefs.userRoot=" + folder,
            "--class-path",
            Jdk.library());

    assertThat(answers(printed.stream()))
        .isEqualTo(answers(session.stream().filter(line -> !line.startsWith(PROMPT))))
        .hasSize(3);
  }

  /** What is not empty, and neither a prompt nor the welcome. What is typed is not echoed. */
  private static List<String> answers(Stream<String> session) {
    return session
        .map(line -> line.replace("\b", "").replace(PROMPT, "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("|"))
        .toList();
  }
}
