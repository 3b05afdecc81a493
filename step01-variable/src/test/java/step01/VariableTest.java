package step01;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VariableTest {
  @Nested
  class ABox {
    @Test
    void holds_a_number() {
      assertThat(new Variable(1.0)).hasToString("1.0");
    }

    @Test
    void holds_an_array() {
      assertThat(new Variable(1.0, 2.0, 3.0)).hasToString("[1.0, 2.0, 3.0]");
    }

    @Test
    void gets_new_content() {
      var x = new Variable(1.0);

      x.data = new double[] {2.0};

      assertThat(x).hasToString("2.0");
    }

    @Test
    void cannot_tell_a_number_from_an_array_of_one_number() {
      assertThat(new Variable(1.0).data).isEqualTo(new Variable(new double[] {1.0}).data);
    }

    @Test
    void may_be_empty() {
      assertThat(new Variable()).hasToString("[]");
    }
  }

  @Nested
  class Sharing {
    private final double[] mine = {1.0, 2.0};

    @Test
    void a_box_is_itself_whatever_equal_boxes_there_are() {
      var x = new Variable(1.0);
      var sameBox = x;
      var equalBox = new Variable(1.0);

      x.data = new double[] {5.0};

      assertThat(sameBox).isSameAs(x).hasToString("5.0");
      assertThat(equalBox).isNotEqualTo(x).hasToString("1.0");
    }

    @Test
    void an_array_that_went_into_a_box_can_be_changed_outside_without_harm() {
      var a = new Variable(mine);
      var b = new Variable(mine);

      mine[0] = 99.0;

      assertThat(List.of(a, b)).hasToString("[[1.0, 2.0], [1.0, 2.0]]");
    }

    @Test
    void without_the_copy_both_boxes_would_have_changed() {
      var a = new BoxWithoutCopy(mine);
      var b = new BoxWithoutCopy(mine);

      mine[0] = 99.0;

      assertThat(a.data()).isEqualTo(new double[] {99.0, 2.0});
      assertThat(b.data()).isEqualTo(new double[] {99.0, 2.0});
    }

    @Test
    void but_numbers_listed_one_by_one_would_have_hidden_the_mistake() {
      double first = 1.0;
      var a = new BoxWithoutCopy(first, 2.0);

      first = 99.0;

      assertThat(a.data()).doesNotContain(first);
    }

    private record BoxWithoutCopy(double... data) {}
  }

  @Nested
  class WhatHappensBeforeTheBox {
    @Test
    void an_int_division_has_thrown_the_fraction_away() {
      assertThat(new Variable(1 / 2)).hasToString("0.0");
      assertThat(new Variable(1 / 2.0)).hasToString("0.5");
      assertThat(new Variable(7 / 2 * 2.0)).hasToString("6.0");
      assertThat(new Variable(2.0 * 7 / 2)).hasToString("7.0");
    }

    @Test
    void an_int_has_overflowed() {
      int largest = Integer.MAX_VALUE;

      assertThat(new Variable(largest + 1)).hasToString("-2.147483648E9");
    }

    @Test
    void a_float_has_kept_its_first_seven_digits_only() {
      assertThat(new Variable(0.1f)).hasToString("0.10000000149011612");
    }

    @Test
    void a_char_has_become_its_number_in_the_alphabet_of_unicode() {
      assertThat(new Variable('a')).hasToString("97.0");
    }

    @Test
    void equal_numbers_do_not_tell_how_they_were_calculated() {
      double half = 1 / 2.0;

      assertThat(half).isEqualTo(2.5 - 2).isEqualTo(Math.sqrt(0.25)).isEqualTo(Math.cos(0) / 2);
    }
  }

  /** The numbers in the picture of the finished graph, y = x · sin(x) + x at 2. */
  @Nested
  class ThePicture {
    @Test
    void shows_what_was_calculated() {
      double x = 2;

      assertThat(Math.sin(x)).isEqualTo(0.909, within(5e-4));
      assertThat(x * Math.sin(x)).isEqualTo(1.819, within(5e-4));
      assertThat(y(x)).isEqualTo(3.819, within(5e-4));
    }

    @Test
    void promises_a_slope_that_a_small_step_to_either_side_confirms() {
      double slope = Math.sin(2) + 2 * Math.cos(2) + 1;

      assertThat(slope).isEqualTo(1.077, within(5e-4));
      assertThat((y(2.001) - y(1.999)) / 0.002).isEqualTo(slope, within(1e-6));
    }

    private static double y(double x) {
      return x * Math.sin(x) + x;
    }
  }

  /** Exercise 2: why boxes are compared by identity. */
  @Test
  void a_set_loses_a_box_that_is_compared_by_what_is_inside() {
    var box = new BoxComparedByContent();
    var boxes = new HashSet<>(List.of(box));

    box.value = 2.0;

    assertThat(boxes).hasSize(1);
    assertThat(boxes.contains(box)).isFalse();
  }

  private static final class BoxComparedByContent {
    private double value = 1.0;

    @Override
    public boolean equals(Object other) {
      return other instanceof BoxComparedByContent that && value == that.value;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }
}
