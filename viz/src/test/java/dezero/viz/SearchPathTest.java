package dezero.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SearchPathTest {
  @TempDir Path first;
  @TempDir Path second;

  private static Path program(Path folder, String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private SearchPath both(String... endings) {
    return new SearchPath(List.of(first, second), List.of(endings));
  }

  @Test
  void the_earlier_folder_wins() throws IOException {
    program(second, "dot");
    Path expected = program(first, "dot");

    assertThat(both("").find("dot")).contains(expected);
  }

  @Test
  void a_folder_with_that_name_is_not_a_program() throws IOException {
    Files.createDirectory(first.resolve("dot"));

    assertThat(both("").find("dot")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no executable bit
  void a_file_that_is_not_executable_is_passed_over() throws IOException {
    Files.writeString(first.resolve("dot"), "");
    Path expected = program(second, "dot");

    assertThat(both("").find("dot")).contains(expected);
  }

  @Test
  void a_file_that_is_not_executable_is_found_when_there_is_no_other() throws IOException {
    Path file = Files.writeString(first.resolve("dot"), "");

    assertThat(both("").find("dot")).contains(file);
  }

  @Test
  void on_windows_the_extensions_of_pathext_are_tried_in_order() throws IOException {
    program(first, "dot");
    program(first, "dot.cmd");
    Path expected = program(first, "dot.exe");

    assertThat(both(".com", ".exe", ".bat", ".cmd").find("dot")).contains(expected);
  }

  @Test
  void windows_paths_may_be_quoted() {
    String path = "\"" + first + "\";" + second;

    assertThat(SearchPath.windows(path, ".EXE").folders()).containsExactly(first, second);
  }

  @Test
  void empty_relative_and_impossible_entries_are_left_out() {
    String path = ";.;bin;\0;" + first + ";;";

    assertThat(SearchPath.windows(path, ".EXE").folders()).containsExactly(first);
  }

  @Test
  void an_empty_path_has_no_folders() {
    assertThat(SearchPath.unix("").folders()).isEmpty();
  }
}
