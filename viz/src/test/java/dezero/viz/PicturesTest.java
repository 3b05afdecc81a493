package dezero.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path course;
  private Path step;

  @BeforeEach
  void makeAFolderInAFolder() throws IOException {
    step = Files.createDirectories(course.resolve("step28-rosenbrock/src"));
  }

  @Nested
  class Folder {
    @Test
    void is_the_system_property_first() {
      Map<String, String> environment = Map.of("DEZERO_PICTURES", "from-environment");

      assertThat(Pictures.folder("from-property", environment::get, step))
          .isEqualTo(step.resolve("from-property"));
    }

    @Test
    void is_the_environment_variable_next() {
      Map<String, String> environment = Map.of("DEZERO_PICTURES", "from-environment");

      assertThat(Pictures.folder(" ", environment::get, step))
          .isEqualTo(step.resolve("from-environment"));
    }

    @Test
    void is_in_the_nearest_enclosing_course() throws IOException {
      Files.createFile(course.resolve("jbang-catalog.json"));

      assertThat(Pictures.folder(null, NOTHING::get, step)).isEqualTo(course.resolve("pictures"));
    }

    @Test
    void is_in_the_current_folder_otherwise() {
      assertThat(Pictures.folder(null, NOTHING::get, step)).isEqualTo(step.resolve("pictures"));
    }

    @Test
    void holds_the_file_of_that_name() {
      assertThat(Pictures.path("a.png")).isEqualTo(Pictures.folder().resolve("a.png"));
    }
  }

  @Nested
  class Showing {
    @Test
    void is_relative_inside_the_current_folder() {
      assertThat(Pictures.show(course.resolve("pictures/a.png"), course))
          .isEqualTo("pictures/a.png");
    }

    @Test
    void is_absolute_outside_of_it() {
      Path file = course.resolve("pictures").resolve("a.png");

      assertThat(Pictures.show(file, step)).isEqualTo(file.toString().replace('\\', '/'));
    }

    @Test
    void tidies_dots() {
      assertThat(Pictures.show(Path.of("x/../pictures/./a.png"), course))
          .isEqualTo("pictures/a.png");
    }
  }
}
