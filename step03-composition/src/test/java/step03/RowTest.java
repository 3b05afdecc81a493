package step03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowTest {
  private static Variable row(Variable x, Function... functions) {
    Variable box = x;
    for (Function f : functions) {
      box = f.apply(box);
    }
    return box;
  }

  @Test
  void exp_works_for_every_number_of_an_array_and_for_none() {
    assertThat(new Exp().apply(new Variable(0, Double.NEGATIVE_INFINITY, Double.NaN)))
        .hasToString("[1.0, 0.0, NaN]");
    assertThat(new Exp().apply(new Variable())).hasToString("[]");
    assertThat(new Exp().apply(new Variable(1)).data[0]).isEqualTo(Math.E, within(1e-15));
  }

  @Nested
  class TheOrder {
    private final Variable x = new Variable(0.5);

    @Test
    void matters() {
      double first = row(x, new Square(), new Exp(), new Square()).data[0];
      double second = row(x, new Exp(), new Square(), new Square()).data[0];
      double third = row(x, new Square(), new Square(), new Exp()).data[0];

      assertThat(first).isEqualTo(Math.exp(0.5), within(1e-15));
      assertThat(second).isEqualTo(Math.exp(2), within(1e-14));
      assertThat(third).isEqualTo(Math.exp(1 / 16.0));
      assertThat(second).isGreaterThan(first);
      assertThat(first).isGreaterThan(third);
    }
  }

  /** Which of the three boxes is to blame for the last digit. */
  @Nested
  class TheRounding {
    private final Variable a = new Square().apply(new Variable(0.5));
    private final Variable b = new Exp().apply(a);
    private final Variable y = new Square().apply(b);

    private final BigDecimal exactB = Step03.exp(new BigDecimal("0.25"));
    private final BigDecimal exactY = exactB.pow(2);

    private static double off(double number, BigDecimal exact) {
      return new BigDecimal(number).subtract(exact).doubleValue();
    }

    @Test
    void makes_the_row_end_otherwise_than_a_calculator() {
      assertThat(y).hasToString("1.648721270700128");
      assertThat(Math.exp(0.5)).isEqualTo(1.6487212707001282).isEqualTo(exactY.doubleValue());
      assertThat(Math.exp(0.5) - y.data[0]).isEqualTo(Math.ulp(y.data[0]));
    }

    @Test
    void is_not_in_the_first_box() {
      assertThat(a.data[0]).isEqualTo(0.25);
    }

    @Test
    void is_in_the_second_although_no_double_is_nearer() {
      assertThat(b.data[0]).isEqualTo(exactB.doubleValue());
      assertThat(off(b.data[0], exactB)).isEqualTo(-9.0e-17, within(0.05e-17));
      assertThat(Math.ulp(b.data[0])).isEqualTo(2.2e-16, within(0.05e-16));
    }

    @Test
    void is_enlarged_by_the_third_which_itself_finds_the_nearest_double() {
      BigDecimal square = new BigDecimal(b.data[0]).pow(2);

      assertThat(y.data[0]).isEqualTo(square.doubleValue());
      assertThat(square.subtract(exactY).doubleValue()).isEqualTo(-2.3e-16, within(0.05e-16));
      assertThat(2 * b.data[0]).isEqualTo(2.57, within(0.005));
      assertThat(9.0e-17 * 2.57).isEqualTo(2.3e-16, within(0.05e-16));
    }
  }

  @Test
  void one_object_used_twice_forgets_where_the_row_began() {
    var square = new Square();
    var exp = new Exp();
    var x = new Variable(0.5);
    var a = square.apply(x);
    var b = exp.apply(a);
    var y = square.apply(b);

    assertThat(y).hasToString("1.648721270700128");
    assertThat(square.x()).isSameAs(b);
    assertThat(exp.x()).isSameAs(a);
  }

  @Test
  void squares_in_a_row_leave_the_range_of_a_double_soon() {
    assertThat(squares(10, 8)).isEqualTo(1e256, within(1e242));
    assertThat(squares(10, 9)).isInfinite();
    assertThat(squares(0.1, 9)).isZero();
    assertThat(squares(1, 1000)).isOne();
    assertThat(new Exp().apply(new Variable(709.7)).data[0]).isFinite();
    assertThat(new Exp().apply(new Variable(709.8)).data[0]).isInfinite();
    assertThat(row(new Variable(-1000), new Exp(), new Square())).hasToString("0.0");
  }

  private static double squares(double x, int times) {
    Variable box = new Variable(x);
    for (int i = 0; i < times; i++) {
      box = new Square().apply(box);
    }
    return box.data[0];
  }
}
