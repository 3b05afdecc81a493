package dezero.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One of those that are compared: somebody's code on so many threads.
 *
 * @param version of Java, where it is another one than the rest's; else empty
 * @param command starts its worker; with a question behind it, the worker answers only that
 */
record Side(Peer peer, String version, int threads, List<String> command) {
  /** How the libraries under NumPy and PyTorch are told. */
  private static final List<String> THREADS = List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS");

  /**
   * How those libraries are held to the kernels of another processor, or to another cache. With
   * OPENBLAS_CORETYPE=Haswell, NumPy's products took twice as long on a machine with AVX-512.
   */
  private static final Pattern HELD_BACK =
      Pattern.compile(
          "OPENBLAS_(CORETYPE|L2_SIZE|VERBOSE)|MKL_.*|(ONE)?DNN[L_].*|ATEN_CPU_CAPABILITY"
              + "|NPY_DISABLE_CPU_FEATURES");

  Side(Peer peer, int threads, List<String> command) {
    this(peer, "", threads, command);
  }

  /** For a column of a table. */
  String label() {
    String name =
        peer.label().replaceFirst("^Java", version.isEmpty() ? "Java" : "Java " + version);
    return peer == Peer.PLAIN ? name : name + ", " + threads;
  }

  /** A worker that stays. */
  Worker start() {
    return new Worker(label(), process(command));
  }

  /** A whole process for one question: its answer. */
  String once(String question) {
    List<String> whole = new ArrayList<>(command);
    if (!peer.isOurs()) {
      whole.add("--once");
    }
    whole.add(question);
    try (Worker worker = new Worker(label(), process(whole))) {
      String answer = worker.answer();
      worker.awaitEnd();
      return answer;
    }
  }

  /** Takes out of an environment what would hold a peer back. */
  static void free(Map<String, String> environment) {
    environment.keySet().removeIf(name -> HELD_BACK.matcher(name).matches());
  }

  private Process process(List<String> whole) {
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    // Else Python would compile its modules anew at every start, which nobody has to wait for.
    builder.environment().remove("PYTHONDONTWRITEBYTECODE");
    free(builder.environment());
    THREADS.forEach(name -> builder.environment().put(name, String.valueOf(threads)));
    try {
      return builder.start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(
          label() + ": cannot start " + whole.get(0) + "; name the program by its path",
          impossible);
    }
  }
}
