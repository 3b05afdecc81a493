package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.author.Index;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IndexTest {
  @Test
  void what_is_written_from_folders_and_headings_is_up_to_date() throws IOException {
    assertThat(new Index(Checkout.root()).outdated())
        .as(
            "what ./dezero index writes, and is different here. Change a step's folder or the"
                + " heading of its lesson instead, or docs/plan.txt; then run ./dezero index")
        .isEmpty();
  }
}
