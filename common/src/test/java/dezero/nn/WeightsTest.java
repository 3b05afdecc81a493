package dezero.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.io.FormatException;
import dezero.io.Npz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  @TempDir Path folder;
  private final Variable x = Variable.of(NdArray.ones(Shape.of(2, 4)));
  private final Layer model = new Mlp(3, 2);

  @BeforeEach
  void run_forward_once() {
    NumpyRandom.seed(1);
    model.forward(x);
  }

  private Path saved() throws IOException {
    Path file = folder.resolve("weights.npz");
    model.saveWeights(file);
    return file;
  }

  @Test
  void a_fresh_model_answers_as_the_saved_one_did() throws IOException {
    Path file = saved();
    Layer fresh = new Mlp(3, 2);
    fresh.loadWeights(file);
    assertThat(fresh.forward(x).data()).isEqualTo(model.forward(x).data());
  }

  @Test
  void names_are_those_of_the_python_original() throws IOException {
    assertThat(Npz.read(saved())).containsOnlyKeys("l0/W", "l0/b", "l1/W", "l1/b");
  }

  @Test
  void the_running_statistics_of_batch_normalization_are_saved_too() throws IOException {
    Layer norm = new BatchNorm();
    norm.forward(x);
    Path file = folder.resolve("norm.npz");
    norm.saveWeights(file);
    assertThat(Npz.read(file)).containsOnlyKeys("avg_mean", "avg_var", "gamma", "beta");
  }

  @Test
  void all_mismatches_are_listed_and_nothing_is_loaded() throws IOException {
    Map<String, NdArray> weights = new LinkedHashMap<>(Npz.read(saved()));
    weights.remove("l0/b");
    weights.put("l1/W", NdArray.zeros(Shape.of(5, 5)));
    weights.put("l2/W", NdArray.zeros(Shape.of(1)));
    weights.put("l0/W", NdArray.zeros(Shape.of(4, 3)));
    Path file = folder.resolve("other.npz");
    Npz.write(file, weights);
    NdArray before = model.forward(x).data();

    assertThatThrownBy(() -> model.loadWeights(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("l0/b is missing from the file")
        .hasMessageContaining("l1/W has shape (5, 5) in the file but (3, 2) in the model")
        .hasMessageContaining("l2/W is in the file but not in the model")
        .hasMessageContaining("Nothing was loaded");
    assertThat(model.forward(x).data()).isEqualTo(before);
  }

  @Test
  void a_model_that_never_ran_has_nothing_to_save() {
    Path file = folder.resolve("none.npz");
    assertThatThrownBy(() -> new Mlp(3, 2).saveWeights(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("saveWeights: [l0/W, l1/W] have no data yet; run forward once, then save");
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void a_parameter_without_data_says_how_to_get_it() {
    assertThatThrownBy(() -> new Linear(3).parameters().get(0).data())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("W has no data yet: its shape follows from the first input");
    Parameter full = Parameter.of(NdArray.of(1));
    assertThatThrownBy(() -> full.initialize(NdArray.of(2)))
        .hasMessageContaining("holds an array of shape () already");
  }

  @Test
  void a_model_changes_the_type_of_all_parameters() {
    model.convertTo(DType.FLOAT64);
    assertThat(model.parameters()).allMatch(p -> p.dtype() == DType.FLOAT64);
  }
}
