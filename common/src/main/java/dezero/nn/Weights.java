package dezero.nn;

import dezero.Parameter;
import dezero.array.NdArray;
import dezero.io.FormatException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns parameters into named arrays and back. */
final class Weights {
  private Weights() {}

  static Map<String, NdArray> of(Map<String, Parameter> parameters) {
    List<String> empty = new ArrayList<>();
    Map<String, NdArray> weights = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) -> {
          if (parameter.isInitialized()) {
            weights.put(name, parameter.data());
          } else {
            empty.add(name);
          }
        });
    if (!empty.isEmpty()) {
      throw new IllegalStateException(
          "saveWeights: " + empty + " have no data yet; run forward once, then save");
    }
    return weights;
  }

  static void load(Path file, Map<String, NdArray> weights, Map<String, Parameter> parameters)
      throws FormatException {
    List<String> wrong = new ArrayList<>();
    parameters.forEach((name, parameter) -> check(name, parameter, weights.get(name), wrong));
    for (String name : weights.keySet()) {
      if (!parameters.containsKey(name)) {
        wrong.add(shown(name) + " is in the file but not in the model");
      }
    }
    if (!wrong.isEmpty()) {
      throw new FormatException(
          file.toString(),
          String.join("; ", wrong),
          "the weights of this model",
          "Nothing was loaded. Build the model as it was when the weights were saved.");
    }
    parameters.forEach((name, parameter) -> put(parameter, weights.get(name)));
  }

  /** A file may hold any name: one that would control the terminal is not passed on to it. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "\ufffd");
  }

  private static void check(String name, Parameter parameter, NdArray weights, List<String> wrong) {
    if (weights == null) {
      wrong.add(name + " is missing from the file");
    } else if (parameter.isInitialized() && !parameter.shape().equals(weights.shape())) {
      wrong.add(
          name
              + " has shape "
              + weights.shape()
              + " in the file but "
              + parameter.shape()
              + " in the model");
    }
  }

  private static void put(Parameter parameter, NdArray weights) {
    if (parameter.isInitialized()) {
      parameter.setData(weights.to(parameter.dtype()));
    } else {
      parameter.initialize(weights);
    }
  }
}
