package dezero.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the project has set itself: how many times as fast as who, at what. */
final class Goals {
  private Goals() {}

  /** What a learner's programs do, and wait for. */
  private static final Whole[] TRAININGS = {
    Whole.SPIRAL, Whole.LSTM, Whole.MNIST, Whole.CNN, Whole.VGG16
  };

  static List<Goal> all() {
    Set<Peer> faster = Set.of(Peer.NUMPY, Peer.TORCH);
    Set<Peer> numpy = Set.of(Peer.NUMPY);
    Set<Peer> dezero = Set.of(Peer.DEZERO);
    Set<Peer> torch = Set.of(Peer.TORCH);
    Set<Peer> both = Set.of(Peer.DEZERO, Peer.TORCH);
    return Stream.<Stream<? extends Goal>>of(
            ratios(Task.MATMUL, numpy, 0.95, 512, 1024),
            ratios(Task.MATMUL_FIRST_TRANSPOSED, numpy, 0.95, 512, 1024),
            ratios(Task.MATMUL_SECOND_TRANSPOSED, numpy, 0.95, 512, 1024),
            ratios(Task.MATMUL_WIDE, numpy, 0.95, 1000),
            ratios(Task.MATMUL_SMALL, numpy, 1, 10),
            ratios(Task.MATMUL, numpy, 0.7, 64),
            Stream.of(new Goal.PlainProduct(512, 25), new Goal.PlainProduct(1024, 25)),
            ratios(Task.EXP, faster, 1.2, 1_000_000),
            ratios(Task.TANH, faster, 1.2, 1_000_000),
            ratios(Task.SOFTMAX, faster, 1.2, 1_000_000),
            ratios(Task.SUM, faster, 1, 1_000_000),
            ratios(Task.ADD, faster, 0.9, 10_000, 100_000, 1_000_000),
            ratios(Task.ROSENBROCK, dezero, 100, 50_000),
            ratios(Task.ROSENBROCK, torch, 100, 50_000),
            ratios(Task.SPIRAL, dezero, 10, 300),
            ratios(Task.SPIRAL, torch, 10, 300),
            ratios(Task.MNIST, both, 1.2, 60_000),
            ratios(Task.CNN, both, 1, 5_000),
            ratios(Task.VGG16, both, 1.2, 224),
            ratios(Task.LSTM, dezero, 2, 16),
            ratios(Task.LSTM, torch, 0.7, 16),
            ratios(Task.LSTM_FLOAT32, torch, 1.2, 16),
            wholes(both, 4, Whole.FIRST_GRADIENT),
            wholes(both, 1.5, TRAININGS),
            wholes(Set.of(Peer.PLAIN), 0.95, TRAININGS),
            Stream.of(new Goal.BytesANode(Whole.BYTES_LONG, 200), new Goal.LinearGraph(1.5)))
        .<Goal>flatMap(goals -> goals)
        .toList();
  }

  private static Stream<Goal> wholes(Set<Peer> peers, double wanted, Whole... wholes) {
    return Arrays.stream(wholes).map(whole -> new Goal.WholeRatio(whole, peers, wanted));
  }

  private static Stream<Goal> ratios(Task task, Set<Peer> peers, double wanted, int... sizes) {
    return Stream.of(1, 2)
        .flatMap(
            threads ->
                Arrays.stream(sizes)
                    .mapToObj(size -> new Goal.Ratio(task, size, threads, peers, wanted)));
  }
}
