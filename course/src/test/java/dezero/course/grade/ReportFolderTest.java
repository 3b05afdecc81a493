package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.grading.GradingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path temporary;

  private ReportFolder folder() {
    return ReportFolder.at(temporary.resolve("a/new/one"));
  }

  @Test
  void a_report_appears_with_nothing_else() throws IOException {
    assertThat(folder().write(Map.of("a.txt", "one", "b.txt", "two"))).isEmpty();
    try (var files = Files.list(folder().path())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "b.txt");
    }
  }

  @Test
  void the_same_report_leaves_what_is_there() {
    folder().write(Map.of("a.txt", "one"));
    assertThat(folder().write(Map.of("a.txt", "one"))).isEmpty();
    assertThat(folder().path().resolve("earlier-1")).doesNotExist();
  }

  @Test
  void every_earlier_report_is_kept() {
    folder().write(Map.of("a.txt", "one", "b.txt", "two"));
    assertThat(folder().write(Map.of("a.txt", "changed", "b.txt", "two")))
        .contains(folder().path().resolve("earlier-1"));
    folder().write(Map.of("a.txt", "again", "b.txt", "two"));

    assertThat(folder().path().resolve("earlier-1/a.txt")).hasContent("one");
    assertThat(folder().path().resolve("earlier-1/b.txt")).hasContent("two");
    assertThat(folder().path().resolve("earlier-2/a.txt")).hasContent("changed");
    assertThat(folder().path().resolve("a.txt")).hasContent("again");
  }

  @Test
  void what_is_in_the_way_is_kept_too() throws IOException {
    Files.createDirectories(folder().path().resolve("a.txt/somebodys"));

    folder().write(Map.of("a.txt", "one"));

    assertThat(folder().path().resolve("earlier-1/a.txt/somebodys")).isDirectory();
    assertThat(folder().path().resolve("a.txt")).hasContent("one");
  }

  @Test
  void a_file_in_its_place_is_refused() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    assertThatThrownBy(() -> ReportFolder.at(file))
        .isInstanceOf(WrongInputException.class)
        .hasMessageContaining("is a file: --report needs a folder");
    assertThatThrownBy(() -> ReportFolder.at(file.resolve("below")))
        .isInstanceOf(WrongInputException.class)
        .hasMessageContaining("cannot be written to");
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_folder_that_is_gone_in_the_end_is_the_graders_trouble() throws IOException {
    var folder = folder();
    Files.delete(folder.path());
    Files.writeString(folder.path(), "a file now");
    assertThatThrownBy(() -> folder.write(Map.of("a.txt", "one")))
        .isInstanceOf(GradingException.class)
        .hasMessageContaining("The report could not be written to ");
  }
}
