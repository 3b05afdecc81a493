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
    while (true) {
      Compiled compiled;
      try {
        compiled = process.compile(sources);
      } catch (LostException e) {
        String reason = e.isTimeout() ? "javac did not end in time" : "javac " + e.getMessage();
        sources.forEach(source -> errors.put(source.key(), reason));
        return new LearnersCode(Map.of(), errors);
      }
      if (compiled.errors().isEmpty()) {
        return new LearnersCode(compiled.classes(), errors);
      }
      leaveOut(compiled.errors(), sources, errors);
      if (sources.isEmpty()) {
        return new LearnersCode(Map.of(), errors);
      }
    }
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
