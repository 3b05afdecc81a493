package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Reference;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NumpyRandomTest {
  @Test
  void the_same_calls_give_the_same_numbers_as_in_numpy() throws IOException {
    Reference.RandomCase numpy = Reference.read().numpyRandom();
    NumpyRandom random = new NumpyRandom(numpy.seed());

    assertThat(random.rand(Shape.of(5)).toDoubles()).containsExactly(numpy.rand());
    assertThat(random.randn(Shape.of(5)).toDoubles()).containsExactly(numpy.randn());
    assertThat(random.permutation(10)).containsExactly(numpy.permutation10());
    assertThat(random.randint(0, 100, 5)).containsExactly(numpy.randint0to100());
    assertThat(random.randn(Shape.of(3)).toDoubles()).containsExactly(numpy.randnAfter());
    assertThat(random.uniform(-1, 3, Shape.of(3)).toDoubles()).containsExactly(numpy.uniform());
    assertThat(random.choice(10, 4)).containsExactly(numpy.choice());
  }

  @Test
  void the_shared_generator_starts_from_its_seed() {
    double first = NumpyRandom.seed(7).rand();
    NumpyRandom.seed(7);
    assertThat(NumpyRandom.shared().rand()).isEqualTo(first);
  }

  @Test
  void ranges_without_a_number_are_refused() {
    NumpyRandom random = new NumpyRandom(0);
    assertThatThrownBy(() -> random.randint(3, 3))
        .hasMessageStartingWith("randint: no whole number");
    assertThatThrownBy(() -> random.choice(3, 4))
        .hasMessage("choice: cannot take 4 different numbers out of 3");
  }
}
