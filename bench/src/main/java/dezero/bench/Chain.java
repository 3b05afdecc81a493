package dezero.bench;

import dezero.Variable;
import dezero.array.NdArray;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;

/** A graph as long as one likes: y = x + 1 + 1 + …, a node for each plus. */
final class Chain {
  private Chain() {}

  /** Builds a graph of so many nodes, and goes backward. y, and its gradient for x. */
  static Work graph(int nodes) {
    return times -> {
      NdArray end = null;
      for (int i = 0; i < times; i++) {
        Variable x = Variable.of(1.0);
        Variable y = from(x, nodes);
        y.backward();
        end = NdArray.of(new double[] {y.item(), x.grad().item()});
      }
      return end;
    };
  }

  private static Variable from(Variable x, int nodes) {
    Variable y = x;
    for (int i = 0; i < nodes; i++) {
      y = y.add(1);
    }
    return y;
  }

  /** What a graph of so many nodes takes of the heap, for each of them. */
  static double bytesANode(int nodes) {
    from(Variable.of(1.0), 10);
    long before = used();
    Variable y = from(Variable.of(1.0), nodes);
    long after = used();
    Reference.reachabilityFence(y);
    return (after - before) / (double) nodes;
  }

  /** After a collection: what a thread has set aside for its next objects does not count. */
  private static long used() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  /** The first gradient that a program gets: of x² at 3. */
  static double firstGradient() {
    Variable x = Variable.of(3.0);
    x.pow(2).backward();
    return x.grad().item();
  }
}
