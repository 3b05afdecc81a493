package step36;

import static dezero.viz.Range.range;

import dezero.viz.ComputationGraph;
import dezero.viz.LineChart;
import dezero.viz.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pictures of this chapter. */
final class Sketches {
  private Sketches() {}

  /** z = gx³ + y: two ways from x to z, one of which backward() wrote. */
  static ComputationGraph z() {
    return ComputationGraph.of(new Book().z).withValues();
  }

  /** The curve at some stages, and what it should become, as dots. */
  static LineChart coffee(List<Stage> stages) {
    double[] dots = Places.between(0, Law.COFFEE.end(), 16);
    double[] solution = Arrays.stream(dots).map(Law.COFFEE::solution).toArray();
    var chart =
        LineChart.titled("A curve learns y′ = −y")
            .points("e^−x, never shown to it", dots, solution)
            .as(Role.FUNCTION);
    for (var stage : stages) {
      if (stage.step() != 100) { // It would be hidden by the last.
        add(stage, chart);
      }
    }
    return chart.as(Role.GRADIENT_DESCENT).yRange(range(-0.1, 1.1));
  }

  private static void add(Stage stage, LineChart chart) {
    String label =
        String.format(Locale.ROOT, "%,d steps: %s off", stage.step(), digits(stage.farthest()));
    chart.line(label, Stage.places(Law.COFFEE), stage.heights());
  }

  /** The curves through the points. */
  static LineChart brake(List<Braked> curves) {
    var chart =
        LineChart.titled("Eight points, and a brake")
            .points("points", Braked.points(), Braked.levels())
            .as(Role.FUNCTION);
    for (var curve : curves) {
      String label =
          String.format(Locale.ROOT, "brake %s: slope %.1f", curve.where(), curve.steepest());
      chart.line(label, Braked.places(), curve.heights());
    }
    return chart.yRange(range(-1.3, 1.3));
  }

  /** The first two digits that are not 0. */
  static String digits(double number) {
    return new BigDecimal(number).round(new MathContext(2)).toPlainString();
  }
}
