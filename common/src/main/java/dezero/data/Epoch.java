package dezero.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** One pass over a data set. Runs {@code atEnd} once, when it is over. */
final class Epoch implements Iterator<Batch> {
  private final Dataset dataset;
  private final int batches;
  private final IntFunction<int[]> examplesOf;
  private final Runnable atEnd;
  private int iteration;
  private boolean ended;

  Epoch(Dataset dataset, int batches, IntFunction<int[]> examplesOf, Runnable atEnd) {
    this.dataset = dataset;
    this.batches = batches;
    this.examplesOf = examplesOf;
    this.atEnd = atEnd;
  }

  @Override
  public boolean hasNext() {
    if (iteration < batches) {
      return true;
    }
    if (!ended) {
      ended = true;
      atEnd.run();
    }
    return false;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException(
          "the epoch is over after " + batches + " batches; ask the loader for another iterator");
    }
    return dataset.batch(examplesOf.apply(iteration++));
  }
}
