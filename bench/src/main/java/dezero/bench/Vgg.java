package dezero.bench;

import dezero.Autograd;
import dezero.Parameter;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Workspace;
import dezero.nn.Vgg16;
import java.util.Map;

/** An image goes through VGG16, as in step 58, without a graph. */
final class Vgg {
  private static final int FIRST_LINEAR = 6;

  private Vgg() {}

  /** An image of side × side. Its scores. */
  static Work forward(int side) {
    Vgg16 model = new Vgg16();
    fill(model, side);
    Variable x = Variable.of(Inputs.between(-1, 1, 1, 3, side, side));
    return times -> {
      NdArray y = null;
      try (var recording = Autograd.noGrad();
          var training = Autograd.testMode()) {
        for (int i = 0; i < times; i++) {
          try (var memory = Workspace.open()) {
            y = model.forward(x).data();
          }
        }
      }
      return y;
    };
  }

  /** The weights are empty until a first input, so their shapes are worked out here. */
  private static void fill(Vgg16 model, int side) {
    Map<String, Parameter> parameters = model.namedParameters();
    int inputs = 3;
    for (String name : parameters.keySet()) {
      if (name.startsWith("conv") && name.endsWith("/W")) {
        int outputs = outputs(parameters, name);
        parameters.get(name).initialize(Inputs.pooledWeights(inputs * 9, outputs, inputs, 3, 3));
        inputs = outputs;
      }
    }
    inputs *= (side / 32) * (side / 32);
    for (int fc = FIRST_LINEAR; fc <= FIRST_LINEAR + 2; fc++) {
      String name = "fc" + fc + "/W";
      int outputs = outputs(parameters, name);
      parameters.get(name).initialize(Inputs.pooledWeights(inputs, inputs, outputs));
      inputs = outputs;
    }
  }

  private static int outputs(Map<String, Parameter> parameters, String weights) {
    return parameters.get(weights.replace("/W", "/b")).size();
  }
}
