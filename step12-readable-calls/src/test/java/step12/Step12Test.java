package step12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step12.Functions.add;
import static step12.Functions.exp;
import static step12.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Step12Test {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listen_no_more() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void with_the_word_book_prints_what_the_python_original_prints() throws IOException {
    assertThat(Step12.run("book")).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(Double.parseDouble(lines().get(0))).isEqualTo(Double.parseDouble(golden()));
  }

  @Test
  void prints_what_the_lesson_shows() {
    assertThat(Step12.run()).isZero();
    assertThat(lines())
        .containsExactly(
            "5.0",
            "two boxes: 2.0 and 3.0",
            "an array: 3.0 and 2.0",
            "f was given: [3.0, 2.0]",
            "2 + 3 + 4: 9.0",
            "2² + 3²: 13.0",
            "sums so far: [2.0, 5.0, 9.0]",
            "add(x0, x1, x2): does not compile",
            "add(x0): does not compile",
            "add(): does not compile",
            "add(x0, null): compiles, then Add: given [2.0, null]; give it variables",
            "add(x0, x2): compiles, then zip: 1 numbers and 2; there must be as many of both");
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String golden() throws IOException {
    try (var in = Step12Test.class.getResourceAsStream("/golden/step12.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step12.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 12 takes no argument, or the word book, but was given \"boks\"");
  }

  /** As the lesson counts it, with the spaces. */
  @Test
  void a_sum_of_three_takes_20_characters() throws IOException {
    String source = Files.readString(Path.of("src/main/java/step12/Step12.java"));

    assertThat(source.split("var sum = ", 2)[1].split(";", 2)[0]).startsWith("add(").hasSize(20);
  }

  /** What the compiler makes of a call, and what it says to it. */
  @Nested
  class TheCompiler {
    @TempDir private Path folder;

    private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();

    private byte[] compiled(String... statements) throws IOException {
      return compiled(
          "step12",
          "class Calls { void call(Variable x0, Variable x1) { "
              + String.join("; ", statements)
              + "; } }");
    }

    private byte[] compiled(String inPackage, String source) throws IOException {
      Path file =
          Files.writeString(
              folder.resolve("Calls.java"),
              "package " + inPackage + "; import java.util.List; import step12.*; " + source);
      Path classFile = folder.resolve(inPackage).resolve("Calls.class");
      Files.deleteIfExists(classFile);
      var javac = ToolProvider.getSystemJavaCompiler();
      try (var files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
        // Without -g:none, a class file also says in which column a call stood.
        List<String> options =
            List.of("-g:none", "-d", "" + folder, "-cp", System.getProperty("java.class.path"));
        javac.getTask(null, files, found, options, null, files.getJavaFileObjects(file)).call();
      }
      return Files.exists(classFile) ? Files.readAllBytes(classFile) : new byte[0];
    }

    private List<String> said() {
      return found.getDiagnostics().stream().map(one -> one.getMessage(Locale.ROOT)).toList();
    }

    @Test
    void makes_the_same_bytes_of_listed_boxes_and_of_an_array_made_on_the_spot()
        throws IOException {
      byte[] listed = compiled("Step12.swap(x0, x1)");
      byte[] array = compiled("Step12.swap(new Variable[] {x0, x1})");

      assertThat(listed).isNotEmpty().isEqualTo(array);
      assertThat(listed).isNotEqualTo(compiled("Step12.swap(x1, x0)"));
      assertThat(said()).isEmpty();
    }

    @Test
    void lets_all_five_wrong_calls_pass_as_lists() throws IOException {
      assertThat(
              compiled(
                  "new Add().apply(List.of(x0, x1, x0))",
                  "new Add().apply(List.of(x0))",
                  "new Add().apply(List.of())",
                  "new Add().apply(List.of(x0, null))",
                  "new Add().apply(List.of(x0, new Variable(4, 5)))"))
          .isNotEmpty();
      assertThat(said()).isEmpty();
    }

    /** Elsewhere, as in an exercise: in this package, null could be a list as well. */
    @Test
    void warns_of_a_null_in_place_of_three_dots() throws IOException {
      assertThat(
              compiled(
                  "elsewhere", "class Calls { void call(Function.Many f) { f.apply(null); } }"))
          .isNotEmpty();
      assertThat(said())
          .singleElement()
          .asString()
          .startsWith(
              "non-varargs call of varargs method with inexact argument type for last parameter;")
          .containsPattern("cast to step12.Variable for a varargs call");
    }

    @Test
    void refuses_a_number_in_place_of_a_box() throws IOException {
      assertThat(compiled("Functions.add(x0, 3)")).isEmpty();
      assertThat(said().toString())
          .contains("incompatible types: int cannot be converted to step12.Variable");
    }

    @Test
    void refuses_more_than_one_box_for_a_square_and_elsewhere_every_list() throws IOException {
      assertThat(compiled("new Square().apply(x0, x1)")).isEmpty();
      assertThat(said()).hasSize(1);
      assertThat(
              compiled(
                  "elsewhere",
                  "class Calls { void call(Variable x) { new Add().apply(List.of(x, x, x)); } }"))
          .isEmpty();
    }

    @Test
    void refuses_a_call_without_the_box_that_stands_before_the_dots() throws IOException {
      assertThat(compiled("of(x0); } void of(Variable first, Variable... rest) {")).isNotEmpty();
      assertThat(compiled("of(); } void of(Variable first, Variable... rest) {")).isEmpty();
    }
  }

  @Test
  void a_function_remembers_what_was_in_an_array_when_it_was_given_it() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    Variable[] both = {x0, x1};
    var f = new Step12.RunningSum();
    f.apply(both);

    Step12.swap(both);

    assertThat(both).containsExactly(x1, x0);
    assertThat(f.inputs()).containsExactly(x0, x1);
  }

  @Test
  void a_null_array_is_refused_without_a_message_and_a_null_box_with_one() {
    assertThatThrownBy(() -> new Step12.RunningSum().apply((Variable[]) null))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(null);
    assertThatThrownBy(() -> new Step12.RunningSum().apply((Variable) null))
        .hasMessage("RunningSum: given [null]; give it variables");
  }

  @Test
  void a_function_of_many_boxes_is_called_without_a_list() {
    var f = new Step12.RunningSum();
    var one = new Variable(1);

    assertThat(f.apply(one, one, one)).hasToString("[1.0, 2.0, 3.0]");
    assertThat(f.inputs()).containsExactly(one, one, one);
  }

  @Test
  void inputs_that_are_none_are_refused_in_a_sentence() {
    var x = new Variable(1);

    assertThatThrownBy(() -> square(null)).hasMessage("Square: given [null]; give it variables");
    assertThatThrownBy(() -> add(x, null)).hasMessage("Add: given [1.0, null]; give it variables");
    assertThatThrownBy(() -> new Step12.RunningSum().apply())
        .hasMessage("RunningSum: given []; give it variables");
  }

  @Test
  void sizes_that_do_not_fit_and_a_second_apply_are_refused_in_a_sentence() {
    assertThatThrownBy(() -> add(new Variable(1, 2), new Variable(1, 2, 3)))
        .hasMessage("zip: 2 numbers and 3; there must be as many of both");
    var f = new Square();
    f.apply(new Variable(1));
    assertThatThrownBy(() -> f.apply(new Variable(1)))
        .hasMessage("Square: applied a second time; make a new one for each application");
  }

  @Test
  void chains_of_one_box_go_back_as_in_step_10() {
    GradientCheck.assertGradients(x -> square(exp(square(x))), -1.2, 0.3, 0.7);
  }

  @Test
  void backward_through_two_boxes_is_refused_as_the_lesson_says() throws IOException {
    String message = "Add: no gradient can pass through it";
    var x = new Variable(1);

    assertThatThrownBy(square(add(square(x), x))::backward).hasMessage(message);
    assertThat(x.grad).isNull();
    assertThat(Files.readString(Path.of("README.md"))).contains(message);
  }
}
