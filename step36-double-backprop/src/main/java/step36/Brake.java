package step36;

import dezero.Variable;

/** Eight points on two levels, and a curve that is to join them without haste. */
final class Brake {
  private static final double STRENGTH = 0.3;

  private Brake() {}

  /** How far the curve is from the heights t at x: the average of the squares. */
  static Variable fit(Network network, Variable x, Variable t) {
    return network.at(x).sub(t).pow(2).mean();
  }

  /** The same, and a share of how steep it is at the places: the average of the squares, too. */
  static Variable loss(Network network, Variable x, Variable t, Variable places) {
    var slope = Slope.of(network.at(places), places);
    return fit(network, x, t).add(slope.pow(2).mean().mul(STRENGTH));
  }
}
