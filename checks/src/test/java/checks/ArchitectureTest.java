package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom. The arrows are those of docs/architecture.md. */
class ArchitectureTest {
  /** Of common: a package, and the packages it may use besides itself and the JDK. */
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "dezero.array.kernel", Set.of(),
          "dezero.array", Set.of("dezero.array.kernel"),
          "dezero", Set.of("dezero.array"),
          "dezero.functions", Set.of("dezero", "dezero.array"),
          "dezero.nn", Set.of("dezero.functions", "dezero", "dezero.array", "dezero.io"),
          "dezero.optim", Set.of("dezero", "dezero.array"),
          "dezero.data", Set.of("dezero.array"),
          "dezero.io", Set.of("dezero.array"),
          "dezero.check", Set.of("dezero", "dezero.array"));

  /** What keeps common from running in a browser later. */
  private static final Set<String> NOT_IN_A_BROWSER =
      Set.of(
          "java.lang.reflect",
          "java.lang.invoke.MethodHandles",
          "java.util.concurrent.Executors",
          "java.util.concurrent.CompletableFuture",
          "java.lang.Math.fma",
          "java.lang.Math.rint",
          "java.lang.Math.ulp",
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.util.stream.IntStream.parallel");

  private static JavaClasses classesOf(Path module) {
    Path classes = module.resolve("target/classes");
    assertThat(classes).as("build first: ./mvnw test").isDirectory();
    return new ClassFileImporter().importPath(classes);
  }

  private static JavaClasses classesOf(String module) {
    return classesOf(Checkout.root().resolve(module));
  }

  /** Every use of a class of ours, or of a library, that is not allowed: "A uses B". */
  private static List<String> uses(JavaClass from, Predicate<String> allowed) {
    List<String> wrong = new ArrayList<>();
    for (var dependency : from.getDirectDependenciesFromSelf()) {
      var target = dependency.getTargetClass().getBaseComponentType();
      if (!target.isPrimitive()
          && !target.getPackageName().startsWith("java.")
          && !target.getPackageName().startsWith("javax.imageio")
          && !allowed.test(target.getPackageName())) {
        wrong.add(from.getName() + " uses " + target.getName());
      }
    }
    return wrong;
  }

  @Test
  void common_keeps_its_arrows() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : classesOf("common")) {
      Set<String> allowed = COMMON.get(one.getPackageName());
      assertThat(allowed).as("package of %s is in the list", one.getName()).isNotNull();
      wrong.addAll(uses(one, p -> p.equals(one.getPackageName()) || allowed.contains(p)));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_test_sees_classes_in_every_package_that_has_sources() {
    var sources = Checkout.root().resolve("common/src/main/java");
    var seen = classesOf("common").stream().map(JavaClass::getPackageName).toList();
    for (String name : COMMON.keySet()) {
      var folder = sources.resolve(name.replace('.', '/'));
      assertThat(seen.contains(name)).as(name).isEqualTo(Files.isDirectory(folder));
    }
    assertThat(seen).contains("dezero", "dezero.array", "dezero.functions", "dezero.check");
  }

  @Test
  void common_could_run_in_a_browser() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : classesOf("common")) {
      for (JavaMethodCall call : one.getMethodCallsFromSelf()) {
        var called = call.getTargetOwner().getName() + "." + call.getTarget().getName();
        if (NOT_IN_A_BROWSER.stream().anyMatch(called::startsWith)) {
          wrong.add(one.getName() + " calls " + called);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void of_common_only_images_knows_java_awt() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass one : classesOf("common")) {
      for (var dependency : one.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (used.startsWith("java.awt") || used.startsWith("javax.imageio")) {
          wrong.add(one.getName());
        }
      }
    }
    assertThat(wrong).containsExactly("dezero.data.Images");
  }

  @Test
  void viz_uses_common_but_no_step_and_no_command() {
    List<String> wrong = new ArrayList<>();
    Predicate<String> ours = p -> p.startsWith("dezero") || p.startsWith("step");
    for (JavaClass one : classesOf("viz")) {
      wrong.addAll(
          uses(one, p -> !ours.test(p) || p.equals("dezero.viz") || COMMON.containsKey(p)));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void simd_uses_kernels_and_vectors_and_can_be_asked_where_there_are_none() {
    List<String> wrong = new ArrayList<>();
    Set<String> withoutVectors = new TreeSet<>();
    String vectors = "jdk.incubator.vector";
    var used = List.of("dezero.simd", "dezero.array.kernel", vectors);
    for (JavaClass one : classesOf("simd")) {
      wrong.addAll(uses(one, used::contains));
      if (uses(one, p -> !p.equals(vectors)).isEmpty()) {
        withoutVectors.add(one.getSimpleName());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(withoutVectors).contains("SimdSource");
  }

  static Stream<Path> steps() {
    return Checkout.stepFolders().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_uses_no_other_step_and_before_23_nothing_at_all(Path step) {
    String own = step.getFileName().toString().substring(0, "stepNN".length());
    boolean selfContained = Integer.parseInt(own.substring("step".length())) < 23;
    Predicate<String> framework = p -> p.equals("dezero.viz") || COMMON.containsKey(p);
    List<String> wrong = new ArrayList<>();
    JavaClasses classes = classesOf(step);
    assertThat(classes).as(own).isNotEmpty();
    for (JavaClass one : classes) {
      assertThat(one.getPackageName()).as(one.getName()).isEqualTo(own);
      wrong.addAll(uses(one, p -> p.equals(own) || !selfContained && framework.test(p)));
    }
    assertThat(wrong).isEmpty();
  }
}
