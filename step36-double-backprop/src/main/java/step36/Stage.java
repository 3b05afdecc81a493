package step36;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A curve after so many steps of training, and how far it is from the solution at most. */
record Stage(int step, double loss, double farthest, double[] heights) {
  private static final List<Integer> TOLD = List.of(0, 10, 30, 100, 1_000);

  /** Where it is looked at: ten times as closely as it was trained. */
  static double[] places(Law law) {
    return Places.between(0, law.end(), 301);
  }

  /** Trains a curve to obey the law. */
  static List<Stage> of(Law law) {
    var network = new Network(5, 0, law.end());
    var x = Variable.of(Places.between(0, law.end(), 31));
    var training = new Training(() -> law.loss(network, x), network.weights(), 0.1);
    List<Stage> stages = new ArrayList<>();
    int done = 0;
    for (int step : TOLD) {
      training.steps(step - done);
      done = step;
      stages.add(look(step, law, network, law.loss(network, x).item()));
    }
    return stages;
  }

  private static Stage look(int step, Law law, Network network, double loss) {
    double[] places = places(law);
    double[] heights = Law.curve(network, Variable.of(places)).data().toDoubles();
    double farthest =
        IntStream.range(0, places.length)
            .mapToDouble(i -> Math.abs(heights[i] - law.solution(places[i])))
            .max()
            .orElseThrow();
    return new Stage(step, loss, farthest, heights);
  }
}
