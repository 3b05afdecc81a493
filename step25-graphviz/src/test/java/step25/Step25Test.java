package step25;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import dezero.array.Shape;
import dezero.viz.ComputationGraph;
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
  void the_slope_of_the_circle_is_0_everywhere() {
    var x = Variable.of(0.5);
    Step25.circle(x).backward();

    assertThat(x.grad().item()).isZero();
  }

  @Test
  void total_is_a_sum_and_can_be_differentiated() {
    assertGradients(xs -> new Total().apply(xs).get(0), List.of(Shape.of(2), Shape.of(2)))
        .toOrder(1);
  }
}
