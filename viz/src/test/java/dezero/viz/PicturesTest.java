package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Variable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  class Saving {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Set<String> reported = new HashSet<>();

    private void save(Path file, UnaryOperator<Path> writing) {
      Pictures.save(
          file,
          writing,
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          reported);
    }

    @Test
    void says_where_the_picture_is() {
      save(course.resolve("a.png"), file -> file);

      assertThat(out.toString(UTF_8)).startsWith("picture: ").contains("a.png");
      assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void says_why_there_is_none_once_and_goes_on() {
      UnaryOperator<Path> failing =
          file -> {
            throw new PictureException("no picture: no fonts", null);
          };
      save(course.resolve("a.png"), failing);
      save(course.resolve("b.png"), failing);

      assertThat(out.toString(UTF_8)).isEmpty();
      assertThat(err.toString(UTF_8).lines()).containsExactly("no picture: no fonts");
    }

    @Test
    void where_no_file_can_be_written_goes_on() throws IOException {
      Path taken = Files.writeString(course.resolve("pictures"), "a file");
      save(taken.resolve("a.svg"), ComputationGraph.of(Variable.of(1.0))::write);

      assertThat(err.toString(UTF_8)).startsWith("cannot write the picture ").contains("a.svg");
    }

    @Test
    void does_not_hide_a_mistake_in_a_program() {
      assertThatThrownBy(() -> save(course.resolve("a.gif"), LineChart.titled("")::write))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ends in .gif");
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
