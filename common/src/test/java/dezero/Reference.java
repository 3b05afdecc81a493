package dezero;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Results of Python DeZero: inputs, values, first and second gradients for every function. */
public record Reference(
    String source,
    List<Case> functions,
    List<OptimizerCase> optimizers,
    List<RecurrentCase> recurrent,
    RandomCase numpyRandom) {

  public static Reference read() throws IOException {
    var file = Reference.class.getResourceAsStream("/reference/functions.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Reference.class);
    }
  }

  public record Tensor(int[] shape, double[] data) {
    public NdArray array() {
      return NdArray.of(Shape.of(shape), data);
    }
  }

  /**
   * A function for one set of inputs.
   *
   * @param gy the gradient that the backward pass starts from
   * @param gx the gradients of the inputs
   * @param ggx the gradients of the sum of the squares of all gx; null where it does not depend on
   *     the input
   */
  public record Case(
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

    /** The labels of the examples. */
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

  /** The values that an optimizer reaches from a start after some updates. */
  public record OptimizerCase(String name, Tensor start, Tensor target, int updates, Tensor end) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The results of a recurrent layer for a sequence, its loss, and the gradients of its weights.
   */
  public record RecurrentCase(
      String name,
      Map<String, Tensor> weights,
      List<Tensor> xs,
      List<Tensor> ys,
      JsonElement loss,
      Map<String, Tensor> grads) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The numbers that NumPy's legacy generator gives, call after call. */
  public record RandomCase(
      int seed,
      double[] rand,
      double[] randn,
      int[] permutation10,
      int[] randint0to100,
      @SerializedName("randn_after") double[] randnAfter,
      @SerializedName("uniform_low-1_high3") double[] uniform,
      @SerializedName("choice10_without_replacement4") int[] choice) {}
}
