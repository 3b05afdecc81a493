package dezero.array;

import dezero.array.kernel.Buffers;
import java.util.ArrayList;
import java.util.List;

/**
 * A scope at whose end large arrays give their buffers back, for use in the next workspace.
 *
 * <pre>{@code
 * for (Batch batch : loader) {
 *   try (var memory = Workspace.open()) {
 *     Variable loss = ...; // forward, backward, update: the same, but faster
 *   }
 * }
 * }</pre>
 *
 * <p>Fresh memory is slow: Java fills it with zeros, far from the processor's caches, which takes
 * longer than many operations. Python frees an array as soon as no reference to it is left, so the
 * next array gets memory that is still in a cache; Java does so only when the garbage collector
 * runs. A program that says where a batch ends need not wait for the collector.
 *
 * <p>Arrays that operations made inside are closed at the end, and using a closed array is an error
 * that says so; {@link NdArray#keep} exempts an array. Parameters, the state of optimizers and the
 * state of recurrent layers are kept automatically. Arrays of fewer than {@value Buffers#FROM_SIZE}
 * elements, and those made outside, are never closed.
 *
 * <p>A workspace belongs to the thread that opened it, and so do the arrays made in it: no other
 * thread may make views of them. A function given to {@link NdArray#map} or {@link NdArray#zip}
 * must not close the workspace. A workspace inside another closes the arrays made since it was
 * opened.
 */
public final class Workspace implements AutoCloseable {
  private static final ThreadLocal<Workspace> INNERMOST = new ThreadLocal<>();

  private final Workspace outer;
  private final Buffers buffers = Buffers.open();
  private final List<NdArray> made = new ArrayList<>();
  private boolean isClosed;

  private Workspace(Workspace outer) {
    this.outer = outer;
  }

  /** From now until {@link #close}, large arrays of this thread get used buffers. */
  public static Workspace open() {
    Workspace opened = new Workspace(INNERMOST.get());
    INNERMOST.set(opened);
    return opened;
  }

  /** Returns the array, exempt from being closed by any workspace open in this thread. */
  static NdArray keep(NdArray array) {
    if (array.size() >= Buffers.FROM_SIZE) {
      Object buffer = array.buffer();
      for (Workspace open = INNERMOST.get(); open != null; open = open.outer) {
        open.buffers.exempt(buffer);
      }
    }
    return array;
  }

  /**
   * Closes the arrays that were made inside, except those kept. A second call does nothing.
   *
   * @throws IllegalStateException if a workspace opened later is still open, or if called by
   *     another thread
   */
  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    if (INNERMOST.get() != this) {
      throw new IllegalStateException(
          "close: this workspace is not the one that this thread opened last. Close each where it"
              + " was opened: try (var memory = Workspace.open()) { … }");
    }
    isClosed = true;
    INNERMOST.set(outer);
    for (NdArray array : made) {
      if (buffers.hasLent(array.buffer())) {
        array.close();
      } else if (outer != null) {
        outer.made.add(array);
      }
    }
    buffers.takeBack();
  }

  /** Registers a new array, because its buffer, or the one it shares, may be lent. */
  static NdArray record(NdArray array) {
    Workspace open = array.size() < Buffers.FROM_SIZE ? null : INNERMOST.get();
    if (open != null) {
      open.made.add(array);
    }
    return array;
  }

  /** The error for using an array that was closed with its workspace. */
  static IllegalStateException closed(Shape shape) {
    return new IllegalStateException(
        "the array of shape "
            + shape
            + " was made in a Workspace that is closed, and its memory serves other arrays now. Use"
            + " it before the end (a gradient: clear it there), or keep it:"
            + " array.keep()");
  }
}
