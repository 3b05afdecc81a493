package dezero.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How fast it shall be. */
interface Goal {
  /** Was it reached? Nothing, if it was not measured. */
  Optional<Verdict> judge(Results results);

  /**
   * A goal beside what came out.
   *
   * @param ours who of ours
   * @param against who else, or nobody
   * @param came what was measured
   * @param wanted what it shall be
   */
  record Verdict(
      String work, String ours, String against, String came, String wanted, boolean met) {}

  /** Theirs / ours: the fastest of these peers, on as many threads. */
  record Ratio(Task task, int size, int threads, Set<Peer> peers, double wanted) implements Goal {
    @Override
    public Optional<Verdict> judge(Results results) {
      return results
          .ours(task, size, threads)
          .flatMap(
              ours ->
                  results.fastest(task, size, peers, threads).map(theirs -> judge(ours, theirs)));
    }

    private Verdict judge(Results.Result ours, Results.Result theirs) {
      double ratio = theirs.median() / ours.median();
      return new Verdict(
          task.word() + " " + String.format(Locale.ROOT, "%,d", size),
          ours.side().label(),
          theirs.side().label(),
          String.format(Locale.ROOT, "%.2f", ratio),
          "at least " + wanted,
          ratio >= wanted);
    }
  }

  /**
   * Theirs / ours from a program's start to its end: ours on all cores, against the fastest of
   * these peers on any number of threads.
   */
  record WholeRatio(Whole whole, Set<Peer> peers, double wanted) implements Goal {
    @Override
    public Optional<Verdict> judge(Results results) {
      return results
          .ours(whole)
          .flatMap(ours -> results.fastest(whole, peers).map(theirs -> judge(ours, theirs)));
    }

    private Verdict judge(Results.Process ours, Results.Process theirs) {
      double ratio = theirs.found().median() / ours.found().median();
      return new Verdict(
          "a whole process: " + whole.description(),
          ours.side().label(),
          theirs.side().label(),
          String.format(Locale.ROOT, "%.2f", ratio),
          "at least " + wanted,
          ratio >= wanted);
    }
  }

  /** Products with plain kernels, in operations a second. */
  record PlainProduct(int size, double gigaflops) implements Goal {
    @Override
    public Optional<Verdict> judge(Results results) {
      return results.fastest(Task.MATMUL, size, Set.of(Peer.PLAIN), 1).map(this::judge);
    }

    private Verdict judge(Results.Result plain) {
      double came = 2.0 * size * size * size / (plain.median() * 1e6);
      return new Verdict(
          "matmul " + size,
          plain.side().label(),
          "",
          String.format(Locale.ROOT, "%.1f GFLOP/s", came),
          "at least " + gigaflops,
          came >= gigaflops);
    }
  }

  /** What a node takes besides the eight bytes of its number. */
  record BytesANode(Whole whole, double wanted) implements Goal {
    private static final int NUMBER = Double.BYTES;

    @Override
    public Optional<Verdict> judge(Results results) {
      return results.found(whole, Peer.PLAIN).stream()
          .map(bytes -> bytes - NUMBER)
          .mapToObj(
              bytes ->
                  new Verdict(
                      whole.description() + ", beyond its number",
                      Peer.PLAIN.label(),
                      "",
                      String.format(Locale.ROOT, "%.0f", bytes),
                      "under " + wanted,
                      bytes < wanted))
          .findFirst();
    }
  }

  /** A node of the longest chain takes no longer than one of the shortest, or hardly. */
  record LinearGraph(double wanted) implements Goal {
    @Override
    public Optional<Verdict> judge(Results results) {
      List<Integer> sizes = Task.GRAPH.sizes();
      int shortest = sizes.get(0);
      int longest = sizes.get(sizes.size() - 1);
      return results
          .ours(Task.GRAPH, shortest, 1)
          .flatMap(few -> results.ours(Task.GRAPH, longest, 1).map(many -> judge(few, many)));
    }

    private Verdict judge(Results.Result few, Results.Result many) {
      double growth = many.median() / many.size() / (few.median() / few.size());
      return new Verdict(
          "graph: time a node, " + String.format(Locale.ROOT, "%,d / %,d", many.size(), few.size()),
          many.side().label(),
          "",
          String.format(Locale.ROOT, "%.2f", growth),
          "at most " + wanted,
          growth <= wanted);
    }
  }
}
