package dezero.bench;

import java.util.EnumSet;
import java.util.Set;

/** What tasks have in common: who takes part, and how they are measured. */
enum Kind {
  /** Numbers one at a time: there is nothing to share out among threads. */
  SCALARS(EnumSet.of(Peer.DEZERO, Peer.TORCH)),
  /** Changes the weights, so each run gets new ones first. */
  TRAINING(EnumSet.of(Peer.DEZERO, Peer.TORCH)),
  /** Through a network without changing it. */
  FORWARD(EnumSet.of(Peer.DEZERO, Peer.TORCH)),
  /** One operation, repeated until there is something to time. */
  OPERATION(EnumSet.of(Peer.NUMPY, Peer.TORCH));

  private final Set<Peer> peers;

  Kind(Set<Peer> peers) {
    this.peers = peers;
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
}
