package dezero.array.kernel;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where operations get the Java arrays that they write their results to. As long as one is open in
 * a thread, large arrays come from a stock of those that were given back before, which is faster
 * than fresh ones.
 *
 * <p>It knows raw arrays only. Which of them are still in use, and when they are given back, is
 * decided above, by the workspace that opened it.
 */
public final class Memory {
  /** Smaller arrays cost less than the bookkeeping. */
  public static final int FROM_SIZE = 4096;

  private static final ThreadLocal<Memory> INNERMOST = new ThreadLocal<>();

  private final Memory outer;
  private final Stock stock;
  private final Map<Object, Object> lent = new IdentityHashMap<>();

  private Memory(Memory outer) {
    this.outer = outer;
    this.stock = outer == null ? Stock.ofThread() : outer.stock;
  }

  /** From here to {@link #giveBack}, this thread's large arrays are lent by this. */
  public static Memory open() {
    Memory opened = new Memory(INNERMOST.get());
    INNERMOST.set(opened);
    return opened;
  }

  /** An array whose elements must all be written: their old values are undefined. */
  public static float[] floats(int size) {
    Memory open = size < FROM_SIZE ? null : INNERMOST.get();
    return open == null ? new float[size] : open.lend(open.stock.floats(size));
  }

  /** An array whose elements must all be written: their old values are undefined. */
  public static double[] doubles(int size) {
    Memory open = size < FROM_SIZE ? null : INNERMOST.get();
    return open == null ? new double[size] : open.lend(open.stock.doubles(size));
  }

  private <T> T lend(T array) {
    lent.put(array, array);
    return array;
  }

  /** Whether this array is to be given back. */
  public boolean hasLent(Object array) {
    return lent.containsKey(array);
  }

  /** Leaves this array, if it was lent, to whoever holds it. */
  public void leave(Object array) {
    lent.remove(array);
  }

  /** The end: all that is still lent goes back to the stock. */
  public void giveBack() {
    INNERMOST.set(outer);
    if (outer == null) {
      stock.clear(); // drops what nobody asked for this time
    }
    lent.keySet().forEach(stock::add);
  }

  /** A thread's arrays that are not in use; the collector may have them when memory is short. */
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

    /** The array given back last is the likeliest to be in a cache. */
    private static <T> T lastOf(Map<Integer, Deque<T>> stock, int size) {
      Deque<T> ofSize = stock.get(size);
      return ofSize == null ? null : ofSize.poll();
    }

    void add(Object array) {
      if (array instanceof float[] floatArray) {
        floats.computeIfAbsent(floatArray.length, size -> new ArrayDeque<>()).push(floatArray);
      } else if (array instanceof double[] doubleArray) {
        doubles.computeIfAbsent(doubleArray.length, size -> new ArrayDeque<>()).push(doubleArray);
      }
    }

    void clear() {
      floats.clear();
      doubles.clear();
    }
  }
}
