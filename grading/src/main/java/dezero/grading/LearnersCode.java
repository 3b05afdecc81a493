package dezero.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The submission and the probes, compiled. A file that does not compile is left out and the rest
 * compiled again, so that only its own tasks fail.
 *
 * @param classes by name
 * @param errors why a source was left out, by its key
 */
record LearnersCode(Map<String, byte[]> classes, Map<String, String> errors) {
  private static final int MOST_ERRORS_SHOWN = 3;

  /** Compiles sources, and can show that it works when it has failed without naming a source. */
  interface Compiler {
    Compiled compile(List<Source> sources, Duration limit) throws LostException;

    void prove();
  }

  static LearnersCode compile(
      GradedStep step, Submission submission, Compiler compiler, Duration limit) {
    List<Source> sources = new ArrayList<>();
    submission
        .files()
        .forEach((file, text) -> sources.add(new Source(file, step.learnersPackage(), text)));
    step.probes().forEach((name, text) -> sources.add(probe(name, text)));
    Map<String, String> errors = new TreeMap<>();
    while (!sources.isEmpty()) {
      Compiled compiled = attempt(sources, compiler, limit);
      if (compiled.errors().isEmpty()) {
        return new LearnersCode(compiled.classes(), errors);
      }
      if (!compiled.blamesNobody()
          || !leaveOutIndigestible(step.learnersPackage(), sources, errors, compiler, limit)) {
        leaveOut(compiled.errors(), sources, errors);
      }
    }
    return new LearnersCode(Map.of(), errors);
  }

  /** When javac was lost, that is an error which blames nobody. */
  private static Compiled attempt(List<Source> sources, Compiler compiler, Duration limit) {
    try {
      return compiler.compile(sources, limit);
    } catch (LostException e) {
      return new Compiled(Map.of(), List.of(new Compiled.Message("", "javac " + e.getMessage())));
    }
  }

  /**
   * Leaves out the files on which javac fails even alone. Each is tried in half the time, to leave
   * time for the tasks of the others. False when there is none.
   */
  private static boolean leaveOutIndigestible(
      String learners,
      List<Source> sources,
      Map<String, String> errors,
      Compiler compiler,
      Duration limit) {
    compiler.prove();
    boolean found = false;
    for (Source source : List.copyOf(sources)) {
      if (!source.inPackage().equals(learners)) {
        continue;
      }
      Compiled alone = attempt(List.of(source), compiler, limit.dividedBy(2));
      if (alone.blamesNobody()) {
        leaveOut(alone.errors(), new ArrayList<>(List.of(source)), errors);
        sources.remove(source);
        found = true;
      }
    }
    return found;
  }

  static Source probe(String className, String text) {
    int end = className.lastIndexOf('.');
    return new Source(className.substring(end + 1) + ".java", className.substring(0, end), text);
  }

  private static void leaveOut(
      List<Compiled.Message> messages, List<Source> sources, Map<String, String> errors) {
    Set<String> guilty = new HashSet<>();
    messages.forEach(message -> guilty.add(message.source()));
    for (Source source : List.copyOf(sources)) {
      boolean nobody = guilty.contains("");
      if (nobody || guilty.contains(source.key())) {
        errors.put(source.key(), text(messages, nobody ? "" : source.key()));
        sources.remove(source);
      }
    }
  }

  private static String text(List<Compiled.Message> messages, String source) {
    List<String> own =
        messages.stream()
            .filter(message -> message.source().equals(source))
            .map(Compiled.Message::text)
            .distinct()
            .toList();
    String shown = String.join("\n", own.subList(0, Math.min(own.size(), MOST_ERRORS_SHOWN)));
    int more = own.size() - MOST_ERRORS_SHOWN;
    return more > 0 ? shown + "\nand " + more + " more" : shown;
  }
}
