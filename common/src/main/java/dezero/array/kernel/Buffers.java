package dezero.array.kernel;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Lends operations the buffers for their results. While it is open in a thread, large buffers come
 * from a stock of returned ones, which is faster than making new ones.
 *
 * <p>It knows plain Java arrays only. The workspace that opened it knows which arrays use the
 * buffers, and when to return them.
 */
public final class Buffers {
  /** The smallest size lent; a smaller array costs less than the bookkeeping. */
  public static final int FROM_SIZE = 4096;

  private static final ThreadLocal<Buffers> INNERMOST = new ThreadLocal<>();

  private final Buffers outer;
  private final Stock stock;
  private final Map<Object, Object> lent = new IdentityHashMap<>();

  private Buffers(Buffers outer) {
    this.outer = outer;
    this.stock = outer == null ? Stock.ofThread() : outer.stock;
  }

  /** Opens a lender of this thread's large buffers, until {@link #takeBack}. */
  public static Buffers open() {
    Buffers opened = new Buffers(INNERMOST.get());
    INNERMOST.set(opened);
    return opened;
  }

  /** A buffer whose elements must all be written: their old values are undefined. */
  public static float[] floats(int size) {
    Buffers open = size < FROM_SIZE ? null : INNERMOST.get();
    return open == null ? new float[size] : open.lend(open.stock.floats(size));
  }

  /** A buffer whose elements must all be written: their old values are undefined. */
  public static double[] doubles(int size) {
    Buffers open = size < FROM_SIZE ? null : INNERMOST.get();
    return open == null ? new double[size] : open.lend(open.stock.doubles(size));
  }

  private <T> T lend(T buffer) {
    lent.put(buffer, buffer);
    return buffer;
  }

  /** Whether this buffer was lent here and will be returned. */
  public boolean hasLent(Object buffer) {
    return lent.containsKey(buffer);
  }

  /** Exempts a buffer: it will not be returned. */
  public void exempt(Object buffer) {
    lent.remove(buffer);
  }

  /** Closes this lender, and returns all buffers still lent to the stock. */
  public void takeBack() {
    INNERMOST.set(outer);
    if (outer == null) {
      stock.clear(); // drops the buffers that were not reused
    }
    lent.keySet().forEach(stock::add);
  }

  /** A thread's unused buffers. The garbage collector may free them when memory is short. */
  private static final class Stock {
    private static final ThreadLocal<SoftReference<Stock>> OF_THREADS = new ThreadLocal<>();

    private final Map<Integer, Deque<float[]>> floats = new HashMap<>();
    private final Map<Integer, Deque<double[]>> doubles = new HashMap<>();

    static Stock ofThread() {
      SoftReference<Stock> reference = OF_THREADS.get();
      Stock stock = reference == null ? null : reference.get();
      if (stock == null) {
        stock = new Stock();
        OF_THREADS.set(new SoftReference<>(stock));
      }
      return stock;
    }

    float[] floats(int size) {
      float[] last = lastOf(floats, size);
      return last != null ? last : new float[size];
    }

    double[] doubles(int size) {
      double[] last = lastOf(doubles, size);
      return last != null ? last : new double[size];
    }

    /** The buffer returned last, which is the most likely to be in a cache. */
    private static <T> T lastOf(Map<Integer, Deque<T>> stock, int size) {
      Deque<T> ofSize = stock.get(size);
      return ofSize == null ? null : ofSize.poll();
    }

    void add(Object buffer) {
      if (buffer instanceof float[] ofFloats) {
        floats.computeIfAbsent(ofFloats.length, size -> new ArrayDeque<>()).push(ofFloats);
      } else if (buffer instanceof double[] ofDoubles) {
        doubles.computeIfAbsent(ofDoubles.length, size -> new ArrayDeque<>()).push(ofDoubles);
      }
    }

    void clear() {
      floats.clear();
      doubles.clear();
    }
  }
}
