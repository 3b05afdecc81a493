package step36;

import dezero.Variable;
import java.util.Arrays;
import java.util.List;

/** A curve through the eight points, with a brake that looks at its slope somewhere. */
record Braked(String where, double steepest, double[] heights) {
  private static final double[] POINTS = Places.between(-1.75, 1.75, 8);

  private static final int STEPS = 1_000;

  /** The points lie at −1 to the left of 0 and at 1 to the right. */
  static double[] points() {
    return POINTS.clone();
  }

  static double[] levels() {
    return Arrays.stream(POINTS).map(Math::signum).toArray();
  }

  /** Where it is looked at. */
  static double[] places() {
    return Places.between(-2, 2, 401);
  }

  static List<Braked> all() {
    return List.of(
        at("nowhere"),
        at("at the 8 points", POINTS),
        at("at 41 places", Places.between(-2, 2, 41)));
  }

  private static Braked at(String where, double... looked) {
    var network = new Network(5, -2, 2);
    var x = Variable.of(POINTS);
    var t = Variable.of(levels());
    var places = Variable.of(looked);
    new Training(
            () -> looked.length == 0 ? Brake.fit(network, x, t) : Brake.loss(network, x, t, places),
            network.weights(),
            0.1)
        .steps(STEPS);
    return look(where, network);
  }

  private static Braked look(String where, Network network) {
    var x = Variable.of(places());
    var y = network.at(x);
    double steepest =
        Arrays.stream(Slope.of(y, x).data().toDoubles()).map(Math::abs).max().orElseThrow();
    return new Braked(where, steepest, y.data().toDoubles());
  }
}
