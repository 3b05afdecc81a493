package dezero.grading;

import static dezero.grading.Expectation.close;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A step whose tasks are all alike: File.twice(x) is to be 2x. */
final class Grading {
  static final long SEED = 42;

  /** For whatever comes to an end by itself, on a machine that has other things to do. */
  static final Limits PATIENT =
      Limits.DEFAULT
          .compiling(Duration.ofMinutes(10))
          .task(Duration.ofMinutes(10))
          .step(Duration.ofHours(2));

  private Grading() {}

  static GradedStep step(String... classes) {
    Map<String, String> probes = new TreeMap<>();
    for (String name : classes) {
      probes.put("step99.probe." + name + "Probe", probe(name));
    }
    Stream<Task> tasks =
        java.util.stream.IntStream.range(0, classes.length).mapToObj(i -> task(i + 1, classes[i]));
    return new GradedStep("step99", tasks.toList(), probes, List.of());
  }

  private static Task task(int number, String name) {
    return Task.task(number, name)
        .points(2)
        .file(name + ".java")
        .probe("step99.probe." + name + "Probe")
        .cases(
            random -> {
              double x = random.nextDouble() + 1;
              return List.of(new Case("twice(" + x + ")", Value.of(x), close(1e-12, 2 * x)));
            });
  }

  private static String probe(String name) {
    return """
    package step99.probe;

    public final class %1$sProbe implements dezero.grading.Probe {
      public dezero.grading.Value run(dezero.grading.Value input) throws Exception {
        try {
          return dezero.grading.Value.of(step99.exercise.%1$s.twice(input.numbers()[0]));
        } catch (Throwable e) {
          if (e instanceof Exception exception) throw exception;
          throw (Error) e;
        }
      }
    }
    """
        .formatted(name);
  }

  /** A file with the method that the probe calls. */
  static String file(String name, String body) {
    return new Attack(name, "", "", body, "").source();
  }

  static Report grade(Limits limits, Map<String, String> sources) {
    Map<String, String> files = new TreeMap<>();
    sources.forEach((name, text) -> files.put(name + ".java", text));
    GradedStep step = step(sources.keySet().stream().sorted().toArray(String[]::new));
    return new Grader(limits).grade(step, Submission.of(files), SEED);
  }

  static TaskReport of(Report report, String name) {
    return report.tasks().stream()
        .filter(task -> task.task().title().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no task " + name + " in " + Arrays.asList(report)));
  }
}
