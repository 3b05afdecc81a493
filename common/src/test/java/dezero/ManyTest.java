package dezero;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.NdArray;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions with several results. */
class ManyTest {
  private final Variable x = Variable.of(3.0);

  /** 2x and x². */
  private static final class DoubleAndSquare extends Function.Many {
    @Override
    protected List<NdArray> forward(List<NdArray> xs) {
      return List.of(xs.get(0).mul(2), xs.get(0).mul(xs.get(0)));
    }

    @Override
    protected List<Variable> backward(List<Variable> gys) {
      return List.of(gys.get(0).mul(2).add(gys.get(1).mul(inputs().get(0)).mul(2)));
    }
  }

  private List<Variable> results() {
    return new DoubleAndSquare().apply(List.of(x));
  }

  @Test
  void the_gradients_of_all_results_flow_back() {
    List<Variable> ys = results();
    ys.get(0).add(ys.get(1)).backward();
    assertThat(x.grad().item()).isEqualTo(8);
  }

  @Test
  void a_result_that_nothing_used_adds_nothing() {
    results().get(0).backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  void an_unchained_result_is_a_leaf_and_keeps_its_gradient() {
    List<Variable> ys = results();
    ys.get(1).unchain();
    ys.get(0).add(ys.get(1).mul(5)).backward();
    assertThat(x.grad().item()).isEqualTo(2);
    assertThat(ys.get(1).grad().item()).isEqualTo(5);
  }

  @Test
  void a_pass_after_one_that_retained_gradients_calculates_them_anew() {
    List<Variable> ys = results();
    ys.get(0).mul(10).backward(BackwardOption.RETAIN_GRAD);
    ys.forEach(Variable::clearGrad);
    x.clearGrad();
    ys.get(0).mul(1).backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }
}
