package step30;

/**
 * The modes of automatic differentiation. Each thread has its own, so one thread never changes what
 * another records.
 *
 * <pre>{@code
 * try (var scope = Autograd.noGrad()) {
 *   y = square(x); // nothing is recorded
 * }
 * }</pre>
 */
public final class Autograd {
  private static final ThreadLocal<Boolean> RECORDING = ThreadLocal.withInitial(() -> true);

  private Autograd() {}

  /** The code that runs in one mode; closing it restores the mode before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Until the scope is closed, nothing is recorded, so results have no backward pass. */
  public static Scope noGrad() {
    boolean before = RECORDING.get();
    RECORDING.set(false);
    return () -> RECORDING.set(before);
  }

  /** Whether functions in this thread are recorded for a backward pass. */
  public static boolean isRecording() {
    return RECORDING.get();
  }
}
