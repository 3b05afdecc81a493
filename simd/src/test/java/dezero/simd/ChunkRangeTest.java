package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkRangeTest {
  @Test
  void is_taken_by_its_owner_from_one_end_and_by_helpers_from_the_other() {
    ChunkRange range = ChunkRange.forward(3, 8);
    assertThat(List.of(range.next(), range.next(), range.fromTheOtherEnd()))
        .containsExactly(3, 4, 7);
    assertThat(range.hasMore()).isTrue();
    assertThat(List.of(range.next(), range.next(), range.fromTheOtherEnd()))
        .containsExactly(5, 6, -1);
    assertThat(range.hasMore()).isFalse();
  }

  @Test
  void backward_starts_with_the_last_chunk() {
    ChunkRange range = ChunkRange.backward(3, 6);
    assertThat(List.of(range.next(), range.fromTheOtherEnd(), range.next(), range.next()))
        .containsExactly(5, 3, 4, -1);
  }

  @Test
  void every_other_operation_of_several_chunks_runs_backward() {
    SweepDirection direction = new SweepDirection();
    boolean isFirstBackward = direction.nextIsBackward(3);
    direction.nextIsBackward(1);
    assertThat(direction.nextIsBackward(3)).isEqualTo(!isFirstBackward);
    assertThat(direction.nextIsBackward(3)).isEqualTo(isFirstBackward);
  }
}
