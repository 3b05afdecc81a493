package step42;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.List;

/**
 * The loss as a landscape over w and b: a bowl, whose curvature is the same everywhere.
 *
 * @param steepest its largest curvature, in the direction in which it bends most
 * @param flattest its smallest one
 */
record Bowl(double steepest, double flattest) {
  /** By the Hessian, and the formula for the two eigenvalues of a table of two by two. */
  static Bowl of(Cloud cloud) {
    Line line = new Line();
    line.loss(cloud).backward(CREATE_GRAPH);
    Variable slopeOfW = line.w.grad();
    Variable slopeOfB = line.b.grad();
    double[] row0 = row(slopeOfW, line);
    double[] row1 = row(slopeOfB, line);
    double middle = (row0[0] + row1[1]) / 2;
    double radius = Math.hypot((row0[0] - row1[1]) / 2, row0[1]);
    return new Bowl(middle + radius, middle - radius);
  }

  private static double[] row(Variable slope, Line line) {
    List.of(line.w, line.b).forEach(Variable::clearGrad);
    slope.backward();
    return new double[] {line.w.grad().data().sum().item(), line.b.grad().data().sum().item()};
  }

  /** A larger one climbs out of the bowl. */
  double largestRate() {
    return 2 / steepest;
  }
}
