package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {
  private static final String FACTS =
      "Python 3.11.2, NumPy 1.24.2 with libblas.so.3, libopenblasp-r0.3.21.so";
  private final Processor wide =
      Processor.of(
          "processor\t: 0\n"
              + "model name\t: Wide 9\n"
              + "flags\t\t: fpu avx2 fma avx512f avx512bw avx512vl\n");
  private final Processor narrow =
      Processor.of("model name\t: Narrow 3\nflags\t\t: fpu avx2 fma\nmodel name\t: Narrow 3\n");

  @Test
  void has_a_name_and_vectors() {
    assertThat(wide.model()).isEqualTo("Wide 9");
    assertThat(wide.vectorBits()).isEqualTo(512);
    assertThat(narrow.vectorBits()).isEqualTo(256);
    assertThat(Processor.of("").vectorBits()).isZero();
  }

  @Test
  void holds_back_nobody_who_uses_all_of_it() {
    assertThat(wide.holdsBack(FACTS + ", kernels for SkylakeX")).isEmpty();
    assertThat(narrow.holdsBack(FACTS + ", kernels for Zen")).isEmpty();
    assertThat(wide.holdsBack("Python 3.11.2, PyTorch 1.13.0 (1 threads)")).isEmpty();
  }

  @Test
  void names_kernels_that_are_made_for_less() {
    assertThat(wide.holdsBack(FACTS + ", kernels for Haswell"))
        .contains(
            "OpenBLAS took its kernels for Haswell, but this processor has vectors of 512 bits"
                + " (Wide 9)");
    assertThat(narrow.holdsBack(FACTS + ", kernels for Sandybridge").orElseThrow())
        .contains("for Sandybridge", "256 bits");
  }

  @Test
  void names_a_library_that_nobody_has_made_fast() {
    assertThat(narrow.holdsBack("Python 3.11.2, NumPy 1.24.2 with libblas.so.3.11.0").orElseThrow())
        .contains("apt-get install libopenblas0");
  }

  @Test
  void goals_are_not_judged_against_a_peer_that_is_held_back() {
    Results results = new Results();
    for (Peer peer : List.of(Peer.PLAIN, Peer.NUMPY)) {
      Timings timings = new Timings();
      timings.add(peer == Peer.PLAIN ? 1 : 9);
      results.add(
          new Results.Result(Task.MATMUL, 512, new Side(peer, 1, List.of()), timings, timings));
    }
    assertThat(Report.of(List.of(), results)).contains("## Goals: 2 of 2 met");

    results.peerIsHeldBack("OpenBLAS took its kernels for Haswell");

    assertThat(Report.of(List.of(), results))
        .contains("## Goals: not judged", "- OpenBLAS took its kernels for Haswell")
        .doesNotContain("of 2 met");
  }
}
