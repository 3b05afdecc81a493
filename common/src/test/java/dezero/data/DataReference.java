package dezero.data;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Results of Python DeZero's data sets and loaders, written by test/python/data_reference.py. */
record DataReference(
    int[][][] epochs,
    double nextRandom,
    int[][] sequence,
    Spiral spiralTrain,
    Spiral spiralTest,
    Curve curveTrain,
    Curve curveTest,
    double[][] smaller,
    double[][] larger) {

  static DataReference read() throws IOException {
    var file = DataReference.class.getResourceAsStream("/reference/data.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, DataReference.class);
    }
  }

  /** 300 points, and the first random number drawn after them. */
  record Spiral(double[] x, int[] labels, double nextRandom) {}

  /** 999 points for seed 7, the answer of the last, and the next random number. */
  record Curve(double[] x, double last, double nextRandom) {}
}
