package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KNOWN = List.of("list", "run", "rosenbrock", "--help");

  @ParameterizedTest
  @CsvSource({
    "run, run, 0",
    "rnu, run, 1",
    "ru, run, 1",
    "runn, run, 1",
    "fun, run, 1",
    "rosenbrok, rosenbrock, 1",
    "'', run, 3",
    "abc, '', 3",
    "kitten, sitting, 3"
  })
  void the_distance_counts_letters_that_must_change(String a, String b, int distance) {
    assertThat(DidYouMean.distance(a, b)).isEqualTo(distance);
    assertThat(DidYouMean.distance(b, a)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "rnu, run",
    "RUN, run",
    "lst, list",
    "rosenbrok, rosenbrock",
    "rosinbrok, rosenbrock",
    "--hlep, --help"
  })
  void a_slip_finds_the_word_that_was_meant(String typed, String meant) {
    assertThat(DidYouMean.nearest(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"check", "''", "xyz", "build"})
  void another_word_is_not_forced_into_a_known_one(String typed) {
    assertThat(DidYouMean.nearest(typed, KNOWN)).isEmpty();
  }

  @Test
  void the_nearest_of_several_wins() {
    assertThat(DidYouMean.nearest("step29", List.of("step28", "step29-newton", "step29")))
        .contains("step29");
  }
}
