package dezero.course.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A clock that the test sets, and states that it makes up. */
class SettlingTest {
  private final Settling settling = new Settling(state("0"));

  private static FolderState state(String size) {
    return new FolderState("folder", List.of("Cosine.java " + size));
  }

  private boolean settles(String size, long milliseconds) {
    return settling.hasSettled(state(size), TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  @Test
  void nothing_is_told_while_nothing_changes() {
    assertThat(settles("0", 0)).isFalse();
    assertThat(settles("0", 10_000)).isFalse();
    assertThat(settling.isChanging()).isFalse();
  }

  @Test
  void a_save_is_told_once_when_it_has_been_quiet_for_50_ms() {
    assertThat(settles("5", 1000)).isFalse();
    assertThat(settling.isChanging()).isTrue();
    assertThat(settles("5", 1049)).isFalse();
    assertThat(settles("5", 1050)).isTrue();
    assertThat(settling.isChanging()).isFalse();
    assertThat(settles("5", 1100)).isFalse();
  }

  @Test
  void truncating_and_writing_in_pieces_is_one_save() {
    assertThat(settles("empty", 0)).isFalse();
    assertThat(settles("4096", 30)).isFalse();
    assertThat(settles("5000", 60)).isFalse();
    assertThat(settles("5000", 110)).isTrue();
    assertThat(settles("5000", 500)).isFalse();
  }

  @Test
  void who_never_stops_to_save_is_told_every_half_second() {
    int told = 0;
    for (int time = 0; time < 2_020; time += 20) {
      told += settles("size " + time, time) ? 1 : 0;
    }
    assertThat(told).isEqualTo(3);
  }

  @Test
  void a_save_with_another_size_after_the_first_is_told_again() {
    settles("5", 0);
    assertThat(settles("5", 50)).isTrue();
    settles("6", 60);
    assertThat(settles("6", 110)).isTrue();
  }
}
