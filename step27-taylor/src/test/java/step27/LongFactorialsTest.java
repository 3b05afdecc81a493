package step27;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongFactorialsTest {
  private final Variable x = Variable.of(Math.PI / 4);

  @Test
  void up_to_20_a_long_holds_the_factorial() {
    assertThat(BigInteger.valueOf(LongFactorials.factorial(20))).isEqualTo(exactFactorial(20));
  }

  @Test
  void the_next_one_comes_out_negative() {
    assertThat(exactFactorial(21)).hasToString("51090942171709440000");
    assertThat(LongFactorials.factorial(21)).isEqualTo(-4249290049419214848L);
  }

  @Test
  void from_66_on_it_is_0_because_66_factorial_ends_in_64_zero_bits() {
    assertThat(LongFactorials.factorial(65)).isEqualTo(Long.MIN_VALUE);
    assertThat(LongFactorials.factorial(66)).isZero();
    assertThat(exactFactorial(65).getLowestSetBit()).isEqualTo(63);
    assertThat(exactFactorial(66).getLowestSetBit()).isEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-8, 1e-16})
  void and_yet_the_sum_is_right_as_long_as_nobody_asks_for_much(double threshold) {
    var right = TaylorSum.sin(Variable.of(Math.PI / 4), threshold);
    var wrong = LongFactorials.sin(x, threshold);

    assertThat(wrong.terms()).isEqualTo(right.terms());
    assertThat(wrong.value().item()).isEqualTo(right.value().item());
  }

  @Test
  void at_1e_150_it_divides_by_zero_in_the_34th_term() {
    var sum = LongFactorials.sin(x, 1e-150);

    assertThat(sum.terms()).isEqualTo(34);
    assertThat(sum.value().item()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static BigInteger exactFactorial(int n) {
    return LongStream.rangeClosed(1, n)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
