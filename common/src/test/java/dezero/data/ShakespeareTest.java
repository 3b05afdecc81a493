package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShakespeareTest {
  private final Shakespeare text = Shakespeare.of("to be, or not to be");

  @TempDir private Path folder;

  @Test
  void ids_are_given_by_first_appearance() {
    assertThat(text.vocabularySize()).isEqualTo(8);
    assertThat(text.id('t')).isZero();
    assertThat(text.id('o')).isEqualTo(1);
    assertThat(text.id(' ')).isEqualTo(2);
    assertThat(text.text(0, 1, 2, 3, 4)).isEqualTo("to be");
  }

  @Test
  void an_answer_is_the_next_character() {
    assertThat(text.size()).isEqualTo(18);
    Batch batch = text.batch(0, 1, 2, 3, 4, 17);
    assertThat(text.text(batch.ids())).isEqualTo("to beb");
    assertThat(text.text(batch.labels())).isEqualTo("o be,e");
  }

  @Test
  void a_sequence_loader_reads_it_at_two_positions() {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (Batch batch : new SeqDataLoader(text, 2)) {
      first.append(text.text(batch.ids()[0]));
      second.append(text.text(batch.ids()[1]));
    }
    assertThat(first.toString()).isEqualTo("to be, or");
    assertThat(second.toString()).isEqualTo(" not to b");
  }

  @Test
  void characters_outside_the_first_plane_count_as_one() {
    Shakespeare emoji = Shakespeare.of("🎭가🎭");
    assertThat(emoji.vocabularySize()).isEqualTo(2);
    assertThat(emoji.text(1, 0)).isEqualTo("가🎭");
  }

  @Test
  void any_file_is_read_as_utf_8() throws IOException {
    Path file = Files.writeString(folder.resolve("ä.txt"), "ächz");
    assertThat(Shakespeare.load(file).id('ä')).isZero();
    Path latin = Files.write(folder.resolve("l.txt"), "ächz".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Shakespeare.load(latin))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("l.txt: found bytes that are not UTF-8");
  }

  @Test
  void texts_too_short_and_unknown_characters_are_refused() {
    assertThatThrownBy(() -> Shakespeare.of("a"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("found 1 characters, expected two or more");
    assertThatThrownBy(() -> text.id('x'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the text has no 'x'; its characters are to be,rn");
    assertThatThrownBy(() -> text.text(8)).hasMessageContaining("id 8; ids go from 0 to 7");
    assertThatThrownBy(() -> text.x(18)).hasMessageContaining("example 18 does not exist");
  }
}
