package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TeamTest {
  private static final Team TEAM = new Team(3);

  private static int[] counts(AtomicIntegerArray counts) {
    return IntStream.range(0, counts.length()).map(counts::get).toArray();
  }

  private static int[] ones(int length) {
    return IntStream.range(0, length).map(i -> 1).toArray();
  }

  @Test
  void every_chunk_is_done_once_before_the_call_returns() {
    for (int round = 0; round < 2000; round++) {
      AtomicIntegerArray done = new AtomicIntegerArray(1 + round % 7);
      TEAM.forEach(done.length(), done::incrementAndGet);
      assertThat(counts(done)).isEqualTo(ones(done.length()));
    }
  }

  @Test
  void several_threads_work_at_the_same_time() {
    CountDownLatch bothAreThere = new CountDownLatch(2);
    TEAM.forEach(
        2,
        chunk -> {
          bothAreThere.countDown();
          await(bothAreThere);
        });
    assertThat(bothAreThere.getCount()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_chunk_may_itself_have_chunks() {
    AtomicInteger done = new AtomicInteger();
    TEAM.forEach(5, outer -> TEAM.forEach(7, inner -> done.incrementAndGet()));
    assertThat(done).hasValue(35);
  }

  @Test
  void two_callers_do_not_mix_their_work() throws InterruptedException {
    AtomicIntegerArray mine = new AtomicIntegerArray(500);
    AtomicIntegerArray other = new AtomicIntegerArray(500);
    Thread caller = new Thread(() -> TEAM.forEach(other.length(), other::incrementAndGet));
    caller.start();
    TEAM.forEach(mine.length(), mine::incrementAndGet);
    caller.join();
    assertThat(counts(mine)).isEqualTo(ones(500));
    assertThat(counts(other)).isEqualTo(ones(500));
  }

  @Test
  void an_exception_in_a_chunk_reaches_the_caller_after_all_chunks() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                TEAM.forEach(
                    50,
                    chunk -> {
                      done.incrementAndGet();
                      if (chunk == 20) {
                        throw new IllegalStateException("chunk 20");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("chunk 20");
    assertThat(done).hasValue(50);
    TEAM.forEach(3, chunk -> done.incrementAndGet());
    assertThat(done).hasValue(53);
  }

  @Test
  void sleeping_helpers_are_woken() throws InterruptedException {
    TEAM.forEach(1, chunk -> {});
    while (!helpers().allMatch(helper -> helper.getState() == Thread.State.WAITING)) {
      Thread.sleep(1);
    }
    several_threads_work_at_the_same_time();
  }

  private static Stream<Thread> helpers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("dezero-simd"));
  }
}
