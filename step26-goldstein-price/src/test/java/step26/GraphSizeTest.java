package step26;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Autograd;
import dezero.Variable;
import dezero.viz.ComputationGraph;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphSizeTest {
  private final Variable x = Variable.of(1.0);
  private final Variable y = Variable.of(1.0);

  @Test
  void the_formula_as_published_has_38_functions_and_57_variables() {
    assertThat(GraphSize.of(GoldsteinPrice.asPublished(x, y))).isEqualTo(new GraphSize(57, 38));
  }

  @Test
  void regrouped_it_has_22_functions_and_35_variables() {
    assertThat(GraphSize.of(GoldsteinPrice.regrouped(x, y))).isEqualTo(new GraphSize(35, 22));
  }

  /** Each function makes one variable; the rest are x, y and the numbers in the formula. */
  @Test
  void the_formula_as_published_holds_17_numbers() {
    var size = GraphSize.of(GoldsteinPrice.asPublished(x, y));

    assertThat(size.variables() - size.functions() - 2).isEqualTo(17);
  }

  @Test
  void eight_arrows_leave_x_as_published_and_two_when_regrouped() {
    assertThat(arrowsFrom("x", GoldsteinPrice.asPublished(x.named("x"), y))).isEqualTo(8);
    assertThat(arrowsFrom("y", GoldsteinPrice.asPublished(x, y.named("y")))).isEqualTo(8);
    assertThat(arrowsFrom("x", GoldsteinPrice.regrouped(x, y))).isEqualTo(2);
  }

  private static long arrowsFrom(String name, Variable result) {
    List<String> lines = ComputationGraph.of(result).dot().lines().toList();
    String labelled = " [\"label\"=\"" + name + "\"";
    String node = lines.stream().filter(l -> l.contains(labelled)).findFirst().orElseThrow();
    String arrow = node.substring(0, node.indexOf(' ')) + " ->";
    return lines.stream().filter(line -> line.startsWith(arrow)).count();
  }

  static Stream<BinaryOperator<Variable>> bothWays() {
    return GoldsteinPriceTest.bothWays();
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void it_is_what_the_picture_has(BinaryOperator<Variable> f) {
    var z = f.apply(x, y);
    String dot = ComputationGraph.of(z).dot();

    assertThat(dot.split("\"ellipse\"")).hasSize(GraphSize.of(z).variables() + 1);
    assertThat(dot.split("\"box\"")).hasSize(GraphSize.of(z).functions() + 1);
  }

  @Test
  void a_thousand_points_at_once_have_the_same_graph_as_one() {
    var many = Variable.of(new double[1_000]);

    assertThat(GraphSize.of(GoldsteinPrice.asPublished(many, many.mul(1))))
        .isEqualTo(new GraphSize(57 + 1, 38 + 1));
  }

  @Test
  void the_longest_way_has_9_functions_in_both() {
    assertThat(GoldsteinPrice.asPublished(x, y).generation()).isEqualTo(9);
    assertThat(GoldsteinPrice.regrouped(x, y).generation()).isEqualTo(9);
  }

  @Test
  void three_terms_make_8_functions_and_their_factored_form_3() {
    var two = Variable.of(2.0);
    var terms = x.pow(2).mul(3).add(x.mul(two).mul(6)).add(two.pow(2).mul(3));
    var factored = x.add(two).pow(2).mul(3);

    assertThat(GraphSize.of(terms).functions()).isEqualTo(8);
    assertThat(GraphSize.of(factored).functions()).isEqualTo(3);
    assertThat(List.of(terms.item(), factored.item())).containsExactly(27.0, 27.0);
    assertThat(List.of(terms.generation(), factored.generation())).containsExactly(4, 3);
  }

  @Test
  void thirty_doublings_are_thirty_functions_and_a_billion_ways() {
    var end = x;
    for (int i = 0; i < 30; i++) {
      end = end.add(end);
    }
    end.backward();

    assertThat(GraphSize.of(end).functions()).isEqualTo(30);
    assertThat(x.grad().item()).isEqualTo(1L << 30);
  }

  @Test
  void written_with_horner_the_regrouped_formula_needs_20() {
    var t = x.add(y);
    var u = x.mul(2).sub(y.mul(3));
    var left = t.add(1).pow(2).mul(t.mul(3).sub(14).mul(t).add(19)).add(1);
    var right = u.pow(2).mul(u.mul(3).sub(16).mul(u).add(18)).add(30);

    assertThat(GraphSize.of(left.mul(right)).functions()).isEqualTo(20);
    assertThat(left.mul(right).item()).isEqualTo(GoldsteinPrice.asPublished(x, y).item());
  }

  @Test
  void without_recording_there_is_no_graph() {
    try (var scope = Autograd.noGrad()) {
      assertThat(GraphSize.of(GoldsteinPrice.asPublished(x, y))).isEqualTo(new GraphSize(1, 0));
    }
  }

  @Test
  void a_leaf_is_one_variable() {
    assertThat(GraphSize.of(x)).hasToString("0 functions, 1 variables");
  }

  @Test
  void what_is_used_twice_is_counted_once() {
    var square = x.mul(x);

    assertThat(GraphSize.of(square.add(square))).isEqualTo(new GraphSize(3, 2));
  }

  @Test
  void a_chain_of_a_hundred_thousand_functions_does_not_overflow_the_stack() {
    var end = x;
    for (int i = 0; i < 100_000; i++) {
      end = end.neg();
    }
    assertThat(GraphSize.of(end)).isEqualTo(new GraphSize(100_001, 100_000));
  }
}
