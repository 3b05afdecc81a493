package dezero.data;

import java.util.Iterator;

/**
 * Iterates over a sequence at several positions at once, in order, as a recurrent network needs it.
 *
 * <p>Row i of batch k is example (i · jump + k) mod size, where jump = size / batchSize, rounded
 * down: each row of the batches is a section of the sequence, continued in the next batch.
 */
public final class SeqDataLoader implements Iterable<Batch> {
  private final Dataset dataset;
  private final int batchSize;

  /**
   * A loader for {@code batchSize} positions in the data set.
   *
   * @throws IllegalArgumentException if {@code batchSize} is below 1, or above the number of
   *     examples
   */
  public SeqDataLoader(Dataset dataset, int batchSize) {
    if (DataLoader.requirePositive("SeqDataLoader", batchSize) > dataset.size()) {
      throw new IllegalArgumentException(
          "SeqDataLoader: batch size "
              + batchSize
              + " for "
              + dataset.size()
              + " examples; each row of a batch starts at an example of its own, so give at most "
              + dataset.size());
    }
    this.dataset = dataset;
    this.batchSize = batchSize;
  }

  /** The number of batches in an epoch: size / batchSize, rounded up. */
  public int batches() {
    return DataLoader.batches(dataset, batchSize);
  }

  /** The data set it iterates over. */
  public Dataset dataset() {
    return dataset;
  }

  /** The batches of one epoch, each with {@code batchSize} rows. */
  @Override
  public Iterator<Batch> iterator() {
    return new Epoch(dataset, batches(), this::rows, () -> {});
  }

  private int[] rows(int iteration) {
    int jump = dataset.size() / batchSize;
    int[] rows = new int[batchSize];
    for (int i = 0; i < batchSize; i++) {
      rows[i] = (i * jump + iteration) % dataset.size();
    }
    return rows;
  }
}
