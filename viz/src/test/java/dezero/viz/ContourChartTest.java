package dezero.viz;

import static dezero.viz.Range.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContourChartTest {
  private static final DoubleBinaryOperator ROSENBROCK =
      (x, y) -> 100 * (y - x * x) * (y - x * x) + (x - 1) * (x - 1);

  private static ContourChart valley() {
    return ContourChart.of(ROSENBROCK, range(-2, 2), range(-1, 3)).title("The valley");
  }

  private static BufferedImage image(ContourChart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(chart.png()));
  }

  @Nested
  class Regions {
    private final Contours bowl = new Contours((x, y) -> x * x + y * y, range(-1, 1), range(-1, 1));

    /** The position on the grid for x or y in (−1, 1). */
    private double place(double value) {
      return (value + 1) / 2 * (Contours.N - 1);
    }

    @Test
    void hold_the_points_where_the_function_is_higher() {
      Path2D outside = bowl.regionFrom(0.25);

      assertThat(outside.contains(place(0), place(0.49))).isFalse();
      assertThat(outside.contains(place(0), place(0.51))).isTrue();
      assertThat(outside.contains(place(-0.36), place(-0.36))).isTrue();
      assertThat(outside.contains(place(-0.34), place(-0.34))).isFalse();
      assertThat(outside.contains(place(0.99), place(-0.99))).isTrue();
    }

    @Test
    void are_the_whole_map_or_nothing_beyond_the_ends() {
      assertThat(bowl.regionFrom(-1).getBounds2D().getWidth()).isEqualTo(Contours.N - 1);
      assertThat(bowl.regionFrom(2.1).getPathIterator(null).isDone()).isTrue();
    }

    @Test
    void of_a_saddle_meet_in_the_middle() {
      Contours saddle = new Contours((x, y) -> x * y, range(-1, 1), range(-1, 1));

      Path2D region = saddle.regionFrom(0);

      assertThat(region.contains(place(0.5), place(0.5))).isTrue();
      assertThat(region.contains(place(-0.5), place(-0.5))).isTrue();
      assertThat(region.contains(place(0.5), place(-0.5))).isFalse();
    }

    @Test
    void count_nan_as_high() {
      Contours half = new Contours((x, y) -> Math.sqrt(x), range(-1, 1), range(-1, 1));

      assertThat(half.regionFrom(10).contains(place(-0.5), place(0))).isTrue();
      assertThat(half.regionFrom(10).contains(place(0.5), place(0))).isFalse();
    }
  }

  @Nested
  class Bands {
    @Test
    void grow_by_factors_where_the_walls_are_much_higher_than_the_floor() {
      assertThat(levels(ROSENBROCK)).startsWith("2", "5", "10").endsWith("1000", "2000");
    }

    @Test
    void are_evenly_spaced_where_the_walls_are_low() {
      assertThat(levels((x, y) -> x + y)).containsExactly("-2", "-1", "0", "1", "2", "3", "4");
    }

    @Test
    void of_a_constant_are_one() {
      assertThat(levels((x, y) -> 3)).isEmpty();
    }

    @Test
    void stay_few_over_hundreds_of_decades() {
      assertThat(levels((x, y) -> Math.exp(200 * (x + y)))).hasSizeBetween(5, 14);
    }

    @Test
    void are_found_beside_infinity() {
      assertThat(levels((x, y) -> 1 / Math.max(0, x))).isNotEmpty();
    }

    private static String[] levels(DoubleBinaryOperator f) {
      Levels levels = Levels.of(new Contours(f, range(-2, 2), range(-1, 3)).sortedValues());
      return IntStream.range(0, levels.size()).mapToObj(levels::text).toArray(String[]::new);
    }
  }

  @Nested
  class Maps {
    @Test
    void are_light_in_the_valley_and_dark_on_the_hills() throws IOException {
      BufferedImage map = image(valley());

      int valley = brightness(map, 0.0, 0.0);
      int slope = brightness(map, 0.0, 1.0);
      int hill = brightness(map, -1.9, -0.9);
      assertThat(valley).isGreaterThan(slope + 50);
      assertThat(slope).isGreaterThan(hill + 50);
    }

    /**
     * The brightness of the pixel at (x, y) in Rosenbrock's map; the plot's frame is found by its
     * colour.
     */
    private static int brightness(BufferedImage map, double x, double y) {
      int middle = map.getHeight() / 2;
      int[] frame =
          IntStream.range(0, map.getWidth())
              .filter(i -> map.getRGB(i, middle) == ChartLook.INK.getRGB())
              .filter(i -> i > 100)
              .toArray();
      int column = map.getWidth() / 2;
      int[] rows =
          IntStream.range(0, map.getHeight())
              .filter(j -> map.getRGB(column, j) == ChartLook.INK.getRGB())
              .filter(j -> j > 70)
              .toArray();
      int left = frame[0];
      int top = rows[0];
      int px = (int) (left + (x + 2) / 4 * 970);
      int py = (int) (top + (3 - y) / 4 * 640);
      int rgb = map.getRGB(px, py);
      return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
    }

    @Test
    void stay_small_as_svg() {
      assertThat(valley().svg().length()).isLessThan(200_000);
    }

    @Test
    void of_a_constant_can_be_drawn() {
      assertThat(SvgText.lines(ContourChart.of((x, y) -> 1, range(0, 1), range(0, 1)).svg()))
          .contains("x", "y");
    }

    @Test
    void of_a_function_that_is_nowhere_finite_can_be_drawn() {
      assertThat(
              SvgText.lines(ContourChart.of((x, y) -> Double.NaN, range(0, 1), range(0, 1)).svg()))
          .contains("x", "y");
    }
  }

  @Nested
  class Paths {
    @Test
    void are_named_with_their_ends_and_the_marks() {
      String svg =
          valley()
              .path("gradient descent", new double[] {0, 1}, new double[] {2, 1})
              .path("Newton", new double[] {0, 1}, new double[] {2, 1})
              .mark("minimum", 1, 1)
              .svg();

      assertThat(SvgText.lines(svg))
          .contains("The valley", "gradient descent", "Newton", "start", "end", "minimum");
    }

    @Test
    void may_leave_the_map_and_end_in_infinity() {
      double[] xs = {0, 3, -900, 1e300, Double.POSITIVE_INFINITY, Double.NaN};
      double[] ys = {2, -5, 1e5, -1e300, Double.NaN, Double.NaN};

      String svg = valley().path("diverges", xs, ys).svg();

      assertThat(svg).doesNotContain("NaN", "Infinity").doesNotContainPattern("\\d\\.?\\d*E\\d");
    }

    @Test
    void have_a_gap_where_a_step_is_nan() {
      double[] xs = {0, 1, Double.NaN, -1, 0};

      assertThat(valley().path("torn", xs, xs).svg()).doesNotContain("NaN");
    }

    @Test
    void of_many_steps_stay_small() {
      double[] xs = IntStream.range(0, 50_000).mapToDouble(i -> i / 50e3).toArray();

      int added = valley().path("slow", xs, xs).svg().length() - valley().svg().length();

      assertThat(added).isLessThan(60_000);
    }

    private static final double[] RIGHT = {-1, 1};
    private static final double[] LEVEL = {1, 1};

    @Test
    void that_lie_on_each_other_are_both_seen() throws IOException {
      BufferedImage map =
          image(
              valley()
                  .path("gradient descent", RIGHT, LEVEL)
                  .as(Role.GRADIENT_DESCENT)
                  .path("Newton", RIGHT, LEVEL)
                  .as(Role.NEWTON));

      List<Integer> upward = columnThrough(map, Role.NEWTON.color);

      assertThat(upward).contains(Role.NEWTON.color.getRGB());
      assertThat(upward.stream().filter(rgb -> rgb == Role.GRADIENT_DESCENT.color.getRGB()).count())
          .isGreaterThanOrEqualTo(4);
    }

    /** The pixels of a column in the middle of the map that a line of this colour crosses. */
    private static List<Integer> columnThrough(BufferedImage map, Color color) {
      int x = map.getWidth() * 9 / 20;
      List<Integer> column =
          IntStream.range(0, map.getHeight()).mapToObj(y -> map.getRGB(x, y)).toList();
      int at = column.indexOf(color.getRGB());
      assertThat(at).isPositive();
      return column.subList(at - 8, at + 12);
    }

    @Test
    void that_start_off_the_map_or_diverge_leave_start_and_end_out_of_the_legend() {
      assertThat(SvgText.lines(valley().path("p", new double[] {5, 0}, LEVEL).svg()))
          .contains("end")
          .doesNotContain("start");
      double[] lost = {0, Double.NaN};
      assertThat(SvgText.lines(valley().path("p", lost, LEVEL).svg()))
          .contains("start")
          .doesNotContain("end");
    }

    @Test
    void can_be_labelled_on_the_way_but_not_where_no_number_leads() {
      String svg =
          valley()
              .path("p", RIGHT, LEVEL)
              .label("10 steps", 0, 1)
              .label("lost", Double.NaN, 1)
              .label("far", 1e300, 1)
              .svg();

      assertThat(SvgText.lines(svg)).contains("10 steps").doesNotContain("lost", "far");
    }

    @Test
    void end_in_what_marks_the_minimum_without_being_hidden() throws IOException {
      double[] there = {1, 1};
      BufferedImage marked = image(valley().path("p", RIGHT, there).mark("minimum", 1, 1));
      BufferedImage bare = image(valley().path("p", RIGHT, there).mark("minimum", -1, -0.5));

      int[] end = middleOfTheStar(bare);
      for (int dx = -6; dx <= 6; dx++) {
        for (int dy = -6; dy <= 6; dy++) {
          assertThat(marked.getRGB(end[0] + dx, end[1] + dy))
              .isEqualTo(bare.getRGB(end[0] + dx, end[1] + dy));
        }
      }
    }

    /** Where the most ink is around the end of the path, in the right half of the map. */
    private static int[] middleOfTheStar(BufferedImage map) {
      int[] best = {0, 0, 0};
      for (int x = map.getWidth() / 2 + 60; x < map.getWidth() * 4 / 5; x++) {
        for (int y = 100; y < map.getHeight() * 3 / 5; y++) {
          int ink = inkAround(map, x, y);
          if (ink > best[2]) {
            best = new int[] {x, y, ink};
          }
        }
      }
      assertThat(best[2]).isPositive();
      return best;
    }

    private static int inkAround(BufferedImage map, int x, int y) {
      int ink = 0;
      for (int dx = -5; dx <= 5; dx += 5) {
        for (int dy = -5; dy <= 5; dy += 5) {
          ink += map.getRGB(x + dx, y + dy) == ChartLook.INK.getRGB() ? 1 : 0;
        }
      }
      return ink;
    }

    @Test
    void of_no_steps_are_left_out() {
      assertThat(SvgText.lines(valley().path("none", new double[0], new double[0]).svg()))
          .contains("none");
    }
  }
}
