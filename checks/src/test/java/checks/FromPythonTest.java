package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/from-python.md names all of theirs, and only what exists of ours. */
class FromPythonTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** A line of a table: Python names with their module, Java names, and a remark. */
  private record Row(List<String> python, List<String> java, String remark) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String module = "";
    for (String line : Files.readAllLines(Checkout.root().resolve("docs/from-python.md"))) {
      if (line.startsWith("## ")) {
        module = line.substring(3);
      } else if (line.startsWith("| `")) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSize(5);
        String prefix = module + ".";
        rows.add(
            new Row(
                codes(cells[1]).stream()
                    .map(name -> name.equals("core_simple") ? name : prefix + name)
                    .toList(),
                codes(cells[2]),
                cells[3].strip()));
        assertThat(!codes(cells[2]).isEmpty() || cells[2].equals(" none ")).as(line).isTrue();
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList();
  }

  private static List<String> pythonNames() throws IOException {
    try (InputStream in = FromPythonTest.class.getResourceAsStream("/python-dezero-names.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static JavaClasses classes() {
    return new ClassFileImporter()
        .importPaths(
            Stream.of("common", "viz")
                .map(module -> Checkout.root().resolve(module + "/target/classes"))
                .toList());
  }

  /** What a reader may call, written as on the page: Variable, Variable.sum, nn.Conv2d. */
  private static Set<String> javaNames() {
    Set<String> names = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (JavaClass one : classes()) {
      if (isOpen(one.getModifiers())) {
        String name = one.getName().replace(one.getPackageName() + ".", "").replace('$', '.');
        String last = one.getPackageName().replaceFirst(".*\\.", "");
        if (!names.add(name)) {
          shared.add(name);
        }
        addWithMembers(names, name, one);
        addWithMembers(names, last + "." + name, one);
      }
    }
    names.removeIf(name -> shared.contains(name.replaceFirst("\\..*", "")));
    return names;
  }

  private static void addWithMembers(Set<String> names, String name, JavaClass one) {
    names.add(name);
    for (JavaMember member : one.getAllMembers()) {
      if (isOpen(member.getModifiers())) {
        names.add(name + "." + member.getName());
      }
    }
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  @Test
  void every_python_name_is_there_once_and_no_other() throws IOException {
    List<String> onPage = rows().stream().flatMap(row -> row.python.stream()).toList();
    assertThat(pythonNames()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    assertThat(onPage).containsExactlyInAnyOrderElementsOf(pythonNames());
  }

  @Test
  void every_java_name_exists() throws IOException {
    Set<String> exist = javaNames();
    assertThat(exist).contains("Variable.sum", "nn.Conv2d").doesNotContain("Conv2d", "Variable.x");
    List<String> named = rows().stream().flatMap(row -> row.java.stream()).toList();
    assertThat(named).isNotEmpty();
    assertThat(named.stream().filter(name -> !exist.contains(name)))
        .as("names in docs/from-python.md that are nowhere, or not public, or shared by packages")
        .isEmpty();
  }

  @Test
  void every_kind_of_function_is_there_with_all_its_methods() throws IOException {
    Set<String> methods = new TreeSet<>();
    for (JavaClass one : classes()) {
      if (one.getName().startsWith("dezero.Function$") && isOpen(one.getModifiers())) {
        one.getMethods().stream()
            .filter(method -> isOpen(method.getModifiers()))
            .filter(method -> method.getName().matches("apply|forward|backward\\d?"))
            .forEach(
                method -> methods.add("Function." + one.getSimpleName() + "." + method.getName()));
      }
    }
    assertThat(methods).contains("Function.Unary.apply", "Function.Ternary.backward2");
    List<String> named = rows().stream().flatMap(row -> row.java.stream()).toList();
    assertThat(named).containsAll(methods);
  }

  @Test
  void where_there_is_none_it_says_why() throws IOException {
    assertThat(rows().stream().filter(row -> row.java.isEmpty()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.remark).as("%s", row.python).isNotBlank());
  }
}
