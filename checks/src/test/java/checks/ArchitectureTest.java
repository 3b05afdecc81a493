package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: docs/architecture.md says it, and the classes keep to it. */
class ArchitectureTest {
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

  private static final String NOT_ON_THE_PAGE = "what no row of docs/architecture.md allows";
  private static final String VECTORS = "jdk.incubator.vector";
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private static Arrows arrows;

  private static JavaClasses classesOf(Path module) {
    Path classes = module.resolve("target/classes");
    assertThat(classes).as("build first: ./mvnw test").isDirectory();
    return new ClassFileImporter().importPath(classes);
  }

  private static JavaClasses classesOf(String module) {
    return classesOf(Checkout.root().resolve(module));
  }

  @BeforeAll
  static void readThePage() throws IOException {
    arrows = Arrows.ofThisCourse();
  }

  @Test
  void common_keeps_its_arrows() {
    assertThat(arrows.wrongInCommon(classesOf("common"))).as(NOT_ON_THE_PAGE).isEmpty();
  }

  @Test
  void every_package_of_common_has_a_row_and_every_row_a_package() {
    Set<String> packages = new TreeSet<>();
    classesOf("common").forEach(one -> packages.add(one.getPackageName()));
    assertThat(packages).contains("dezero", "dezero.array", "dezero.functions", "dezero.check");
    assertThat(arrows.packages()).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void the_core_knows_little_of_arrays() throws IOException {
    assertThat(CoreRule.ofThisCourse().wrong(classesOf("common"))).as(NOT_ON_THE_PAGE).isEmpty();
  }

  @Test
  void a_parameter_is_the_only_special_variable() {
    assertThat(CoreRule.variables(classesOf("common"))).containsExactly("dezero.Parameter");
  }

  /** checks, the last module, has nothing but tests. */
  @Test
  void every_module_of_the_build_has_a_row_and_every_row_a_module() throws IOException {
    String pom = Files.readString(Checkout.root().resolve("pom.xml"));
    String build = pom.substring(0, pom.indexOf("</modules>"));
    List<String> modules =
        MODULE.matcher(build).results().map((MatchResult module) -> module.group(1)).toList();
    assertThat(modules).contains("common", "viz", "checks", "step23-package");
    assertThat(arrows.modules())
        .containsExactlyInAnyOrderElementsOf(
            modules.stream()
                .filter(name -> !Set.of("common", "checks").contains(name))
                .filter(name -> !name.startsWith("step"))
                .toList());
  }

  static List<String> modules() throws IOException {
    return Arrows.ofThisCourse().modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_keeps_its_arrows(String module) {
    assertThat(classesOf(module)).as(module).isNotEmpty();
    assertThat(arrows.wrongInModule(module, classesOf(module))).as(NOT_ON_THE_PAGE).isEmpty();
  }

  static Stream<Path> steps() {
    return Checkout.stepFolders().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_uses_no_other_step_and_before_23_nothing_at_all(Path step) {
    assertThat(classesOf(step)).as("%s", step).isNotEmpty();
    String name = step.getFileName().toString().substring(0, "stepNN".length());
    assertThat(arrows.wrongInStep(name, classesOf(step))).as(NOT_ON_THE_PAGE).isEmpty();
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
  void of_common_only_images_leaves_java_base() {
    Set<String> wrong = new TreeSet<>();
    Set<String> base = Object.class.getModule().getPackages();
    for (JavaClass one : classesOf("common")) {
      for (var dependency : one.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (!used.isPrimitive()
            && !arrows.packages().contains(used.getPackageName())
            && !base.contains(used.getPackageName())) {
          wrong.add(one.getName());
        }
      }
    }
    assertThat(wrong).containsExactly("dezero.data.Images");
  }

  @Test
  void simd_can_be_asked_where_there_are_no_vectors() {
    Set<String> withoutVectors = new TreeSet<>();
    for (JavaClass one : classesOf("simd")) {
      if (one.getDirectDependenciesFromSelf().stream()
          .noneMatch(use -> use.getTargetClass().getPackageName().equals(VECTORS))) {
        withoutVectors.add(one.getSimpleName());
      }
    }
    assertThat(withoutVectors).contains("SimdSource").doesNotContain("FloatTile");
  }
}
