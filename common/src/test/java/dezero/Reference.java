package dezero;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What Python DeZero gives: inputs, values, first and second gradients, for every function. */
record Reference(String source, List<Case> functions) {

  static Reference read() throws IOException {
    var file = Reference.class.getResourceAsStream("/reference/functions.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Reference.class);
    }
  }

  record Tensor(int[] shape, double[] data) {
    NdArray array() {
      return NdArray.of(Shape.of(shape), data);
    }
  }

  /**
   * One function at one place.
   *
   * @param gy the gradient that backward starts from
   * @param gx the gradients that arrive at the inputs
   * @param ggx the gradients of the sum of the squares of all gx; null where it does not depend on
   *     the input
   */
  record Case(
      String name,
      Map<String, JsonElement> args,
      List<Tensor> inputs,
      List<Tensor> indices,
      Tensor gy,
      Tensor y,
      List<Tensor> gx,
      List<Tensor> ggx) {

    double number(String arg) {
      return args.get(arg).getAsDouble();
    }

    int[] ints(String arg) {
      return new Gson().fromJson(args.get(arg), int[].class);
    }

    int integer(String arg) {
      return args.get(arg).getAsInt();
    }

    /** The labels that go with the inputs. */
    int[] labels() {
      double[] labels = indices.get(0).data();
      int[] whole = new int[labels.length];
      for (int i = 0; i < labels.length; i++) {
        whole[i] = (int) labels[i];
      }
      return whole;
    }

    boolean has(String arg) {
      return args.containsKey(arg);
    }

    boolean flag(String arg) {
      return has(arg) && args.get(arg).getAsBoolean();
    }

    @Override
    public String toString() {
      return name + " " + args + " " + inputs.stream().map(x -> x.array().shape()).toList();
    }
  }
}
