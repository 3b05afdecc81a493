package dezero.functions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
  private static Variable zeros(int... dims) {
    return Variable.of(NdArray.zeros(Shape.of(dims)));
  }

  private static Arguments given(ThrowingCallable call, String... parts) {
    return arguments(String.join(" … ", parts), call, List.of(parts));
  }

  static Stream<Arguments> losses() {
    NdArray three = NdArray.zeros(Shape.of(3));
    return Stream.of(
        given(() -> Functions.linear(zeros(2, 3), zeros(4, 5)), "matmul", "(2, 3)", "(4, 5)"),
        given(() -> Functions.linear(zeros(2, 3), zeros(3, 5), zeros(4)), "add", "(2, 5)", "(4,)"),
        given(
            () -> Functions.meanSquaredError(zeros(2, 3), zeros(3)),
            "meanSquaredError",
            "(2, 3)",
            "(3,)"),
        given(
            () -> Functions.softmaxCrossEntropy(zeros(2, 4), 0, 1, 2),
            "softmaxCrossEntropy",
            "3 labels",
            "(2, 4)"),
        given(
            () -> Functions.softmaxCrossEntropy(zeros(2, 4), 0, 4),
            "label 4 at index 1 is out of range",
            "4 classes, 0 to 3"),
        given(
            () -> Functions.sigmoidCrossEntropy(zeros(2, 1), three),
            "sigmoidCrossEntropy",
            "(2, 1)",
            "(3,)"),
        given(() -> Functions.accuracy(zeros(2, 4), 0, 1, 2), "accuracy", "2 rows", "3 labels"));
  }

  static Stream<Arguments> images() {
    return Stream.of(
        given(
            () -> Functions.conv2d(zeros(1, 3, 8, 8), zeros(4, 2, 3, 3), 1, 0),
            "conv2d",
            "(1, 3, 8, 8)",
            "(4, 2, 3, 3)"),
        given(
            () -> Functions.conv2d(zeros(3, 8, 8), zeros(4, 3, 3, 3), 1, 0), "conv2d", "(3, 8, 8)"),
        given(() -> Functions.conv2d(zeros(1, 3, 8, 8), zeros(3, 3), 1, 0), "kernels", "(3, 3)"),
        given(
            () -> Functions.deconv2d(zeros(1, 3, 4, 4), zeros(2, 3, 3, 3), 1, 0),
            "deconv2d",
            "(1, 3, 4, 4)",
            "(2, 3, 3, 3)"),
        given(
            () -> Functions.pooling(zeros(1, 1, 3, 3), 5, 1, 0), "height 5", "height 3", "0 zeros"),
        given(() -> Functions.pooling(zeros(1, 1, 3, 3), 2, 0, 0), "strides must be 1 or more"),
        given(() -> Functions.pooling(zeros(3, 3), 2, 1, 0), "(n, channels, height, width)"));
  }

  static Stream<Arguments> others() {
    var none = new RunningStatistics(4, 0.9);
    return Stream.of(
        given(
            () -> Functions.concat(0, List.of(zeros(2, 3), zeros(2, 4))),
            "concat",
            "(2, 3)",
            "(2, 4)"),
        given(() -> Functions.embedId(zeros(5, 2), 0, 5), "5 at index 1 is outside", "(5, 2)"),
        given(() -> Functions.dropout(zeros(2), 1), "dropout", "1.0", "below 1"),
        given(() -> Functions.clip(zeros(2), 1, 0), "clip", "1.0", "0.0"),
        given(() -> Functions.softmax(zeros(2, 3), 2), "axis 2", "(2, 3)"),
        given(
            () -> Functions.max(zeros(2, 0), Axes.axis(1)), "max", "axis 1", "(2, 0)", "length 0"),
        given(
            () -> Functions.batchNorm(zeros(4), zeros(4), zeros(4), none, 1e-5),
            "batchNorm",
            "(4,)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"losses", "images", "others"})
  void messages_name_what_was_given_and_what_is_expected(
      String name, ThrowingCallable call, List<String> parts) {
    assertThatThrownBy(call).hasMessageContainingAll(parts.toArray(String[]::new));
  }
}
