package dezero.viz;

import static dezero.viz.Range.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of charts that somebody else chose. */
class ChartTextTest {
  private static final double[] XS = {0, 1};

  static final List<UnaryOperator<LineChart>> WITHOUT_A_TEXT =
      List.of(
          chart -> chart.title(null),
          chart -> chart.axes(null, "y"),
          chart -> chart.axes("x", null),
          chart -> chart.line(null, XS),
          chart -> chart.horizontal(1, null),
          chart -> chart.vertical(1, null));

  private static LineChart lines(String text) {
    return LineChart.titled(text)
        .axes(text, text)
        .line(text, XS, XS)
        .dashed(text, XS, new double[] {1, 0})
        .horizontal(0.3, text)
        .vertical(0.3, text);
  }

  private static ContourChart map(String text) {
    return ContourChart.of((x, y) -> x + y, range(0, 1), range(0, 1))
        .title(text)
        .axes(text, text)
        .path(text, XS, XS)
        .path(text, XS, XS)
        .mark(text, 0.5, 0.5)
        .mark(text, 0.6, 0.5)
        .label(text, 0.2, 0.2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss",
        "",
        " ",
        "a\u0000b",
        "\u001b[2J",
        "\u0085",
        "tab\tbed",
        "two\nlines",
        "\r\n",
        "\ufffe",
        "\ud800",
        "]]>",
        "<b>&amp;\"'",
        "가중치 👩‍🔬",
        "العربية",
        "${x} %s {0}"
      })
  void may_be_any_and_twice_the_same(String text) {
    assertThat(SvgText.count(lines(text).svg(), "svg")).isOne();
    assertThat(SvgText.count(map(text).svg(), "svg")).isOne();
    assertThat(lines(text).png()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(map(text).png()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void that_are_the_same_name_two_lines() {
    List<String> texts = SvgText.lines(lines("loss").title("").axes("x", "y").svg());

    assertThat(Collections.frequency(texts, "loss"))
        .as("2 in the legend, 2 references")
        .isEqualTo(4);
  }

  @Test
  void that_are_the_same_name_two_paths_and_two_marks() {
    List<String> texts = SvgText.lines(map("loss").title("").axes("x", "y").svg());

    assertThat(Collections.frequency(texts, "loss")).as("and one label").isEqualTo(5);
  }

  @Test
  void with_control_characters_show_their_symbols() {
    assertThat(SvgText.lines(lines("a\u0000b").svg())).contains("a␀b");
    assertThat(SvgText.lines(map("\u001b[2J").svg())).contains("␛[2J");
  }

  @ParameterizedTest
  @FieldSource("WITHOUT_A_TEXT")
  void are_not_null(UnaryOperator<LineChart> call) {
    LineChart chart = LineChart.titled("");

    assertThatThrownBy(() -> call.apply(chart))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" is null; expected a text, which may be empty: \"\"");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void stand_at_finite_numbers(double place) {
    assertThatThrownBy(() -> LineChart.titled("").horizontal(place, "limit"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reference line \"limit\" at " + place + ": expected a finite number");
  }
}
