package dezero.viz;

import static dezero.viz.Range.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineChartTest {

  private static LineChart twoCurves() {
    return LineChart.titled("sin <b>& cos")
        .axes("x in \"rad\"", "높이 👩‍🔬")
        .curve("sin", Math::sin, range(-7, 7))
        .dashedCurve("cos", Math::cos, range(-7, 7));
  }

  @Nested
  class Texts {
    @Test
    void are_in_the_svg_as_given() {
      assertThat(SvgText.lines(twoCurves().svg()))
          .contains("sin <b>& cos", "x in \"rad\"", "높이 👩‍🔬", "sin", "cos");
    }

    @Test
    void of_a_lone_line_need_no_legend() {
      String svg = LineChart.titled("loss").line("mean squared", new double[] {3, 2, 1}).svg();

      assertThat(SvgText.lines(svg)).doesNotContain("mean squared");
    }

    @Test
    void do_not_depend_on_the_locale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.GERMANY);
        String svg = LineChart.titled("").curve("f", x -> x / 4000, range(0, 2000)).svg();

        assertThat(SvgText.lines(svg)).contains("1,000", "0.25");
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void of_reference_lines_are_shown_even_outside_of_the_data() {
      String svg = LineChart.titled("").line("y", new double[] {1, 2}).horizontal(5, "limit").svg();

      assertThat(SvgText.lines(svg)).contains("limit", "5");
    }
  }

  @Nested
  class Axes {
    @Test
    void that_are_logarithmic_show_powers_of_ten() {
      double[] losses = IntStream.range(0, 8).mapToDouble(i -> Math.pow(10, -i)).toArray();

      String svg = LineChart.titled("").logY().line("loss", losses).svg();

      assertThat(SvgText.lines(svg)).contains("10⁰", "10⁻⁷").doesNotContain("0.5");
    }

    @Test
    void that_are_logarithmic_leave_gaps_at_zero_and_below() {
      String svg = LineChart.titled("").logY().line("y", new double[] {1, 0, -1, 10, 100}).svg();

      assertThat(svg).doesNotContain("NaN", "Infinity");
      assertThat(SvgText.lines(svg)).contains("10¹", "10²");
    }

    @Test
    void of_whole_numbers_have_whole_ticks() {
      String svg = LineChart.titled("").line("y", new double[] {1, 1}).yRange(range(0, 9)).svg();

      assertThat(SvgText.lines(svg)).contains("0", "1").doesNotContain("0.5");
    }

    @Test
    void can_be_given() {
      String svg =
          LineChart.titled("")
              .curve("f", x -> x * 1e6, range(0, 1000))
              .xRange(range(0, 4))
              .yRange(range(-2, 2))
              .svg();

      assertThat(SvgText.lines(svg)).contains("-2", "2", "4").doesNotContain("1,000");
    }
  }

  @Test
  void dashed_lines_of_one_colour_can_be_told_apart() {
    LineChart chart = LineChart.titled("");
    for (String name : List.of("first", "second", "third")) {
      chart.dashedCurve(name, x -> x, range(0, 1)).as(Role.NEWTON);
    }

    assertThat(chart.svg())
        .contains("stroke-dasharray:6,4;", "stroke-dasharray:2,3;", "stroke-dasharray:8,3,2,3;");
  }

  @Test
  void logarithmic_axes_refuse_zero_and_below() {
    LineChart chart = LineChart.titled("").logY().line("y", new double[] {1, 2});

    assertThatThrownBy(() -> chart.horizontal(0, "zero").svg())
        .hasMessage("logY: cannot show 0.0; expected ranges and reference lines above 0");
    assertThatThrownBy(() -> chart.yRange(range(-1, 1)).svg()).hasMessageContaining("show -1.0");
  }

  @Nested
  class Lines {
    @Test
    void break_where_a_value_is_not_finite() {
      double[] ys = {1, 2, Double.NaN, 4, Double.POSITIVE_INFINITY, 3, 2};

      String svg = LineChart.titled("").line("y", ys).svg();

      assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    @Test
    void of_many_points_stay_small() {
      double[] ys = IntStream.range(0, 200_000).mapToDouble(i -> Math.exp(-i / 5e3)).toArray();

      assertThat(LineChart.titled("").line("loss", ys).svg().length()).isLessThan(100_000);
      assertThat(LineChart.titled("").logY().line("loss", ys).svg().length()).isLessThan(100_000);
    }

    @Test
    void may_be_none_or_of_no_points() {
      assertThat(SvgText.lines(LineChart.titled("empty").svg())).contains("empty");
      assertThat(SvgText.lines(LineChart.titled("empty").line("y", new double[0]).svg()))
          .contains("empty");
    }

    @Test
    void have_the_same_number_of_x_and_y_values() {
      LineChart chart = LineChart.titled("");

      assertThatThrownBy(() -> chart.line("loss", new double[3], new double[4]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("\"loss\": 3 x values but 4 y values; expected the same number of each");
    }

    @Test
    void are_drawn_in_their_colours_in_a_png_of_two_pixels_a_point() throws IOException {
      var image = ImageIO.read(new ByteArrayInputStream(twoCurves().size(300, 200).png()));

      int[] pixels = image.getRGB(0, 0, 600, 400, null, 0, 600);
      assertThat(image.getWidth()).isEqualTo(600);
      assertThat(image.getHeight()).isEqualTo(400);
      assertThat(pixels)
          .contains(0xffffffff)
          .contains(
              ChartLook.colorsWithoutARole().stream().limit(2).mapToInt(Color::getRGB).toArray());
    }
  }

  @Nested
  class Writing {
    @TempDir Path folder;

    @Test
    void depends_on_the_extension() throws IOException {
      assertThat(twoCurves().write(folder.resolve("new/a.svg"))).content().contains("<svg");
      assertThat(Files.readAllBytes(twoCurves().write(folder.resolve("a.png"))))
          .startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void refuses_dot_text() {
      assertThatThrownBy(() -> twoCurves().write(folder.resolve("a.dot")))
          .hasMessageContaining("ends in .dot; expected one of .svg, .png; call it a.svg");
    }
  }

  @Test
  void ranges_go_upward_and_are_finite() {
    assertThatThrownBy(() -> range(1, 1))
        .hasMessage("range(1.0, 1.0): expected two finite numbers, the smaller one first");
    assertThatThrownBy(() -> range(Double.NaN, 1)).hasMessageContaining("range(NaN, 1.0)");
    assertThatThrownBy(() -> range(0, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
  }

  @Test
  void sizes_below_a_hundred_points_are_refused() {
    assertThatThrownBy(() -> twoCurves().size(640, 0))
        .hasMessage("size(640, 0): expected at least 100 each way");
  }
}
