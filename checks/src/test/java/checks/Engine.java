package checks;

import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The engine as it stands in one of the steps that have one, 01 to 22 and 30 to 32: every file of
 * the step's package but the demo. Of each file, the lines that count: neither the package, nor
 * imports, nor empty lines.
 */
record Engine(Map<String, List<String>> files) {
  static Engine of(Step step) throws IOException {
    Path demo = step.demo();
    try (Stream<Path> all = Files.list(demo.getParent())) {
      Map<String, List<String>> files = new TreeMap<>();
      for (Path file : all.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (!file.equals(demo)) {
          files.put(file.getFileName().toString(), counting(Files.readString(file)));
        }
      }
      return new Engine(files);
    }
  }

  /** The lines of a source that count. */
  static List<String> counting(String source) {
    return source
        .lines()
        .filter(line -> !line.isBlank() && !line.matches("(package|import) .*"))
        .toList();
  }

  /** Where this engine is not the expected one: a line for each file. */
  List<String> differencesFrom(Engine expected) {
    List<String> differences = new ArrayList<>();
    for (String name : expected.files.keySet()) {
      if (!files.containsKey(name)) {
        differences.add(name + " is missing");
      }
    }
    files.forEach(
        (name, lines) -> {
          List<String> wanted = expected.files.get(name);
          if (wanted == null) {
            differences.add(name + " is new");
          } else if (!lines.equals(wanted)) {
            differences.add(name + " has " + firstDifference(lines, wanted));
          }
        });
    return differences;
  }

  private static String firstDifference(List<String> lines, List<String> wanted) {
    int i = 0;
    while (i < lines.size() && i < wanted.size() && lines.get(i).equals(wanted.get(i))) {
      i++;
    }
    return quoted(lines, i) + " where " + quoted(wanted, i) + " is expected";
  }

  private static String quoted(List<String> lines, int i) {
    return i < lines.size() ? "\"" + lines.get(i).strip() + "\"" : "its end";
  }
}
