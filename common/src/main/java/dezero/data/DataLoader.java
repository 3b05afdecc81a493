package dezero.data;

import dezero.array.NumpyRandom;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Iterates over a data set in batches; each {@code for (Batch b : loader)} is an epoch.
 *
 * <p>The last batch is smaller if the batch size does not divide the data set's. Shuffling draws a
 * permutation from {@link NumpyRandom#shared()} when the loader is created and at the end of each
 * epoch, so that after the same seed the batches are those of Python DeZero. A loop that is left
 * early draws nothing, and the next one starts over in the same order.
 */
public final class DataLoader implements Iterable<Batch> {
  private enum Order {
    SHUFFLED,
    GIVEN
  }

  private final Dataset dataset;
  private final int batchSize;
  private final Order order;
  private int[] examples;

  private DataLoader(Dataset dataset, int batchSize, Order order) {
    this.dataset = dataset;
    this.batchSize = requirePositive("DataLoader", batchSize);
    this.order = order;
    arrange();
  }

  /**
   * A loader with a new random order each epoch, for training.
   *
   * @throws IllegalArgumentException for a batch size below 1
   */
  public static DataLoader shuffled(Dataset dataset, int batchSize) {
    return new DataLoader(dataset, batchSize, Order.SHUFFLED);
  }

  /**
   * A loader in the data set's own order, for testing.
   *
   * @throws IllegalArgumentException for a batch size below 1
   */
  public static DataLoader inOrder(Dataset dataset, int batchSize) {
    return new DataLoader(dataset, batchSize, Order.GIVEN);
  }

  /** The number of batches in an epoch. */
  public int batches() {
    return batches(dataset, batchSize);
  }

  /** The data set it iterates over. */
  public Dataset dataset() {
    return dataset;
  }

  /** The batches of one epoch. */
  @Override
  public Iterator<Batch> iterator() {
    return new Epoch(dataset, batches(), this::part, this::arrange);
  }

  private int[] part(int iteration) {
    int start = iteration * batchSize;
    return Arrays.copyOfRange(
        examples, start, start + Math.min(batchSize, examples.length - start));
  }

  private void arrange() {
    if (order == Order.SHUFFLED) {
      examples = NumpyRandom.shared().permutation(dataset.size());
    } else if (examples == null) {
      examples = new int[dataset.size()];
      Arrays.setAll(examples, i -> i);
    }
  }

  static int batches(Dataset dataset, int batchSize) {
    return dataset.size() / batchSize + (dataset.size() % batchSize == 0 ? 0 : 1);
  }

  static int requirePositive(String loader, int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          loader + ": batch size " + batchSize + "; a batch holds at least 1 example");
    }
    return batchSize;
  }
}
