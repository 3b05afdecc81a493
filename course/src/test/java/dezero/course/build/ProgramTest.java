package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes System.out and the class path")
class ProgramTest {
  @TempDir Path folder;

  private final PrintStream standardOut = System.out;
  private final PrintStream standardErr = System.err;
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final String classPath = System.getProperty("java.class.path");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture_what_it_prints() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void put_back_what_a_program_changes() {
    System.setOut(standardOut);
    System.setErr(standardErr);
    Thread.currentThread().setContextClassLoader(loader);
    System.setProperty("java.class.path", classPath);
  }

  @Test
  void a_program_gets_its_arguments_as_they_are() throws IOException {
    var program = program("System.out.print(String.join(\"|\", args));");

    assertThat(program.run("a", "b c", "", "--help", "@file", "${x}")).isZero();
    assertThat(TemporaryCourse.text(out)).isEqualTo("a|b c||--help|@file|${x}");
  }

  @Test
  void a_program_does_not_see_our_libraries() throws IOException {
    var program = program("Class.forName(\"picocli.CommandLine\");");

    assertThat(program.run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err))
        .contains("java.lang.ClassNotFoundException: picocli.CommandLine");
  }

  @Test
  void a_program_finds_its_own_class_path_in_the_usual_places() throws IOException {
    var program =
        program(
            "System.out.println(System.getProperty(\"java.class.path\"));"
                + "System.out.println(Thread.currentThread().getContextClassLoader()"
                + " == Demo.class.getClassLoader());");

    assertThat(program.run()).isZero();
    assertThat(TemporaryCourse.text(out).lines()).containsExactly(folder.toString(), "true");
  }

  @Test
  void an_exception_is_printed_as_java_prints_it_down_to_main() throws IOException {
    var program = program("fail();");

    assertThat(program.run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err).lines())
        .containsExactly(
            "Exception in thread \""
                + Thread.currentThread().getName()
                + "\" java.lang.IllegalStateException: outside",
            "\tat Demo.fail(Demo.java:4)",
            "\tat Demo.main(Demo.java:2)",
            "Caused by: java.io.IOException: inside",
            "\t... 2 more");
  }

  @Test
  void a_stack_overflow_is_the_programs_own_failure() throws IOException {
    var program = program("main(args);");

    assertThat(program.run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err)).contains("java.lang.StackOverflowError");
  }

  @Test
  void a_class_without_main_is_told_what_it_lacks() throws IOException {
    compile("class Mainless { }", "Mainless");

    assertThat(new Program(List.of(folder), "Mainless").run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err)).startsWith("Mainless has no \"public static void main");
  }

  @Test
  void a_class_that_is_missing_is_not_told_as_one_without_main() {
    assertThat(new Program(List.of(folder), "Nobody").run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err).lines())
        .containsExactly(
            "Nobody is not among the compiled classes in " + folder + ".",
            "If its source file has that package and name, ./mvnw clean removes what is left of an"
                + " earlier build; then try again.");
  }

  @Test
  void a_main_that_is_not_static_is_none() throws IOException {
    compile("class Instance { public void main(String[] args) { } }", "Instance");

    assertThat(new Program(List.of(folder), "Instance").run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err)).startsWith("Instance has no \"public static void main");
  }

  @Test
  void a_failure_before_main_is_the_programs_own() throws IOException {
    compile(
        "class Early { static int x = 1 / 0; public static void main(String[] args) { } }",
        "Early");

    assertThat(new Program(List.of(folder), "Early").run()).isEqualTo(1);
    assertThat(TemporaryCourse.text(err))
        .contains("java.lang.ExceptionInInitializerError")
        .endsWith(
            "Caused by: java.lang.ArithmeticException: / by zero\n"
                + "\tat Early.<clinit>(Early.java:1)\n");
  }

  private Program program(String statements) throws IOException {
    var source =
        """
        class Demo { public static void main(String[] args) throws Exception {
        %s }
        static void fail() {
        throw new IllegalStateException("outside", new java.io.IOException("inside")); } }
        """
            .formatted(statements);
    compile(source, "Demo");
    return new Program(List.of(folder), "Demo");
  }

  private void compile(String source, String name) throws IOException {
    var file = Files.writeString(folder.resolve(name + ".java"), source);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
        .isZero();
  }
}
