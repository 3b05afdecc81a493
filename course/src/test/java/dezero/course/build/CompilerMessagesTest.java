package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerMessagesTest {
  @TempDir Path root;
  private String file;

  @BeforeEach
  void a_source_of_two_lines() throws IOException {
    file =
        Files.writeString(root.resolve("Step28.java"), "class Step28 {\n  Foo foo;\n").toString();
  }

  @Test
  void an_error_is_shown_once_with_its_line_and_a_mark() {
    var output =
        """
        [INFO] Compiling 5 source files with javac [debug release 17] to target/classes
        [WARNING] COMPILATION WARNING :\s
        [WARNING] %1$s:[1,1] [serial] something else
        [INFO] 1 warning
        [ERROR] COMPILATION ERROR :\s
        [INFO] ---
        [ERROR] %1$s:[2,3] cannot find symbol
          symbol:   class Foo
          location: class step28.Step28
        [INFO] 1 error
        [INFO] BUILD FAILURE
        [ERROR] Failed to execute goal: Compilation failure
        [ERROR] %1$s:[2,3] cannot find symbol
        [ERROR]   symbol:   class Foo
        """
            .formatted(file);

    assertThat(CompilerMessages.in(output, root))
        .containsExactly(
            "Step28.java:2: error: cannot find symbol",
            "  Foo foo;",
            "  ^",
            "  symbol:   class Foo",
            "  location: class step28.Step28");
  }

  @Test
  void warnings_are_shown_when_they_alone_failed_the_build() {
    var output =
        """
        [WARNING] COMPILATION WARNING :\s
        [WARNING] %1$s:[1,1] [rawtypes] found raw type: java.util.List
          missing type arguments
        [INFO] 1 warning
        [ERROR] COMPILATION ERROR :\s
        [ERROR] %1$s: warnings found and -Werror specified
        [INFO] 1 error
        [INFO] BUILD FAILURE
        """
            .formatted(file);

    assertThat(CompilerMessages.in(output, root))
        .containsExactly(
            "Step28.java:1: warning: [rawtypes] found raw type: java.util.List",
            "class Step28 {",
            "^",
            "  missing type arguments");
  }

  @Test
  void a_source_that_is_gone_or_shorter_now_is_shown_without_its_line() {
    var output = "[ERROR] %s:[9,1] reached end\n[ERROR] /gone/A.java:[1,2] bad\n".formatted(file);

    assertThat(CompilerMessages.in(output, root))
        .contains("Step28.java:9: error: reached end")
        .hasSize(2);
  }

  @Test
  void a_failure_of_maven_itself_holds_no_message_of_the_compiler() {
    var output =
        """
        [INFO] Scanning for projects...
        [ERROR] Unknown host repo.maven.apache.org: Temporary failure in name resolution
        [INFO] BUILD FAILURE
        """;

    assertThat(CompilerMessages.in(output, root)).isEmpty();
  }
}
