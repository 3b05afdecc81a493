package dezero.grading;

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

  static LearnersCode compile(GradedStep step, Submission submission, LearnersProcess process) {
    List<Source> sources = new ArrayList<>();
    submission
        .files()
        .forEach((file, text) -> sources.add(new Source(file, step.learnersPackage(), text)));
    step.probes().forEach((name, text) -> sources.add(probe(name, text)));
    Map<String, String> errors = new TreeMap<>();
    while (!sources.isEmpty()) {
      Compiled compiled = attempt(sources, process);
      if (compiled.errors().isEmpty()) {
        return new LearnersCode(compiled.classes(), errors);
      }
      if (!compiled.blamesNobody()
          || !leaveOutIndigestible(step.learnersPackage(), sources, errors, process)) {
        leaveOut(compiled.errors(), sources, errors);
      }
    }
    return new LearnersCode(Map.of(), errors);
  }

  /** When javac was lost, that is an error which blames nobody. */
  private static Compiled attempt(List<Source> sources, LearnersProcess process) {
    try {
      return process.compile(sources);
    } catch (LostException e) {
      String reason = e.isTimeout() ? "javac did not end in time" : "javac " + e.getMessage();
      return new Compiled(Map.of(), List.of(new Compiled.Message("", reason)));
    }
  }

  /** Finds the files that javac does not survive even alone. False when there is none. */
  private static boolean leaveOutIndigestible(
      String learners, List<Source> sources, Map<String, String> errors, LearnersProcess process) {
    boolean found = false;
    for (Source source : List.copyOf(sources)) {
      if (!source.inPackage().equals(learners)) {
        continue;
      }
      Compiled alone = attempt(List.of(source), process);
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
