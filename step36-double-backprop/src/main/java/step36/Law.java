package step36;

import dezero.Variable;

/** y′ = k y and y(0) = 1: how fast something grows is k times what is there. */
record Law(double k, double end) {
  /** What is left of the coffee's heat. */
  static final Law COFFEE = new Law(-1, 3);

  /** What the savings have become. */
  static final Law SAVINGS = new Law(1, 2);

  /** A curve that begins at 1, whatever the network is. */
  static Variable curve(Network network, Variable x) {
    return network.at(x).sub(network.at(Variable.of(0.0))).add(1);
  }

  /** By how much the curve breaks the law: (y′ − k y)², the average of all places. */
  Variable loss(Network network, Variable x) {
    var y = curve(network, x);
    var slope = Slope.of(y, x);
    return slope.sub(y.mul(k)).pow(2).mean();
  }

  /** What mathematics knows about it. */
  double solution(double x) {
    return Math.exp(k * x);
  }
}
