package dezero.viz;

import static dezero.viz.Range.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
  /**
   * A difference of about 2 can just be seen side by side; lines are thin, and not side by side.
   */
  private static final double EASY_TO_SEE = 16;

  /**
   * What a dichromat's eye makes of red, green and blue, by Machado, Oliveira and Fernandes (2009),
   * severity 1.0.
   */
  private enum Eye {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    WITHOUT_RED(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    WITHOUT_GREEN(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    WITHOUT_BLUE(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Eye(double... matrix) {
      this.matrix = matrix;
    }

    /** How different two colours look: their distance in CIE L*a*b*. */
    double difference(Color a, Color b) {
      double[] p = lab(seen(a));
      double[] q = lab(seen(b));
      return Math.sqrt(
          Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    private double[] seen(Color color) {
      double[] light =
          DoubleStream.of(color.getRed(), color.getGreen(), color.getBlue())
              .map(part -> part / 255)
              .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
              .toArray();
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
          sum += matrix[3 * i + j] * light[j];
        }
        seen[i] = Math.max(0, Math.min(1, sum));
      }
      return seen;
    }

    private static double[] lab(double[] light) {
      double r = light[0];
      double g = light[1];
      double b = light[2];
      double x = curved((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
      double y = curved(0.2126 * r + 0.7152 * g + 0.0722 * b);
      double z = curved((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curved(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
  }

  private static List<Color> allColors() {
    return Stream.concat(
            Stream.of(Role.values()).map(role -> role.color),
            ChartLook.colorsWithoutARole().stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void no_two_colours_look_alike(Eye eye) {
    List<String> alike = new ArrayList<>();
    List<Color> colors = allColors();
    for (int i = 0; i < colors.size(); i++) {
      for (int j = 0; j < i; j++) {
        double difference = eye.difference(colors.get(i), colors.get(j));
        if (difference < EASY_TO_SEE) {
          alike.add(colors.get(j) + " " + colors.get(i) + ": " + difference);
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  /** So that the test above can fail: the red and the green of a traffic light, and of a leaf. */
  @Test
  void red_and_green_look_alike_to_an_eye_without_green() {
    assertThat(Eye.WITHOUT_GREEN.difference(new Color(0xb02020), new Color(0x4f6f1f)))
        .isLessThan(EASY_TO_SEE);
    assertThat(Eye.USUAL.difference(new Color(0xb02020), new Color(0x4f6f1f)))
        .isGreaterThan(EASY_TO_SEE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void decides_the_colour_whatever_comes_before_it(Role role) {
    String line =
        LineChart.titled("")
            .curve("another", x -> x, range(0, 1))
            .dashedCurve("this", x -> x * x, range(0, 1))
            .as(role)
            .svg();
    String path =
        ContourChart.of((x, y) -> x, range(0, 1), range(0, 1))
            .path("another", new double[] {0, 1}, new double[] {0, 1})
            .path("this", new double[] {0, 1}, new double[] {1, 0})
            .as(role)
            .svg();

    Color other = ChartLook.colorsWithoutARole().get(0);
    assertThat(line).contains("stroke:" + inSvg(role.color)).contains("stroke:" + inSvg(other));
    assertThat(path).contains("stroke:" + inSvg(role.color)).contains("stroke:" + inSvg(other));
  }

  private static String inSvg(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }

  @Test
  void lines_without_one_take_turns() {
    List<Color> others = ChartLook.colorsWithoutARole();
    var none = Optional.<Role>empty();

    assertThat(ChartLook.colors(List.of(none, Optional.of(Role.NEWTON), none)))
        .containsExactly(others.get(0), Role.NEWTON.color, others.get(1));
    assertThat(ChartLook.colors(List.of(none, none, none, none, none)))
        .endsWith(others.get(3), others.get(0));
  }

  @Test
  void needs_a_line_to_belong_to() {
    assertThatThrownBy(() -> LineChart.titled("").as(Role.FUNCTION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "as(FUNCTION): there is no line yet; add one first, as in line(\"loss\", ys)"
                + ".as(FUNCTION)");
    var map = ContourChart.of((x, y) -> x, range(0, 1), range(0, 1));
    assertThatThrownBy(() -> map.as(Role.NEWTON)).hasMessageContaining("as(NEWTON)");
  }
}
