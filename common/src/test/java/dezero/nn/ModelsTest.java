package dezero.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Autograd;
import dezero.Parameter;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  @BeforeEach
  void seed() {
    NumpyRandom.seed(0);
  }

  private static Variable images(int size) {
    return Variable.of(NumpyRandom.shared().randn(Shape.of(1, 3, size, size)).to(DType.FLOAT32));
  }

  private static long weights(Layer model) {
    return model.parameters().stream().mapToLong(Parameter::size).sum();
  }

  /** The published size is 138 million: K. Simonyan, A. Zisserman, table 2. */
  @Test
  void vgg16_has_138_million_weights_and_names_them_as_the_original() {
    Layer vgg = new Vgg16();
    try (var test = Autograd.testMode();
        var noGrad = Autograd.noGrad()) {
      assertThat(vgg.forward(images(224)).shape()).isEqualTo(Shape.of(1, 1000));
    }
    assertThat(weights(vgg)).isEqualTo(138_357_544);
    assertThat(vgg.namedParameters()).containsKeys("conv1_1/W", "conv5_3/b", "fc6/W", "fc8/b");
  }

  @ParameterizedTest
  @CsvSource({"18, 64", "50, 64"})
  void a_resnet_runs_and_learns(int layers, int size) {
    Layer model = ResNet.of(layers, 10);
    Variable y = model.forward(images(size));
    assertThat(y.shape()).isEqualTo(Shape.of(1, 10));
    Functions.softmaxCrossEntropy(y, 3).backward();
    assertThat(model.namedParameters().entrySet())
        .filteredOn(e -> !e.getKey().contains("avg_"))
        .allMatch(e -> e.getValue().hasGrad());
  }

  @Test
  void deeper_resnets_have_their_published_number_of_convolutions() {
    assertThat(convolutions(ResNet.of(101, 10))).isEqualTo(101 - 1 + 4);
    assertThat(convolutions(ResNet.of(152, 10))).isEqualTo(152 - 1 + 4);
    assertThatThrownBy(() -> ResNet.of(34, 10))
        .hasMessage("there is no ResNet with 34 layers; there are 18, 50, 101 and 152");
  }

  /**
   * Includes the four in the shortcuts, one for each stage, but not the last layer, which is
   * linear.
   */
  private static long convolutions(Layer model) {
    List<String> names = List.copyOf(model.namedParameters().keySet());
    return names.stream().filter(name -> name.endsWith("W") && !name.startsWith("fc")).count();
  }

  /** The published size is 1.24 million weights for 1,000 classes. */
  @Test
  void squeezenet_runs_and_is_small() {
    Layer model = new SqueezeNet(1000);
    try (var test = Autograd.testMode()) {
      Variable y = model.forward(images(64));
      assertThat(y.shape()).isEqualTo(Shape.of(1, 1000));
      y.sum().backward();
    }
    assertThat(weights(model)).isEqualTo(1_235_496);
  }

  @Test
  void sequential_runs_its_layers_in_order() {
    Layer model = Sequential.of(Functions::relu, new Linear(3, 4), new Linear(4, 2));
    Variable x = Variable.of(NdArray.ones(Shape.of(5, 3)));
    List<Parameter> p = model.parameters();
    Variable hidden = Functions.relu(Functions.linear(x, p.get(0), p.get(1)));
    assertThat(model.forward(x).data())
        .isEqualTo(Functions.linear(hidden, p.get(2), p.get(3)).data());
    assertThat(model.namedParameters()).containsOnlyKeys("l0/W", "l0/b", "l1/W", "l1/b");
  }

  @Test
  void names_are_unique_and_have_no_slash() {
    assertThatThrownBy(() -> new Named("a", "a"))
        .hasMessage("Named has a part named \"a\" already");
    assertThatThrownBy(() -> new Named("a", "b/c")).hasMessageContaining("cannot name a part");
  }

  private static final class Named extends Layer {
    Named(String first, String second) {
      layer(first, new Linear(1));
      layer(second, new Linear(1));
    }

    @Override
    public Variable forward(Variable x) {
      return x;
    }
  }

  @Test
  void ids_become_rows() {
    EmbedId embed = new EmbedId(10, 4);
    NdArray table = embed.parameters().get(0).data();
    assertThat(embed.forward(7, 0, 7).data()).isEqualTo(table.rows(7, 0, 7));
    assertThat(embed.forward(Variable.of(new double[] {7, 0})).data()).isEqualTo(table.rows(7, 0));
    assertThatThrownBy(() -> embed.forward(10)).hasMessageContaining("10 at index 0 is outside");
    assertThatThrownBy(() -> embed.forward(Variable.of(new double[] {0.5})))
        .hasMessageContaining("0.5 at index 0 is not a whole number");
  }

  @Test
  void normalized_features_have_mean_0_and_deviation_1() {
    Variable x = Variable.of(NumpyRandom.shared().randn(Shape.of(50, 3)).mul(7).add(2));
    for (Layer norm : List.of(new BatchNorm())) {
      NdArray y = norm.forward(x).data();
      assertThat(y.mean().item()).isBetween(-1e-9, 1e-9);
      assertThat(y.pow(2).mean().item()).isBetween(0.999, 1.001);
    }
    NdArray y = new LayerNorm().forward(x).data();
    assertThat(y.mean(Axes.axis(1)).abs().max(Axes.allAxes()).item()).isLessThan(1e-9);
  }

  @Test
  void in_test_mode_batch_normalization_uses_what_it_saw_in_training() {
    BatchNorm norm = new BatchNorm();
    Variable x = Variable.of(NumpyRandom.shared().randn(Shape.of(200, 2)).mul(3).add(5));
    for (int i = 0; i < 100; i++) {
      norm.forward(x);
    }
    NdArray trained = norm.forward(x).data();
    try (var test = Autograd.testMode()) {
      NdArray tested = norm.forward(x).data();
      double largest = tested.sub(trained).abs().max(Axes.allAxes()).item();
      assertThat(largest).isLessThan(0.02);
    }
  }
}
