package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
  @Test
  void is_gone_through_from_one_end_while_others_come_from_the_other() {
    Stretch stretch = Stretch.forward(3, 8);
    assertThat(List.of(stretch.next(), stretch.next(), stretch.fromTheOtherEnd()))
        .containsExactly(3, 4, 7);
    assertThat(stretch.hasMore()).isTrue();
    assertThat(List.of(stretch.next(), stretch.next(), stretch.fromTheOtherEnd()))
        .containsExactly(5, 6, -1);
    assertThat(stretch.hasMore()).isFalse();
  }

  @Test
  void backward_begins_with_the_last() {
    Stretch stretch = Stretch.backward(3, 6);
    assertThat(List.of(stretch.next(), stretch.fromTheOtherEnd(), stretch.next(), stretch.next()))
        .containsExactly(5, 3, 4, -1);
  }

  @Test
  void every_other_work_of_several_pieces_is_done_backward() {
    Turns turns = new Turns();
    boolean isFirstBackward = turns.isBackward(3);
    turns.isBackward(1);
    assertThat(turns.isBackward(3)).isEqualTo(!isFirstBackward);
    assertThat(turns.isBackward(3)).isEqualTo(isFirstBackward);
  }
}
