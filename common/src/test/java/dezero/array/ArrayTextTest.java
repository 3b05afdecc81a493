package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayTextTest {
  record Case(String dtype, int[] shape, String[] data, String text) {
    NdArray array() {
      double[] values = new double[data.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = parsed(data[i]);
      }
      return NdArray.of(Shape.of(shape), values).to(DType.valueOf(dtype.toUpperCase()));
    }

    private static double parsed(String number) {
      return switch (number) {
        case "nan" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(number);
      };
    }

    @Override
    public String toString() {
      return dtype + " " + text.substring(0, Math.min(40, text.length())).replace("\n", " ");
    }
  }

  record Cases(String source, List<Case> cases) {}

  static List<Case> arrays() throws IOException {
    var file = ArrayTextTest.class.getResourceAsStream("/reference/numpy-text.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Cases.class).cases();
    }
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void an_array_prints_as_in_numpy(Case one) {
    assertThat(one.array().toString()).isEqualTo(one.text());
  }
}
