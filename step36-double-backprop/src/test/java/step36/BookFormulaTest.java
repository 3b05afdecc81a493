package step36;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Variable;
import org.junit.jupiter.api.Test;

/** z = gx³ + y with y = x², and what the lesson predicts about it. */
class BookFormulaTest {
  private final Variable x = Variable.of(2.0);
  private final Variable y = x.pow(2);

  @Test
  void its_slope_is_100_of_which_96_come_through_gx() {
    assertThat(new Book().z.item()).isEqualTo(8 * 8 + 4);
    assertThat(new Book().slope().item()).isEqualTo(24 * 4 + 2 * 2).isEqualTo(96 + 4);
  }

  @Test
  void without_the_graph_the_96_are_missing_and_nothing_complains() {
    y.backward();
    var gx = x.grad();
    x.clearGrad();
    var z = gx.pow(3).add(y);
    z.backward();

    assertThat(z.item()).isEqualTo(68);
    assertThat(x.grad().item()).isEqualTo(4);
  }

  @Test
  void without_clearing_the_4_of_the_first_pass_are_in_it() {
    y.backward(CREATE_GRAPH);
    var gx = x.grad();
    gx.pow(3).add(y).backward();

    assertThat(x.grad().item()).isEqualTo(104);
  }

  @Test
  void only_a_pass_from_the_gradient_itself_or_a_look_at_what_got_none_is_an_error() {
    y.backward();
    var gx = x.grad();
    x.clearGrad();
    gx.pow(3).backward();

    assertThat(x.hasGrad()).isFalse();
    assertThatThrownBy(x::grad)
        .hasMessage(
            "x.grad() does not exist: no backward pass has left one. Call backward() on a y that"
                + " was calculated from the variable; where y does not depend on it, hasGrad()"
                + " stays false");
    assertThatThrownBy(gx::backward).hasMessageContaining("was calculated without a graph");
  }
}
