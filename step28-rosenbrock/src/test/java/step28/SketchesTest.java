package step28;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchesTest {
  private static final String RED = "stroke:rgb(221,68,17)";

  private static GradientDescent at(double rate) {
    return new GradientDescent(Rosenbrock::rosenbrock, 0, 2, rate);
  }

  private static GradientDescent diverged(double rate) {
    var descent = at(rate);
    assertThatThrownBy(() -> descent.steps(100)).isInstanceOf(DivergedException.class);
    return descent;
  }

  @Test
  void the_walk_is_one_red_line_with_one_start_and_one_end() {
    String svg = Sketches.walk(at(0.001).steps(50_000)).svg();

    assertThat(svg)
        .contains(RED)
        .containsOnlyOnce(">start<")
        .containsOnlyOnce(">end<")
        .contains(">10 steps<", ">100 steps<", ">1,000 steps<", ">50,000 steps<")
        .doesNotContain("the lowest point");
  }

  @Test
  void one_that_never_arrives_shows_the_goal_and_no_label_on_top_of_the_last() {
    assertThat(Sketches.walk(at(0.0025).steps(50_000)).svg())
        .contains(">end<", ">the lowest point<", ">100 steps<", ">50,000 steps<")
        .doesNotContain(">1,000 steps<");
  }

  @Test
  void one_that_diverges_has_no_end_but_shows_where_it_should_have_ended() {
    assertThat(Sketches.walk(diverged(0.01)).svg())
        .contains(RED, ">start<", ">the lowest point<", ">1<", ">2<", ">3<")
        .doesNotContain(">end<");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e100, 1e300})
  void one_that_is_lost_at_once_can_be_drawn_too(double rate) {
    assertThat(Sketches.walk(diverged(rate)).svg()).contains(">start<").doesNotContain("NaN");
  }
}
