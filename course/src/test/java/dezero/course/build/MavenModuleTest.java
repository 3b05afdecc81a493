package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a script in Maven's place, which "compiles" in no time and counts how often it did. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven's stand-in is a shell script")
class MavenModuleTest {
  private static final String USES =
      """
      <project><dependencies>
        <dependency><artifactId>%s</artifactId></dependency>
        <!-- <dependency><artifactId>dezero-commented</artifactId></dependency> -->
        <dependency><artifactId>dezero-tested</artifactId><scope>test</scope></dependency>
      </dependencies></project>
      """;

  private TemporaryCourse course;
  private MavenModule step;
  private MavenModule other;

  @BeforeEach
  void two_steps_that_use_viz_and_so_common(@TempDir Path folder) throws IOException {
    course = new TemporaryCourse(Files.createDirectories(folder.resolve("a b ü")));
    course.write("common/pom.xml", "<project/>");
    course.write("common/src/main/java/Common.java", "common");
    course.write("viz/pom.xml", USES.formatted("dezero-common"));
    course.write("viz/src/main/java/Viz.java", "viz");
    course.write("step28-x/pom.xml", USES.formatted("dezero-viz"));
    course.write("step28-x/src/main/java/step28/Step28.java", "step");
    course.write("step29-y/pom.xml", USES.formatted("dezero-viz"));
    course.write("library.jar", "a library");
    course.write(
        "mvnw",
        """
        echo "$*" >> calls.txt
        echo "$HOME" > home.txt
        [ ! -e broken ] || { echo '[ERROR] broken'; exit 1; }
        for module in course common viz step28-x step29-y; do
          mkdir -p $module/target/classes
          printf '%s/library.jar' "$PWD" > $module/target/classpath.txt
          mkdir -p $module/target/classes/sub
          echo class > $module/target/classes/Built.class
          echo class > $module/target/classes/sub/Other.class
        done
        """);
    step = new MavenModule(course.root, "step28-x");
    other = new MavenModule(course.root, "step29-y");
  }

  @Test
  void it_is_not_up_to_date_before_it_was_built_nor_after_maven_built_it_for_others()
      throws IOException {
    assertThat(step.isUpToDate()).isFalse();
    assertThat(step.wasBuilt()).isFalse();
    course.write("step28-x/target/classes/Built.class", "");
    course.write("step28-x/target/classpath.txt", "");
    assertThat(step.isUpToDate()).isFalse();
  }

  @Test
  void it_is_built_with_what_it_uses_and_then_up_to_date() throws IOException {
    assertThat(step.build().succeeded()).isTrue();

    assertThat(calls()).containsExactly("-B -ntp -Dstyle.color=never -pl step28-x -am compile");
    assertThat(step.isUpToDate()).isTrue();
    assertThat(step.wasBuilt()).isTrue();
  }

  @Test
  void its_class_path_is_folders_of_ours_first_and_then_libraries_each_once() throws IOException {
    step.build();
    course.write("step28-x/target/step28-x-0.1.0.jar", "what mvnw verify leaves");

    assertThat(step.classPath())
        .startsWith(
            course.root.resolve("step28-x/target/classes"),
            course.root.resolve("viz/target/classes"))
        .contains(course.root.resolve("common/target/classes"), course.root.resolve("library.jar"))
        .hasSize(4);
  }

  @Nested
  class IsBuiltAgain {
    @BeforeEach
    void after_a_build() throws IOException {
      step.build();
      assertThat(step.isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "step28-x/src/main/java/step28/Step28.java",
          "step28-x/pom.xml",
          "viz/src/main/java/Viz.java",
          "viz/pom.xml",
          "common/src/main/java/Common.java",
          "pom.xml"
        })
    void when_a_file_has_another_time(String file) throws IOException {
      Files.setLastModifiedTime(course.root.resolve(file), FileTime.fromMillis(1_000_000));

      assertThat(step.isUpToDate()).isFalse();
      step.build();
      assertThat(step.isUpToDate()).isTrue();
    }

    @Test
    void when_a_file_is_new() throws IOException {
      course.write("common/src/main/java/New.java", "new");

      assertThat(step.isUpToDate()).isFalse();
    }

    @Test
    void when_a_file_is_gone() throws IOException {
      Files.delete(course.root.resolve("common/src/main/java/Common.java"));

      assertThat(step.isUpToDate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step28-x", "viz", "common"})
    void when_a_compiled_class_is_gone(String module) throws IOException {
      Files.delete(course.root.resolve(module + "/target/classes/sub/Other.class"));

      assertThat(step.isUpToDate()).isFalse();
      assertThat(step.build().succeeded()).isTrue();
      assertThat(calls()).hasSize(2);
      assertThat(step.isUpToDate()).isTrue();
    }

    @Test
    void when_a_compiled_class_is_empty() throws IOException {
      course.write("step28-x/target/classes/Built.class", "");

      assertThat(step.isUpToDate()).isFalse();
    }

    @Test
    void when_the_list_of_classes_is_cut_off() throws IOException {
      var stamp = course.root.resolve("step28-x/target/dezero-built.txt");
      var text = Files.readString(stamp);
      Files.writeString(stamp, text.substring(0, text.indexOf("\nmade:")));

      assertThat(step.isUpToDate()).isFalse();
    }

    @Test
    void but_not_for_what_an_ide_adds_or_compiles_again() throws IOException {
      course.write("step28-x/target/classes/META-INF/MANIFEST.MF", "of an IDE");
      course.write("step28-x/target/classes/Built.class", "compiled by an IDE");

      assertThat(step.isUpToDate()).isTrue();
    }

    @Test
    void when_a_library_is_gone() throws IOException {
      Files.delete(course.root.resolve("library.jar"));

      assertThat(step.isUpToDate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step28-x", "viz", "common"})
    void when_a_module_was_cleaned(String module) throws IOException {
      Files.move(course.root.resolve(module + "/target"), course.root.resolve(module + "/gone"));

      assertThat(step.isUpToDate()).isFalse();
      assertThat(step.wasBuilt()).isEqualTo(!module.equals("step28-x"));
    }

    @Test
    void when_what_it_uses_was_built_from_another_file_meanwhile() throws IOException {
      var source = course.root.resolve("common/src/main/java/Common.java");
      var time = Files.getLastModifiedTime(source);
      course.write("common/src/main/java/Common.java", "edited");
      other.build();
      Files.writeString(source, "common");
      Files.setLastModifiedTime(source, time);

      assertThat(step.isUpToDate()).isFalse();
    }

    @Test
    void from_nothing_so_that_no_class_of_a_file_that_is_gone_is_left() throws IOException {
      course.write("step28-x/target/classes/sub/Old.class", "");
      course.write("step28-x/src/main/java/step28/Step28.java", "edited");

      step.build();

      assertThat(course.root.resolve("step28-x/target/classes/sub/Old.class")).doesNotExist();
      assertThat(course.root.resolve("step28-x/target/classes/Built.class")).exists();
    }

    @Test
    void but_not_for_an_editors_hidden_file_nor_for_a_test() throws IOException {
      course.write("step28-x/src/main/java/step28/.Step28.java.swp", "");
      course.write("step28-x/src/test/java/step28/Step28Test.java", "");

      assertThat(step.isUpToDate()).isTrue();
    }
  }

  @Test
  void a_build_that_fails_says_why_and_is_tried_again() throws IOException {
    step.build();
    course.write("broken", "");
    course.write("common/src/main/java/Common.java", "edited");

    var build = step.build();

    assertThat(build.succeeded()).isFalse();
    assertThat(build.output()).isEqualTo("[ERROR] broken\n");
    assertThat(step.isUpToDate()).isFalse();
    Files.delete(course.root.resolve("broken"));
    assertThat(step.build().succeeded()).isTrue();
    assertThat(step.isUpToDate()).isTrue();
  }

  @Test
  void what_another_process_has_just_built_is_not_built_again() throws IOException {
    step.build();
    step.build();

    assertThat(calls()).hasSize(1);
  }

  @Test
  void it_builds_even_where_no_lock_can_be_had() throws IOException {
    course.write(".dezero", "a file where the folder should be");

    assertThat(step.build().succeeded()).isTrue();
    assertThat(step.isUpToDate()).isTrue();
  }

  @Test
  void a_build_waits_for_that_of_another_process() throws Exception {
    course.write("course/pom.xml", "<project/>");
    var lockFile = course.write(".dezero/build.lock", "");

    Process other;
    BufferedReader says;
    try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      other = started(starting());
      says = other.inputReader();
      assertThat(says.readLine()).startsWith("First time here");
      assertThat(says.readLine()).startsWith("Another dezero is compiling just now");
      assertThat(course.root.resolve("calls.txt")).doesNotExist();
    }

    assertThat(says.readLine())
        .isEqualTo(
            "dezero.course.command.Dezero is not among the compiled classes in "
                + course.root.resolve("course/target/classes")
                + ".");
    assertThat(other.waitFor()).isEqualTo(1);
    assertThat(calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unset", "empty"})
  void without_home_it_takes_the_users_folder_and_says_so(String home) throws Exception {
    course.write("course/pom.xml", "<project/>");
    var builder = starting();
    setHome(builder, home);

    var start = started(builder);

    var usual = System.getProperty("user.home");
    assertThat(start.inputReader().lines())
        .contains("HOME is not set: Maven keeps its downloads in " + usual + ".");
    assertThat(course.root.resolve("home.txt")).hasContent(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unset", "empty"})
  void without_any_home_it_says_that_home_is_missing(String home) throws Exception {
    course.write("course/pom.xml", "<project/>");
    var builder = starting("-Duser.home=?");
    setHome(builder, home);

    var start = started(builder);

    assertThat(start.inputReader().lines())
        .contains(
            "HOME is not set, and this user has no home folder, in which Maven keeps its"
                + " downloads.",
            "Let HOME name a folder that you can write to.")
        .noneMatch(line -> line.contains("online"));
    assertThat(start.waitFor()).isEqualTo(3);
    assertThat(course.root.resolve("calls.txt")).doesNotExist();
  }

  private static void setHome(ProcessBuilder builder, String home) {
    builder.environment().remove("HOME");
    if (home.equals("empty")) {
      builder.environment().put("HOME", "");
    }
  }

  /** The course command in a process of its own. */
  private ProcessBuilder starting(String... options) {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Ddezero.root=" + course.root,
            "-cp",
            Path.of("target/classes").toAbsolutePath().toString(),
            "dezero.course.build.Start"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  private static Process started(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    // Only if it hangs: then what is waited for never comes.
    CompletableFuture.delayedExecutor(20, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(course.root.resolve("calls.txt"));
  }
}
