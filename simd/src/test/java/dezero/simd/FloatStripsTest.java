package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where packed elements go; that products read them correctly is tested with the products. */
class FloatStripsTest {
  private static final int BEYOND = 40;
  private static final float UNTOUCHED = -1;

  /** All elements differ, and the array ends with the last one that is packed. */
  private static float[] source(int from, int lines, int lineLength) {
    float[] source = new float[from + lines * lineLength];
    for (int i = 0; i < source.length; i++) {
      source[i] = i;
    }
    return source;
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 3", "7, 0", "8, 1", "9, 0", "16, 5", "17, 0", "30, 0"})
  void rows_and_columns_go_to_their_strips_and_nowhere_else(int depth, int from) {
    for (int width : new int[] {FloatTile.ROWS, FloatTile.FEW_ROWS, FloatTile.COLUMNS}) {
      for (int count = 1; count <= 2 * width + 3; count++) {
        float[] source = source(from, depth, count);
        check(new FloatStrips(source, from, 1, count, depth), width, count);
        check(new FloatStrips(source, from, depth, 1, depth), width, count);
      }
    }
  }

  private static void check(FloatStrips strips, int width, int count) {
    int depth = strips.depth();
    int at = 3;
    int end = at + (count + width - 1) / width * width * depth;
    float[] target = new float[end + BEYOND];
    Arrays.fill(target, UNTOUCHED);
    strips.copyTo(target, at, width, count);
    for (int i = 0; i < count; i++) {
      for (int d = 0; d < depth; d++) {
        assertThat(target[at + i / width * width * depth + d * width + i % width])
            .as("%d of %d in strips of %d, element %d", i, count, width, d)
            .isEqualTo(strips.source()[strips.from() + i * strips.next() + d * strips.step()]);
      }
    }
    for (int i = 0; i < target.length; i++) {
      if (i < at || i >= end) {
        assertThat(target[i]).as("outside, at %d", i).isEqualTo(UNTOUCHED);
      }
    }
  }
}
