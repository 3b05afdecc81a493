package dezero.io;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Files that NumPy made, with their contents, and arrays of random numbers. */
final class Samples {
  private Samples() {}

  /** An array of a file, as NumPy reads it. */
  record Content(String dtype, int[] shape, double[] values) {
    NdArray array() {
      NdArray array = NdArray.of(Shape.of(shape), values);
      return dtype.equals("float32") ? array.to(DType.FLOAT32) : array;
    }
  }

  static Path file(String name) {
    try {
      return Path.of(Samples.class.getResource("/io/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The contents by file, then by name in the file; the name is empty for an .npy. */
  static Map<String, Map<String, Content>> contents() {
    try {
      var type = new TypeToken<Map<String, Map<String, Content>>>() {};
      return new Gson().fromJson(Files.readString(file("values.json")), type);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static NdArray random(long seed, DType dtype, int... dims) {
    Random random = new Random(seed);
    double[] values = random.doubles(Shape.of(dims).size(), -1e3, 1e3).toArray();
    return NdArray.of(Shape.of(dims), values).to(dtype);
  }
}
