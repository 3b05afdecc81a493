package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How far the classes of {@code dezero.array} are tied to each other, and its kernels to them. */
class CyclesTest {
  private static final String ARRAY = "dezero.array";
  private static final String KERNEL = "dezero.array.kernel";

  /**
   * NdArray and the classes behind its methods use each other, so one such group there must be.
   * Reading one of its classes means knowing them all.
   */
  private static final int MOST_CLASSES = 15;

  /** The classes of a package, with those of the course that each uses; inner ones as the outer. */
  private static Map<String, Set<String>> arrowsFrom(String packageName) {
    var classes =
        Checkout.root().resolve("common/target/classes").resolve(packageName.replace('.', '/'));
    assertThat(classes).as("build first: ./mvnw test").isDirectory();
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass one : new ClassFileImporter().importPath(classes)) {
      if (one.getPackageName().equals(packageName)) {
        Set<String> used = arrows.computeIfAbsent(outermost(one), name -> new TreeSet<>());
        for (var dependency : one.getDirectDependenciesFromSelf()) {
          used.add(outermost(dependency.getTargetClass().getBaseComponentType()));
        }
        used.removeIf(name -> !name.startsWith("dezero.") || name.equals(outermost(one)));
      }
    }
    return arrows;
  }

  private static String outermost(JavaClass one) {
    return one.getName().replaceFirst("\\$.*", "");
  }

  @Test
  void no_more_than_15_classes_of_arrays_are_one_cycle() {
    List<Set<String>> cycles = Cycles.in(arrowsFrom(ARRAY));
    assertThat(cycles).as("the test sees a cycle").anyMatch(c -> c.contains(ARRAY + ".NdArray"));
    assertThat(cycles).allSatisfy(c -> assertThat(c).hasSizeLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void kernels_use_nothing_but_kernels() {
    var arrows = arrowsFrom(KERNEL);
    assertThat(arrows).containsKeys(KERNEL + ".KernelSet", KERNEL + ".Buffers");
    List<String> out = new ArrayList<>();
    arrows.forEach(
        (from, used) ->
            used.stream()
                .filter(to -> !to.startsWith(KERNEL + "."))
                .forEach(to -> out.add(from + " uses " + to)));
    assertThat(out).isEmpty();
  }

  @Test
  void a_cycle_is_found_and_what_only_leads_to_it_is_not_part_of_it() {
    var arrows =
        Map.of(
            "in", Set.of("a"),
            "a", Set.of("b"),
            "b", Set.of("c", "out"),
            "c", Set.of("a"),
            "out", Set.of("far"),
            "far", Set.<String>of(),
            "other", Set.of("another"),
            "another", Set.of("other", "a"));
    assertThat(Cycles.in(arrows))
        .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("other", "another"));
  }
}
