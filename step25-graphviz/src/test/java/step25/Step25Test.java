package step25;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.Shape;
import dezero.viz.ComputationGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step25Test {
  @Test
  void the_librarys_drawing_shows_every_awkward_name() throws Exception {
    List<String> shown = SvgText.of(ComputationGraph.of(Step25.awkward()).svg()).lines().toList();

    assertThat(shown)
        .contains("say \"hi\"", "C:\\new", "a\\\"b", "two", "lines", "<b>", "&lt;", "손실", "🎉")
        .contains("nul \u2400");
  }

  @Test
  void the_lesson_shows_the_pictures_of_a_demo_without_an_argument() throws Exception {
    var x = Variable.of(0.5).named("x");

    assertThat(textsIn(Files.readString(Path.of("images/step25-square.svg"))))
        .isEqualTo(textsIn(ComputationGraph.of(Step25.square(x)).svg()));
    assertThat(textsIn(Files.readString(Path.of("images/step25-circle.svg"))))
        .isEqualTo(textsIn(ComputationGraph.of(Step25.circle(x)).svg()));
    assertThat(textsIn(Files.readString(Path.of("images/step25-two-x.svg"))))
        .isEqualTo(textsIn(ComputationGraph.of(Step25.twoCalledX(x)).svg()));
  }

  /** Sorted, since a layout may draw the nodes in any order. */
  private static List<String> textsIn(String svg) throws Exception {
    return SvgText.of(svg).lines().filter(text -> !text.isBlank()).sorted().toList();
  }

  @Test
  void the_slope_of_the_circle_is_0_everywhere() {
    var x = Variable.of(0.5);
    Step25.circle(x).backward();

    assertThat(x.grad().item()).isZero();
  }

  @Test
  void a_second_x_takes_half_of_the_slope_away_and_nobody_complains() {
    var x = Variable.of(0.5).named("x");
    var y = Step25.twoCalledX(x);
    y.backward();

    assertThat(y.item()).isEqualTo(1);
    assertThat(x.grad().item()).isCloseTo(0.841, within(5e-4));
  }

  @Test
  void total_is_a_sum_and_can_be_differentiated() {
    assertGradients(xs -> new Total().apply(xs).get(0), List.of(Shape.of(2), Shape.of(2)))
        .toOrder(1);
  }
}
