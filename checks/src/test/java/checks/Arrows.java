package checks;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Who may use whom, as the tables of docs/architecture.md say: for each package of common, and for
 * each other module as a whole.
 */
final class Arrows {
  private static final String PAGE = "docs/architecture.md";
  private static final String PACKAGES = "| package |";
  private static final String MODULES = "| module |";
  private static final String COMMON = "common";
  private static final String ONLY_THE_JDK = "the JDK";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern STEPS = Pattern.compile("steps (\\d\\d) to (\\d\\d)");
  private static final Pattern LATER_STEPS = Pattern.compile("steps from (\\d\\d) on");
  private static final String STEP = "stepNN";

  /** The packages of Java SE; those that only a JDK has need a word on the page. */
  private static final Set<String> JDK =
      ModuleFinder.ofSystem().findAll().stream()
          .map(found -> found.descriptor())
          .filter(module -> module.name().startsWith("java."))
          .flatMap(module -> module.packages().stream())
          .collect(Collectors.toSet());

  /** A module: its packages, with those below them, and the names of what it may use. */
  private record Module(Set<String> packages, Set<String> uses) {}

  private final Map<String, Set<String>> common = new LinkedHashMap<>();
  private final Map<String, Module> modules = new LinkedHashMap<>();

  private Arrows() {}

  static Arrows ofThisCourse() throws IOException {
    return of(Files.readString(Checkout.root().resolve(PAGE)));
  }

  static Arrows of(String page) {
    Arrows arrows = new Arrows();
    for (List<String> row : table(page, PACKAGES)) {
      String name = onlyName(row);
      arrows.put(arrows.common, name, uses(name, row));
    }
    arrows.common.replaceAll(
        (name, uses) -> uses.stream().map(use -> arrows.fullName(name, use)).collect(asSet()));
    for (List<String> row : table(page, MODULES)) {
      String name = names(row.get(0)).isEmpty() ? row.get(0) : onlyName(row);
      arrows.put(arrows.modules, name, new Module(names(row.get(1)), uses(name, row)));
    }
    arrows.modules.forEach(
        (name, module) -> module.uses.forEach(use -> arrows.requireKnown(name, use)));
    return arrows;
  }

  private <T> void put(Map<String, T> rows, String name, T row) {
    if (rows.put(name, row) != null) {
      throw wrongPage("has two rows for " + name);
    }
  }

  private static IllegalStateException wrongPage(String what) {
    return new IllegalStateException(PAGE + " " + what);
  }

  /** The cells of each row of the table whose header begins like this. */
  private static List<List<String>> table(String page, String header) {
    List<List<String>> rows = new ArrayList<>();
    List<String> lines = page.lines().toList();
    int line = 0;
    while (line < lines.size() && !lines.get(line).startsWith(header)) {
      line++;
    }
    for (line += 2; line < lines.size() && lines.get(line).startsWith("|"); line++) {
      String[] cells = lines.get(line).split("\\|", -1);
      if (cells.length != 5) {
        throw wrongPage("has a row that is not of three cells: " + lines.get(line));
      }
      rows.add(List.of(cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }
    if (rows.isEmpty()) {
      throw wrongPage("has no table that begins with \"" + header + "\"");
    }
    return rows;
  }

  private static Set<String> names(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).collect(asSet());
  }

  private static String onlyName(List<String> row) {
    Set<String> names = names(row.get(0));
    if (names.size() != 1) {
      throw wrongPage("has a row that begins with \"" + row.get(0) + "\" instead of one `name`");
    }
    return names.iterator().next();
  }

  private static Set<String> uses(String name, List<String> row) {
    Set<String> uses = names(row.get(2));
    if (uses.isEmpty() != row.get(2).equals(ONLY_THE_JDK)) {
      throw wrongPage(
          "does not say what " + name + " may use: `names`, or \"the JDK\", not " + row.get(2));
    }
    return uses;
  }

  private static Collector<String, ?, Set<String>> asSet() {
    return Collectors.toCollection(LinkedHashSet::new);
  }

  /** Of {@code array}, as the page has it for short, {@code dezero.array}. */
  private String fullName(String row, String use) {
    List<String> found =
        common.keySet().stream()
            .filter(name -> name.equals(use) || name.endsWith("." + use))
            .toList();
    if (found.size() != 1) {
      throw wrongPage(
          "says that "
              + row
              + " may use `"
              + use
              + "`, which is no package of its table: "
              + found);
    }
    return found.get(0);
  }

  /** Names that are not ours are a library's. */
  private void requireKnown(String row, String use) {
    if (use.startsWith("dezero") && !common.containsKey(use)) {
      throw wrongPage("says that " + row + " may use `" + use + "`, which has no row");
    }
  }

  /** The packages of common that have a row. */
  Set<String> packages() {
    return common.keySet();
  }

  /** The modules besides common and the steps. */
  List<String> modules() {
    return modules.keySet().stream().filter(name -> !name.startsWith("steps ")).toList();
  }

  /** What these classes of common use that their packages may not: "A uses B". */
  List<String> wrongInCommon(Iterable<JavaClass> classes) {
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : classes) {
      String own = one.getPackageName();
      Set<String> uses = common.get(own);
      if (uses == null) {
        wrong.add(PAGE + " has no row for " + own + ", the package of " + one.getName());
      } else {
        wrong.addAll(wrong(one, used -> used.equals(own) || uses.contains(used)));
      }
    }
    return wrong;
  }

  /** What these classes of another module use that it may not, and those in foreign packages. */
  List<String> wrongInModule(String name, Iterable<JavaClass> classes) {
    Module module = modules.get(name);
    if (module == null) {
      throw wrongPage("has no row for module " + name + ": say what it may use");
    }
    return wrong(module, module.packages, classes);
  }

  /** The same for a step, which is given as step28. */
  List<String> wrongInStep(String step, Iterable<JavaClass> classes) {
    int number = Integer.parseInt(step.substring("step".length()));
    List<String> rows = modules.keySet().stream().filter(row -> isFor(row, number)).toList();
    if (rows.size() != 1) {
      throw wrongPage("should have one row for " + step + ", but these are for it: " + rows);
    }
    Module module = modules.get(rows.get(0));
    if (!module.packages.equals(Set.of(STEP))) {
      throw wrongPage("should call the package of " + rows.get(0) + " `" + STEP + "`");
    }
    return wrong(module, Set.of(step), classes);
  }

  private static boolean isFor(String row, int step) {
    var some = STEPS.matcher(row);
    var later = LATER_STEPS.matcher(row);
    return some.matches()
            && Integer.parseInt(some.group(1)) <= step
            && step <= Integer.parseInt(some.group(2))
        || later.matches() && Integer.parseInt(later.group(1)) <= step;
  }

  private List<String> wrong(Module module, Set<String> own, Iterable<JavaClass> classes) {
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : classes) {
      if (!isIn(own, one.getPackageName())) {
        wrong.add(one.getName() + " is not in " + own);
      }
      wrong.addAll(wrong(one, used -> isIn(own, used) || mayUse(module, used)));
    }
    return wrong;
  }

  private boolean mayUse(Module module, String used) {
    if (common.containsKey(used)) {
      return module.uses.contains(COMMON) || module.uses.contains(used);
    }
    for (String use : module.uses) {
      Set<String> packages = modules.containsKey(use) ? modules.get(use).packages : Set.of(use);
      if (!common.containsKey(use) && isIn(packages, used)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Set<String> packages, String name) {
    return packages.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "."));
  }

  /** Every use of a package that is neither allowed nor the JDK's: "A uses B". */
  private static List<String> wrong(JavaClass from, Predicate<String> isAllowed) {
    return from.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(used -> !used.isPrimitive() && !JDK.contains(used.getPackageName()))
        .filter(used -> !isAllowed.test(used.getPackageName()))
        .map(used -> from.getName() + " uses " + used.getName())
        .distinct()
        .toList();
  }
}
