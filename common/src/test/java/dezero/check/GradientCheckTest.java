package dezero.check;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {
  private static final Shape MATRIX = Shape.of(2, 3);

  private static Arguments unary(String name, UnaryOperator<Variable> f) {
    return arguments(name, f);
  }

  static Stream<Arguments> unaryFunctions() {
    return Stream.of(
        unary("sin", Functions::sin),
        unary("cos", Functions::cos),
        unary("tanh", Functions::tanh),
        unary("exp", Functions::exp),
        unary("log", Functions::log),
        unary("neg", Variable::neg),
        unary("pow 2", x -> x.pow(2)),
        unary("pow -1.5", x -> x.pow(-1.5)),
        unary("sum", x -> x.pow(3).sum()),
        unary("sum over axis 0", x -> x.pow(3).sum(Axes.axis(0))),
        unary("sum over axis 1, kept", x -> x.pow(3).sum(Axes.axis(1).keepDims())),
        unary("sumTo", x -> x.pow(3).sumTo(Shape.of(1, 3))),
        unary("broadcastTo", x -> x.pow(3).broadcastTo(Shape.of(4, 2, 3))),
        unary("reshape", x -> x.pow(3).reshape(3, 2)),
        unary("transpose", x -> x.pow(3).transpose()),
        unary("one minus x over x", x -> Variable.of(1.0).sub(x).div(x)));
  }

  /** Inputs are positive, so that logarithm and powers are defined. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("unaryFunctions")
  void unary_functions_agree_with_numerical_gradients_to_third_order(
      String name, UnaryOperator<Variable> f) {
    assertGradients(f, MATRIX).within(0.5, 2).toOrder(3);
  }

  private static Arguments binary(String name, BinaryOperator<Variable> f, Shape x0, Shape x1) {
    return arguments(name, f, x0, x1);
  }

  static Stream<Arguments> binaryFunctions() {
    Shape scalar = Shape.SCALAR;
    Shape row = Shape.of(3);
    Shape column = Shape.of(2, 1);
    return Stream.of(
        binary("add", Variable::add, MATRIX, MATRIX),
        binary("add", Variable::add, MATRIX, row),
        binary("sub", Variable::sub, column, row),
        binary("sub", Variable::sub, scalar, MATRIX),
        binary("mul", Variable::mul, MATRIX, MATRIX),
        binary("mul", Variable::mul, row, column),
        binary("mul", Variable::mul, MATRIX, scalar),
        binary("div", Variable::div, MATRIX, MATRIX),
        binary("div", Variable::div, row, MATRIX),
        binary("div", Variable::div, MATRIX, column),
        binary("matmul", Variable::matmul, MATRIX, Shape.of(3, 4)),
        binary("matmul", Variable::matmul, Shape.of(4, 2, 3), Shape.of(4, 3, 2)),
        binary("matmul", Variable::matmul, Shape.of(4, 1, 2, 3), Shape.of(2, 3, 1)),
        binary("matmul", Variable::matmul, MATRIX, Shape.of(2, 3, 2)));
  }

  @ParameterizedTest(name = "{0} {2} {3}")
  @MethodSource("binaryFunctions")
  void binary_functions_agree_with_numerical_gradients_to_third_order(
      String name, BinaryOperator<Variable> f, Shape x0, Shape x1) {
    assertGradients(f, x0, x1).within(0.5, 2).toOrder(3);
  }

  @Test
  void a_wrong_first_gradient_is_found_and_the_seed_is_named() {
    assertThatThrownBy(() -> assertGradients(x -> new WrongSquare().apply(x), MATRIX).toOrder(1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gradient of order 1 for input 0 (2, 3) differs first at element 0")
        .hasMessageContaining("(seed 20)");
  }

  @Test
  void a_gradient_that_is_right_but_cannot_be_differentiated_is_found_at_second_order() {
    UnaryOperator<Variable> f = x -> new SquareWithFrozenGradient().apply(x);
    assertGradients(f, MATRIX).toOrder(1);
    assertThatThrownBy(() -> assertGradients(f, MATRIX).toOrder(2))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gradient of order 2");
  }

  @Test
  void a_linear_function_whose_gradient_is_a_constant_is_found_when_bent() {
    UnaryOperator<Variable> f = x -> new NegWithNumbers().apply(x);
    assertGradients(f, MATRIX).toOrder(2);
    assertGradients(f, MATRIX).bent().toOrder(1);
    assertThatThrownBy(() -> assertGradients(f, MATRIX).bent().toOrder(2))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gradient of order 2");
  }

  @Test
  void inputs_are_away_from_corners_and_from_each_other() {
    UnaryOperator<Variable> largest = x -> Functions.max(x, Axes.allAxes());
    GradientCheck nearZero = assertGradients(Functions::abs, Shape.of(9)).within(-1e-6, 1e-6);
    assertThatThrownBy(() -> nearZero.toOrder(1)).isInstanceOf(AssertionError.class);
    nearZero.apart(0).toOrder(2);

    GradientCheck nearEachOther = assertGradients(largest, Shape.of(9)).within(1, 1 + 1e-5);
    assertThatThrownBy(() -> nearEachOther.toOrder(1)).isInstanceOf(AssertionError.class);
    assertGradients(largest, Shape.of(9)).apart().toOrder(2);
  }

  @Test
  void nan_does_not_pass() {
    assertThatThrownBy(() -> assertGradients(Functions::log, MATRIX).within(-2, -1).toOrder(1))
        .isInstanceOf(AssertionError.class);
  }

  private static class WrongSquare extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      return x.mul(x);
    }

    @Override
    protected Variable backward(Variable gy) {
      return gy.mul(x());
    }
  }

  private static final class NegWithNumbers extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      return x.neg();
    }

    @Override
    protected Variable backward(Variable gy) {
      return Variable.of(gy.data().neg());
    }
  }

  private static final class SquareWithFrozenGradient extends WrongSquare {
    @Override
    protected Variable backward(Variable gy) {
      return gy.mul(Variable.of(x().data().mul(2)));
    }
  }
}
