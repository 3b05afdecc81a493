package dezero.bench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What tasks have in common: who takes part, and how they are measured. */
enum Kind {
  /** Numbers one at a time: there is nothing to share out among threads. */
  SCALARS(EnumSet.of(Peer.DEZERO, Peer.TORCH), 3000),
  /** Changes the weights, so each run gets new ones first. */
  TRAINING(EnumSet.of(Peer.DEZERO, Peer.TORCH), 3000),
  /** Through a network without changing it. */
  FORWARD(EnumSet.of(Peer.DEZERO, Peer.TORCH), 3000),
  /** One operation, repeated until there is something to time. */
  OPERATION(EnumSet.of(Peer.NUMPY, Peer.TORCH), 400);

  private final Set<Peer> peers;
  private final Duration warmUp;

  Kind(Set<Peer> peers, int warmUpMilliseconds) {
    this.peers = peers;
    this.warmUp = Duration.ofMillis(warmUpMilliseconds);
  }

  /** Against whom. */
  Set<Peer> peers() {
    return peers;
  }

  boolean isFor(Side side) {
    return (side.peer().isOurs() || peers.contains(side.peer()))
        && (this != SCALARS || side.threads() == 1);
  }

  /** Does a run spoil what was prepared? */
  boolean startsOver() {
    return this == TRAINING;
  }

  /** What a JIT compiler needs; a Python has only caches to warm, and does it once. */
  Duration warmUp(Side side) {
    return side.peer().isOurs() ? warmUp : Duration.ZERO;
  }
}
