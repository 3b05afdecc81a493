package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageNetLabelsTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("labels.txt"), text);
  }

  private static String python(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> " " + i + ": " + (i == 2 ? "\"judge's robe\"" : "'name, " + i + "'"))
        .collect(Collectors.joining(",\n", "{", "}\n"));
  }

  @Test
  void a_python_dictionary_is_read() throws IOException {
    assertThat(ImageNetLabels.load(file("# comment\n" + python(0, 1000))))
        .hasSize(1000)
        .startsWith("name, 0", "name, 1", "judge's robe", "name, 3")
        .endsWith("name, 999");
  }

  @Test
  void a_name_on_each_line_is_read() throws IOException {
    String lines =
        IntStream.range(0, 1000).mapToObj(i -> "it's " + i).collect(Collectors.joining("\n"));
    assertThat(ImageNetLabels.load(file(lines))).hasSize(1000).endsWith("it's 999");
  }

  @Test
  void too_few_names_and_gaps_are_refused() throws IOException {
    Path file = file(python(0, 999));
    assertThatThrownBy(() -> ImageNetLabels.load(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("labels.txt: found 999 names, expected 1000 names, class 0 first");
    file(python(1, 1001));
    assertThatThrownBy(() -> ImageNetLabels.load(file))
        .hasMessageContaining("found class 1 where 0 comes next");
  }

  @Test
  void if_the_file_is_missing_the_message_says_where_to_put_it() {
    String before = System.getProperty("dezero.cache");
    System.setProperty("dezero.cache", folder.toString());
    try {
      assertThatThrownBy(ImageNetLabels::load)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(folder.toString())
          .hasMessageContaining("Get it from https://gist.github.com/");
    } finally {
      if (before == null) {
        System.clearProperty("dezero.cache");
      } else {
        System.setProperty("dezero.cache", before);
      }
    }
  }
}
