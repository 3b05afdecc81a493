package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dezero.course.ExerciseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code jbang step28}, and {@code jbang Step28.java} in its folder, need nothing but JBang. */
class JbangTest {
  /** All but those that are tried anyway: they differ in nothing that JBang would see. */
  static List<Demo> otherDemos() throws IOException {
    var others = new ArrayList<>(Demo.all());
    others.removeAll(Demo.oneForEachSetOfModules());
    return Thorough.choose(others, List.of());
  }

  /** One for each set of modules, and one that is built on its step's own engine. */
  static Set<Demo> placesToTry() throws IOException {
    var places = new LinkedHashSet<>(Demo.oneForEachSetOfModules());
    for (var demo : Demo.all()) {
      if (usesItsOwnEngine(demo) && places.add(demo)) {
        break;
      }
    }
    return places;
  }

  private static Path placeToTry(Demo demo) {
    return new ExerciseFiles(demo.step()).stubs().resolve(ExerciseFiles.TRY);
  }

  private static boolean usesItsOwnEngine(Demo demo) throws IOException {
    return Files.readAllLines(placeToTry(demo)).stream()
        .anyMatch(line -> line.startsWith("import " + demo.name() + "."));
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class ADemo {
    @TempDir Path scratch;
    private Jbang jbang;
    private Map<String, String> pictures;

    @BeforeEach
    void start_with_nothing_installed() {
      jbang = new Jbang(scratch.resolve("jbang"));
      pictures = Map.of("DEZERO_PICTURES", scratch.resolve("pictures").toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks.Demo#oneForEachSetOfModules")
    void prints_by_alias_and_by_file_name_what_the_maven_built_class_prints(Demo demo)
        throws Exception {
      var root = Checkout.root();
      var byAlias = jbang.run(root, pictures, demo.name());
      assertSame(demo, byAlias, Outcome.of(demo.command(), root, pictures));

      var folder = demo.source().getParent();
      var byFileName = jbang.run(folder, pictures, demo.source().getFileName().toString());
      assertSame(demo, byFileName, Outcome.of(demo.command(), folder, pictures));

      assertThat(jbang.builtJars()).as("%s: jars built for both names", demo).isOne();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("checks.JbangTest#otherDemos")
    void prints_what_the_maven_built_class_prints(Demo demo) throws Exception {
      var root = Checkout.root();
      var byAlias = jbang.run(root, pictures, demo.name());
      assertSame(demo, byAlias, Outcome.of(demo.command(), root, pictures));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks.JbangTest#placesToTry")
    void has_a_place_to_try_things_that_runs_until_it_meets_the_stub(Demo demo) throws Exception {
      var folder = new ExerciseFiles(demo.step()).stubs();
      var tried = jbang.run(folder, pictures, "Try.java");
      assertThat(tried.out()).as("%s: %s", demo, tried.err()).isNotBlank();
      assertThat(tried.err())
          .contains("UnsupportedOperationException: step" + demo.step().twoDigits() + " task 1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks.Demo#oneForEachSetOfModules")
    void runs_with_the_libraries_that_maven_runs_it_with(Demo demo) throws Exception {
      var answer = jbang.printed(Checkout.root(), "info", "classpath", "--deps-only", demo.name());

      assertThat(answer.exitCode()).as("%s: %s", demo, answer.err()).isZero();
      assertThat(Demo.paths(answer.out()))
          .as("%s: libraries", demo)
          .containsExactlyInAnyOrderElementsOf(demo.libraries());
    }

    private static void assertSame(Demo demo, Outcome jbang, Outcome maven) {
      assertThat(maven.exitCode()).as("%s by Maven: %s", demo, maven.err()).isZero();
      assertThat(maven.out()).as("%s by Maven", demo).isNotBlank();
      assertThat(jbang.exitCode()).as("%s by JBang: %s", demo, jbang.err()).isZero();
      assertThat(comparable(jbang.out()))
          .as("%s: standard output", demo)
          .isEqualTo(comparable(maven.out()));
      assertThat(jbang.err()).as("%s: standard error", demo).isEqualTo(maven.err());
    }

    /** How deep a recursion comes depends on the compiler and on luck: step 08 is about that. */
    private static String comparable(String out) {
      return out.replaceAll("(?m)^  after \\d+$", "  after some thousands");
    }
  }

  @Nested
  class TheDirectives {
    @ParameterizedTest(name = "{0}")
    @MethodSource("checks.Demo#all")
    void are_the_same_in_every_demo_but_for_the_modules_it_uses(Demo demo) throws IOException {
      var expected = new ArrayList<String>();
      expected.add("//JAVA 17+");
      expected.add("//COMPILE_OPTIONS -encoding UTF-8");
      expected.add("//SOURCES *.java");
      for (var module : demo.modules()) {
        expected.add("//SOURCES ../../../../../" + module + "/src/main/java/**.java");
      }
      assertThat(demo.directives()).as("%s", demo).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks.Demo#all")
    void are_those_of_the_demo_where_things_are_tried_too(Demo demo) throws IOException {
      var expected =
          demo.directives().stream()
              .map(line -> line.replace("S ../", "S ../../"))
              .collect(Collectors.toCollection(ArrayList::new));
      if (usesItsOwnEngine(demo)) {
        expected.add("//SOURCES ../../../../main/java/" + demo.name() + "/*.java");
      }
      assertThat(Files.readAllLines(placeToTry(demo)))
          .as("%s", demo)
          .startsWith(expected.toArray(String[]::new));
    }

    /** JBang compiles all sources as one unnamed module. */
    @Test
    void would_not_survive_a_module_declaration() {
      for (var module : List.of("common", "viz")) {
        var sources = Checkout.root().resolve(module).resolve("src/main/java");
        assertThat(sources).isDirectory();
        assertThat(sources.resolve("module-info.java")).doesNotExist();
      }
    }
  }

  @Nested
  class TheCatalog {
    @Test
    void has_an_alias_for_every_demo_and_a_demo_for_every_alias() throws IOException {
      var demos = Demo.all().stream().collect(Collectors.toMap(Demo::name, Demo::reference));

      assertThat(demos).isNotEmpty();
      assertThat(aliases()).isEqualTo(demos);
    }

    @Test
    void misses_no_step() {
      assertThat(Demo.all()).extracting(Demo::step).isEqualTo(Checkout.steps());
    }

    /** JBang would take the folder, and say that it holds no main.java. */
    @Test
    void has_no_alias_named_like_a_folder() throws IOException {
      for (var alias : aliases().keySet()) {
        assertThat(Checkout.root().resolve(alias)).doesNotExist();
      }
    }

    private static Map<String, String> aliases() throws IOException {
      var catalog = Files.readString(Checkout.root().resolve(Checkout.CATALOG));
      var aliases = new TreeMap<String, String>();
      JsonParser.parseString(catalog)
          .getAsJsonObject()
          .getAsJsonObject("aliases")
          .asMap()
          .forEach(
              (name, alias) ->
                  aliases.put(name, alias.getAsJsonObject().get("script-ref").getAsString()));
      return aliases;
    }
  }
}
