package dezero;

/**
 * The modes of automatic differentiation. Each thread has its own modes, so one thread never
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

  /**
   * Whether any thread has ever detected anomalies. Every function asks, and almost no program
   * does, so the modes are not looked up for it. Not volatile: a thread need only see what it has
   * set.
   */
  private static boolean anyoneDetects;

  private Autograd() {}

  /** The code that runs in one mode; closing it restores the mode before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Until the scope is closed, nothing is recorded, so results have no backward pass. */
  public static Scope noGrad() {
    return recording(false);
  }

  /** Until the scope is closed, dropout and batch normalization act as they do after training. */
  public static Scope testMode() {
    Modes modes = MODES.get();
    boolean before = modes.training;
    modes.training = false;
    return () -> modes.training = before;
  }

  /**
   * Until the scope is closed, a function whose result or gradient is not finite throws an {@link
   * AnomalyException} that names it. It reads every element once more, so use it only to find where
   * a NaN comes from.
   */
  public static Scope detectAnomaly() {
    Modes modes = MODES.get();
    boolean before = modes.detectingAnomaly;
    modes.detectingAnomaly = true;
    anyoneDetects = true;
    return () -> modes.detectingAnomaly = before;
  }

  /** Whether operations in this thread are recorded for a backward pass. */
  public static boolean isRecording() {
    return MODES.get().recording;
  }

  /** Whether functions such as dropout act as they do during training. */
  public static boolean isTraining() {
    return MODES.get().training;
  }

  static boolean isDetectingAnomaly() {
    return anyoneDetects && MODES.get().detectingAnomaly;
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
