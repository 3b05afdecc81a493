package step01.exercise;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** A box with one number, which knows from which boxes it was made. */
public final class LinkedBox {
  private final double number;
  private final long length;
  private final List<LinkedBox> madeFrom;

  /** A box at the beginning. */
  public LinkedBox(double number) {
    this(number, Double.toString(number).length(), List.of());
  }

  private LinkedBox(double number, long length, List<LinkedBox> madeFrom) {
    this.number = number;
    this.length = length;
    this.madeFrom = madeFrom;
  }

  /** The sum, in a new box. */
  public LinkedBox plus(LinkedBox other) {
    long sum = length + other.length + "( + )".length();
    return new LinkedBox(number + other.number, sum, List.of(this, other));
  }

  public double number() {
    return number;
  }

  /** How many boxes there are behind this one, itself among them, each counted once. */
  public int boxes() {
    Set<LinkedBox> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<LinkedBox> waiting = new ArrayDeque<>();
    waiting.add(this);
    while (!waiting.isEmpty()) {
      LinkedBox box = waiting.remove();
      if (seen.add(box)) {
        waiting.addAll(box.madeFrom);
      }
    }
    return seen.size();
  }

  /** How many characters its past would have, written as in task 1. No such text is made. */
  public long length() {
    return length;
  }
}
