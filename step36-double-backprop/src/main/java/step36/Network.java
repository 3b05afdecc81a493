package step36;

import static dezero.functions.Functions.tanh;

import dezero.Variable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sum of a few bent curves, each with three numbers that may be moved. */
final class Network {
  private final List<Bend> bends;

  /** So many bent curves, which bend at equal distances from one end to the other; flat so far. */
  Network(int count, double from, double to) {
    bends =
        IntStream.range(0, count)
            .mapToDouble(i -> from + (to - from) * i / (count - 1))
            .mapToObj(place -> new Bend(Variable.of(1.0), Variable.of(-place), Variable.of(0.0)))
            .toList();
  }

  /** v tanh(w x + b): tanh, made steeper by w, moved by b, and v times as high. */
  private record Bend(Variable w, Variable b, Variable v) {
    Variable at(Variable x) {
      return tanh(x.mul(w).add(b)).mul(v);
    }
  }

  /** Its height at each place in x. */
  Variable at(Variable x) {
    return bends.stream().map(bend -> bend.at(x)).reduce(Variable::add).orElseThrow();
  }

  /** What training may move. */
  List<Variable> weights() {
    return bends.stream().flatMap(bend -> Stream.of(bend.w, bend.b, bend.v)).toList();
  }
}
