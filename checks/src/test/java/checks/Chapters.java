package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** From which step on a lesson may use what of the library, as docs/chapters.md says. */
final class Chapters {
  private static final String PAGE = "docs/chapters.md";
  private static final Pattern ROW = Pattern.compile("\\| (\\d\\d) \\|([^|]*)\\|([^|]*)\\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dezero\\.([\\w.]+(?:\\.\\*)?);");
  private static final String FACADE = "functions.Functions.";

  /** By class, {@code nn.Layer}, and by function, {@code functions.Functions.exp}. */
  private final Map<String, Integer> firstStep = new LinkedHashMap<>();

  private Chapters() {}

  static Chapters ofThisCourse() throws IOException {
    return of(Files.readString(Checkout.root().resolve(PAGE)));
  }

  static Chapters of(String page) {
    Chapters chapters = new Chapters();
    for (String line : page.lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        int step = Integer.parseInt(row.group(1));
        names(row.group(2)).forEach(name -> chapters.put(name, step));
        names(row.group(3)).forEach(name -> chapters.put(FACADE + name, step));
      }
    }
    return chapters;
  }

  private static List<String> names(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList();
  }

  private void put(String name, int step) {
    if (firstStep.put(name, step) != null) {
      throw new IllegalStateException(PAGE + " has " + name + " in two rows");
    }
  }

  /** All that has a row. */
  Set<String> names() {
    return firstStep.keySet();
  }

  /** What a source of this step imports of {@code common} before its chapter: a sentence each. */
  List<String> tooEarly(int step, String source) {
    List<String> early = new ArrayList<>();
    IMPORT
        .matcher(source)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !name.startsWith("viz."))
        .forEach(name -> complain(step, name, early));
    return early;
  }

  private void complain(int step, String imported, List<String> early) {
    if (imported.endsWith(".*")) {
      early.add("import dezero." + imported + ": name what is imported, one by one");
      return;
    }
    String name = listed(imported);
    if (!firstStep.containsKey(name)) {
      early.add("dezero." + imported + " has no row in " + PAGE);
    } else if (firstStep.get(name) > step) {
      early.add(
          "dezero.%s is explained in step %d; write it out here, or do without"
              .formatted(imported, firstStep.get(name)));
    }
  }

  /** Of {@code BackwardOption.CREATE_GRAPH} the class; a function of the facade stays as it is. */
  private String listed(String imported) {
    String name = imported;
    while (!firstStep.containsKey(name) && !name.startsWith(FACADE) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return name;
  }
}
