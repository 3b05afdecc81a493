package dezero.course.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyboardTest implements Keyboard.Listener {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Override
  public void key(char key) {
    heard.add("key " + key);
  }

  @Override
  public void hangUp() {
    heard.add("hang up");
  }

  @Override
  public void inputEnded() {
    heard.add("input ended");
  }

  @Override
  public void screenLost() {
    heard.add("screen lost");
  }

  private String next() throws InterruptedException {
    return heard.poll(10, TimeUnit.MINUTES);
  }

  @Test
  void without_a_terminal_the_first_letter_of_a_line_is_a_key() throws Exception {
    var lines = "hint\n\n  n\r\nq".getBytes(StandardCharsets.UTF_8);
    Keyboard.listen(new ByteArrayInputStream(lines), this);
    assertThat(next()).isEqualTo("key h");
    assertThat(next()).isEqualTo("key \n");
    assertThat(next()).isEqualTo("key n");
    assertThat(next()).isEqualTo("key q");
    assertThat(next()).isEqualTo("input ended");
  }

  @Test
  void an_input_that_breaks_has_ended() throws Exception {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }
        };
    Keyboard.listen(broken, this);
    assertThat(next()).isEqualTo("input ended");
  }
}
