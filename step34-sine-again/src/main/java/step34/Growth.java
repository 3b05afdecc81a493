package step34;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts the functions in the graph of each derivative, and foresees the next. */
final class Growth {
  /** What the graphs of all orders may take together, so that a slip costs a second and no more. */
  static final double MOST_BYTES = 20e6;

  /** A function, its result and what belongs to them, measured with 17 and 25; and each number. */
  static final int BYTES_OF_A_FUNCTION = 128;

  private static final int BYTES_OF_A_NUMBER = 8;

  /** From this factor an order on, growth is taken to be exponential. */
  private static final double EXPONENTIAL = 1.1;

  private final int order;
  private final int places;
  private final List<Integer> counts = new ArrayList<>();
  private double bytes;

  /** For derivatives up to this order, at so many places. */
  Growth(int order, int places) {
    this.order = order;
    this.places = places;
  }

  /** How many functions led to y. */
  static int functions(Variable y) {
    Set<Function> functions = new HashSet<>();
    Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && functions.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return functions.size();
  }

  /** Counts the graph of the newest derivative. */
  void add(Variable derivative) {
    add(functions(derivative));
  }

  void add(int functions) {
    counts.add(functions);
    bytes += bytes(functions);
  }

  /**
   * Counts the graph of the newest derivative, and makes sure that the next one may be built.
   *
   * @throws IllegalArgumentException if it would take too much
   */
  void requireRoomAfter(Variable derivative) {
    add(derivative);
    double next = foreseen(counts.size());
    if (bytes + bytes(next) > MOST_BYTES) {
      throw new IllegalArgumentException(complaint(next));
    }
  }

  /**
   * How many functions the graph of a later order will have. Exponential growth goes on by the same
   * factor, slow growth by the same power of the order.
   */
  double foreseen(int later) {
    int last = counts.size() - 1;
    double now = counts.get(last);
    if (last < 2 || counts.get(last - 2) == 0) {
      return now;
    }
    double overTwo = now / counts.get(last - 2); // over two orders: the sine's grow in turns
    double factor = Math.sqrt(overTwo);
    if (factor > EXPONENTIAL) {
      return now * Math.pow(factor, later - last);
    }
    double power = Math.log(overTwo) / Math.log(last / (last - 2.0));
    return now * Math.pow(later / (double) last, power);
  }

  /** At the end of the road a graph has no functions, and yet there are numbers to keep. */
  private double bytes(double functions) {
    return Math.max(1, functions) * (BYTES_OF_A_FUNCTION + (double) BYTES_OF_A_NUMBER * places);
  }

  private String complaint(double next) {
    int last = counts.size() - 1;
    var sentence = new StringBuilder();
    sentence.append(
        String.format(
            Locale.ROOT,
            "Derivatives.of: order %d%s is too much. Order %d has %,d %s in its graph, so"
                + " order %d would have about %,.0f, which is %,.1f MB",
            order,
            places == 1 ? "" : " at " + places + " places",
            last,
            counts.get(last),
            counts.get(last) == 1 ? "function" : "functions",
            last + 1,
            next,
            bytes(next) / 1e6));
    if (order > last + 1) {
      double then = foreseen(order);
      sentence.append(", and order ").append(order).append(' ');
      sentence.append(
          Double.isFinite(then)
              ? String.format(Locale.ROOT, "about %.2g", then)
              : "more than a double can count");
    }
    sentence.append(
        String.format(
            Locale.ROOT,
            ". All orders together may take %.0f MB; ask for order %d at most",
            MOST_BYTES / 1e6,
            last));
    return sentence.append(places == 1 ? "" : ", or for fewer places").toString();
  }
}
