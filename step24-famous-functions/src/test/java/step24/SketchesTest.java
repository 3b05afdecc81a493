package step24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SketchesTest {
  @Test
  void the_map_shows_the_gradients_numbers_and_neither_a_start_nor_an_end() {
    assertThat(Sketches.arrows().svg())
        .contains(">(0.24, 0.24)<", ">(-1.00, 1.00)<", ">(-4.00, 4.00)<", ">(-2.68, 2.32)<")
        .contains(">gradient<")
        .doesNotContain(">start<", ">end<", "NaN");
  }

  @Test
  void the_straight_line_has_its_slopes_beside_it() {
    assertThat(Sketches.straightLine().svg())
        .contains(">relu(x) - relu(-x)<", ">slope by backward()<")
        .doesNotContain("NaN");
  }
}
