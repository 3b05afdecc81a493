package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @TempDir Path folder;

  @Test
  void five_rounds_with_python3_unless_told_otherwise() throws IOException {
    Files.createFile(Files.createDirectory(folder.resolve("dezero")).resolve("__init__.py"));
    var arguments = Arguments.of("--python-dezero", folder.toString());
    assertThat(arguments.rounds()).isEqualTo(5);
    assertThat(arguments.python()).isEqualTo("python3");
  }

  @Test
  void a_folder_without_the_package_is_refused() {
    assertThatThrownBy(() -> Arguments.of("--python-dezero", folder.toString()))
        .hasMessageContaining(folder + ": no dezero/__init__.py in it")
        .hasMessageContaining("usage: bench/side-by-side");
  }

  @Test
  void without_python_dezero_there_is_nothing_to_compare_with() {
    assertThatThrownBy(() -> Arguments.of()).hasMessageContaining("--python-dezero DIR is missing");
  }

  @Test
  void an_unknown_option_is_named() {
    assertThatThrownBy(() -> Arguments.of("--round", "5"))
        .hasMessageContaining("unknown option --round");
  }

  @Test
  void an_option_needs_its_value() {
    assertThatThrownBy(() -> Arguments.of("--rounds"))
        .hasMessageContaining("--rounds lacks its value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "five", "2.5", "10000"})
  void the_rounds_are_a_whole_number(String rounds) throws IOException {
    Files.createFile(Files.createDirectory(folder.resolve("dezero")).resolve("__init__.py"));
    assertThatThrownBy(() -> Arguments.of("--python-dezero", folder.toString(), "--rounds", rounds))
        .hasMessageContaining("--rounds " + rounds);
  }
}
