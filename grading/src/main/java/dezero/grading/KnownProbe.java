package dezero.grading;

import java.lang.module.ModuleFinder;
import java.time.Duration;
import java.util.List;

/**
 * Code that is known to be right. It is tried when nothing of a submission could be compiled or
 * run: if it fails, too, the fault is the grader's.
 */
final class KnownProbe {
  private static final String NAME = "known.probe.Known";
  private static final Task TASK = Task.task(1, "return what was given").probe(NAME);
  private static final String TEXT =
      """
      package known.probe;

      import dezero.grading.Probe;
      import dezero.grading.Value;

      public final class Known implements Probe {
        public Value run(Value input) {
          return input;
        }
      }
      """;

  private KnownProbe() {}

  /**
   * Compiles and runs it.
   *
   * @throws GradingException if that does not work
   */
  static void require(LearnersProcess process, Duration limit) {
    try (process) {
      process.begin(Deadline.in(limit));
      Compiled compiled = process.compile(List.of(LearnersCode.probe(NAME, TEXT)), limit);
      if (!compiled.errors().isEmpty()) {
        throw cannotWork("javac: " + compiled.errors().get(0).text(), null);
      }
      process.define(compiled.classes());
      if (process.run(TASK, Value.of(1, 2), limit).value() == null) {
        throw cannotWork("its code threw an exception", null);
      }
    } catch (LostException e) {
      throw cannotWork(e.isTimeout() ? "it took too long" : "its process " + e.getMessage(), e);
    }
  }

  private static GradingException cannotWork(String why, Exception cause) {
    String java = System.getProperty("java.home");
    boolean hasCompiler = ModuleFinder.ofSystem().find("jdk.compiler").isPresent();
    return new GradingException(
        hasCompiler
            ? "even code that is known to be right does not work with the Java in %s (%s)"
                .formatted(java, why)
            : "the Java in %s has no compiler: the grader needs a JDK, 17 or newer. Let JAVA_HOME name one."
                .formatted(java),
        cause);
  }
}
