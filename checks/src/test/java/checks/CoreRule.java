package checks;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What the classes that a learner reads first may know of arrays, as docs/architecture.md says in
 * its smallest table.
 */
final class CoreRule {
  private static final String PAGE = "docs/architecture.md";
  private static final String CORE = "dezero";
  private static final String ARRAYS = "dezero.array";
  private static final String VARIABLE = "dezero.Variable";
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| class of `dezero` \\|.*\\n\\|[ -|]+\\n\\|(.+)\\|(.+)\\|$");

  private final Set<String> classes;
  private final Set<String> arrays;

  private CoreRule(Set<String> classes, Set<String> arrays) {
    this.classes = classes;
    this.arrays = arrays;
  }

  static CoreRule ofThisCourse() throws IOException {
    return of(Files.readString(Checkout.root().resolve(PAGE)).replace("\r\n", "\n"));
  }

  static CoreRule of(String page) {
    var row = ROW.matcher(page);
    if (!row.find() || names(row.group(1)).isEmpty() || names(row.group(2)).isEmpty()) {
      throw new IllegalStateException(
          PAGE + " has no table \"| class of `dezero` | …\" with a row of names in both cells");
    }
    return new CoreRule(names(row.group(1)), names(row.group(2)));
  }

  private static Set<String> names(String cell) {
    return CODE.matcher(cell)
        .results()
        .map((MatchResult code) -> code.group(1))
        .collect(Collectors.toSet());
  }

  /** What the core uses of arrays that it may not, "A uses B", and classes that are not there. */
  List<String> wrong(Iterable<JavaClass> common) {
    List<String> wrong = new ArrayList<>();
    Set<String> missing = classes.stream().map(name -> CORE + "." + name).collect(asSortedSet());
    for (JavaClass one : common) {
      if (one.getPackageName().equals(CORE) && classes.contains(outermost(one))) {
        missing.remove(one.getName());
        wrong.addAll(wrong(one));
      }
    }
    missing.forEach(name -> wrong.add(PAGE + " names " + name + ", which is not there"));
    return wrong;
  }

  private List<String> wrong(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(used -> (used.getPackageName() + ".").startsWith(ARRAYS + "."))
        .filter(used -> !used.getPackageName().equals(ARRAYS) || !arrays.contains(outermost(used)))
        .map(used -> one.getName() + " uses " + used.getName())
        .distinct()
        .toList();
  }

  private static Collector<String, ?, TreeSet<String>> asSortedSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** Of dezero.Function$Unary, Function. */
  private static String outermost(JavaClass one) {
    return one.getName().substring(one.getName().lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
  }

  /** The classes that are special variables. */
  static List<String> variables(Iterable<JavaClass> common) {
    List<String> variables = new ArrayList<>();
    for (JavaClass one : common) {
      if (!one.getName().equals(VARIABLE) && one.isAssignableTo(VARIABLE)) {
        variables.add(one.getName());
      }
    }
    return variables;
  }
}
