package step18.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import step18.Autograd;
import step18.Variable;

/** Calculates several things at the same time. */
public final class Together {
  private Together() {}

  /**
   * The results of the calculations, in their order. Each runs in a new thread of its own, and all
   * of them at the same time. They are recorded if, and only if, the thread that calls this
   * records. If a calculation throws an exception, so does this method, the very same one, when all
   * calculations have ended.
   */
  public static List<Variable> all(List<Supplier<Variable>> calculations)
      throws InterruptedException {
    boolean recording = Autograd.isRecording();
    List<Worker> workers = new ArrayList<>();
    for (Supplier<Variable> calculation : calculations) {
      var worker = new Worker(calculation, recording);
      workers.add(worker);
      worker.start();
    }
    for (Worker worker : workers) {
      worker.join();
    }
    List<Variable> results = new ArrayList<>();
    for (Worker worker : workers) {
      if (worker.thrown != null) {
        throw worker.thrown;
      }
      results.add(worker.result);
    }
    return results;
  }

  /** A thread that does one calculation. */
  private static final class Worker extends Thread {
    private final Supplier<Variable> calculation;
    private final boolean recording;
    private Variable result;
    private RuntimeException thrown;

    Worker(Supplier<Variable> calculation, boolean recording) {
      this.calculation = calculation;
      this.recording = recording;
    }

    @Override
    public void run() {
      try {
        result = recording ? calculation.get() : notRecorded();
      } catch (RuntimeException e) {
        thrown = e;
      }
    }

    private Variable notRecorded() {
      try (var scope = Autograd.noGrad()) {
        return calculation.get();
      }
    }
  }
}
