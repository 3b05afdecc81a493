package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dezero.array.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FashionMnistTest {

  @Test
  void debian_s_files_are_found_and_read() {
    assumeTrue(
        Files.exists(Path.of("/usr/share/datasets/fashion-mnist")),
        "needs Debian's package dataset-fashion-mnist");
    ImageDataset train = FashionMnist.train();
    ImageDataset test = FashionMnist.test();
    assertThat(train.size()).isEqualTo(60_000);
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(Arrays.copyOf(train.labels(), 5)).containsExactly(9, 0, 0, 3, 0);
    assertThat(FashionMnist.names().get(train.label(0))).isEqualTo("ankle boot");
    assertThat(train.x(0).shape()).isEqualTo(Shape.of(784));
  }

  @Test
  void there_are_ten_names() {
    assertThat(FashionMnist.names()).hasSize(10).doesNotHaveDuplicates();
  }
}
