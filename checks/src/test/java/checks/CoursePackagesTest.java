package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the course command uses which: arrows that go one way. */
class CoursePackagesTest {
  private static final String COURSE = "dezero.course";

  /** Below dezero.course: a package, and those that it uses. The empty name is dezero.course. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "", Set.of(),
          "build", Set.of(),
          "progress", Set.of(""),
          "exercise", Set.of("", "build", "progress"),
          "watch", Set.of("", "exercise"),
          "author", Set.of("", "build"),
          "grade", Set.of(""),
          "command", Set.of("", "build", "progress", "exercise", "watch", "author", "grade"));

  private final JavaClasses classes =
      new ClassFileImporter().importPath(Checkout.root().resolve("course/target/classes"));

  @Test
  void each_uses_those_of_the_list_and_no_other() {
    var used =
        classes.stream()
            .collect(
                Collectors.groupingBy(
                    CoursePackagesTest::name,
                    Collectors.flatMapping(
                        CoursePackagesTest::othersOfOurs, Collectors.toCollection(TreeSet::new))));
    assertThat(used).isEqualTo(ARROWS);
  }

  /** The launchers compile it before there is a library. */
  @Test
  void build_uses_the_jdk_and_nothing_else() {
    var used = new TreeSet<String>();
    for (JavaClass one : classes) {
      if (name(one).equals("build")) {
        one.getDirectDependenciesFromSelf()
            .forEach(use -> used.add(use.getTargetClass().getBaseComponentType().getPackageName()));
      }
    }
    assertThat(used).contains("java.io", COURSE + ".build");
    assertThat(used)
        .allMatch(
            p ->
                p.isEmpty()
                    || p.matches(
                        "java\\..*|javax\\.xml\\..*|org\\.(w3c|xml)\\..*|dezero\\.course\\.build"));
  }

  private static Stream<String> othersOfOurs(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(use -> use.getTargetClass().getBaseComponentType())
        .filter(target -> target.getPackageName().startsWith(COURSE))
        .map(CoursePackagesTest::name)
        .filter(target -> !target.equals(name(one)));
  }

  private static String name(JavaClass one) {
    return one.getPackageName().substring(COURSE.length()).replaceFirst("^\\.", "");
  }
}
