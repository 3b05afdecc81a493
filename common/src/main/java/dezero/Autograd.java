package dezero;

/**
 * The modes of automatic differentiation. Each thread has its own, so work in one thread never
 * changes what another records.
 *
 * <pre>{@code
 * try (var scope = Autograd.noGrad()) {
 *   model.forward(batch); // nothing is recorded
 * }
 * }</pre>
 */
public final class Autograd {
  private static final ThreadLocal<Modes> MODES = ThreadLocal.withInitial(Modes::new);

  private Autograd() {}

  /** A stretch of code under one mode; closing it brings back the mode from before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Until the scope is closed, calculations leave no graph and cannot go backward. */
  public static Scope noGrad() {
    return recording(false);
  }

  /** Until the scope is closed, functions like dropout and batch normalization act as in use. */
  public static Scope testMode() {
    Modes modes = MODES.get();
    boolean before = modes.training;
    modes.training = false;
    return () -> modes.training = before;
  }

  /**
   * Until the scope is closed, a function whose result or gradient is not finite throws an {@link
   * AnomalyException} that names it. It reads every element once more, so use it to find where a
   * NaN comes from.
   */
  public static Scope detectAnomaly() {
    Modes modes = MODES.get();
    boolean before = modes.detectingAnomaly;
    modes.detectingAnomaly = true;
    return () -> modes.detectingAnomaly = before;
  }

  /** Whether calculations in this thread are recorded for a backward pass. */
  public static boolean isRecording() {
    return MODES.get().recording;
  }

  /** Whether functions that differ between training and use act as in training. */
  public static boolean isTraining() {
    return MODES.get().training;
  }

  static boolean isDetectingAnomaly() {
    return MODES.get().detectingAnomaly;
  }

  static Scope recording(boolean recording) {
    Modes modes = MODES.get();
    boolean before = modes.recording;
    modes.recording = recording;
    return () -> modes.recording = before;
  }

  private static final class Modes {
    private boolean recording = true;
    private boolean training = true;
    private boolean detectingAnomaly;
  }
}
