package step11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Step11Test {
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
    assertThat(Step11.run("book")).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(Double.parseDouble(lines().get(0))).isEqualTo(Double.parseDouble(golden()));
  }

  @Test
  void prints_what_the_lesson_shows() {
    assertThat(Step11.run()).isZero();
    assertThat(lines())
        .containsExactly(
            "5.0",
            "two boxes: [5.0]",
            "one box twice: [6.0]",
            "three boxes: [5.0]",
            "the list: [], f was given: [2.0, 3.0]",
            "2 + 3 + 4: 9.0, its Add was given: [5.0, 4.0]",
            "sum and difference: [5.0, -1.0]",
            "made by one: true");
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String golden() throws IOException {
    try (var in = Step11Test.class.getResourceAsStream("/golden/step11.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step11.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 11 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void a_function_can_have_two_results_and_both_know_it() {
    var f = new Step11.SumAndDifference();
    var seven = new Variable(7);
    var two = new Variable(2);

    List<Variable> ys = f.apply(List.of(seven, two));

    assertThat(ys).hasToString("[9.0, 5.0]");
    assertThat(ys).extracting(Variable::creator).containsExactly(f, f);
    assertThat(f.inputs()).containsExactly(seven, two);
  }

  /** The truth of the lesson: nobody counts. */
  @Test
  void a_third_box_is_remembered_and_never_looked_at() {
    var f = new Add();
    var two = new Variable(2);
    var three = new Variable(3);
    var four = new Variable(4);

    assertThat(f.apply(List.of(two, three, four))).singleElement().hasToString("5.0");
    assertThat(f.inputs()).containsExactly(two, three, four);
    assertThat(new Add().apply(List.of(two, three, new Variable(7, 7)))).hasToString("[5.0]");
  }

  @Test
  void a_missing_box_is_noticed_by_the_list_alone() {
    assertThatThrownBy(() -> new Add().apply(List.of(new Variable(2))))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 1 out of bounds for length 1");
  }

  @Test
  void what_a_function_remembers_is_a_list_of_its_own_with_the_same_boxes() {
    var x = new Variable(2);
    List<Variable> boxes = new ArrayList<>(List.of(x, x));
    var f = new Add();
    f.apply(boxes);

    boxes.clear();
    x.data = new double[] {9};

    assertThat(f.inputs()).hasSize(2).allMatch(box -> box == x).hasToString("[9.0, 9.0]");
  }

  @Test
  void results_are_a_list_that_cannot_be_changed() {
    var x = new Variable(2);
    List<Variable> ys = new Add().apply(List.of(x, x));

    assertThatThrownBy(() -> ys.add(x)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ys.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** As the lesson counts it, with the spaces. */
  @Test
  void a_sum_of_three_takes_76_characters_instead_of_twelve() throws IOException {
    String source = Files.readString(Path.of("src/main/java/step11/Step11.java"));
    String sum = source.split("var sum = ", 2)[1].split(";", 2)[0];

    assertThat(sum).startsWith("new Add()").endsWith(".get(0)").hasSize(76);
    assertThat("x0 + x1 + x2").hasSize(12);
  }

  @Test
  void a_thousand_tenths_lose_digits_in_a_row_and_none_in_a_tree() {
    List<Variable> tenths = Collections.nCopies(1_000, new Variable(0.1));
    Variable row = tenths.get(0);
    for (Variable tenth : tenths.subList(1, 1_000)) {
      row = new Add().apply(List.of(row, tenth)).get(0);
    }
    int deep = 0;
    for (Function f = row.creator(); f != null; f = f.x().creator()) {
      deep++;
    }

    assertThat(row).hasToString("99.9999999999986");
    assertThat(deep).isEqualTo(999);
    assertThat(tree(tenths)).hasToString("100.0");
  }

  private static Variable tree(List<Variable> boxes) {
    int half = boxes.size() / 2;
    return half == 0
        ? boxes.get(0)
        : new Add()
            .apply(List.of(tree(boxes.subList(0, half)), tree(boxes.subList(half, boxes.size()))))
            .get(0);
  }

  @Test
  void without_get_0_the_compiler_finds_no_data(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Forgotten.java"),
            "package step11; import java.util.List; class Forgotten { double[] of(Variable x) {"
                + " return new Add().apply(List.of(x, x)).data; } }");
    var found = new DiagnosticCollector<JavaFileObject>();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
      List<String> options =
          List.of("-d", "" + folder, "-cp", System.getProperty("java.class.path"));
      javac.getTask(null, files, found, options, null, files.getJavaFileObjects(file)).call();
    }
    assertThat(found.getDiagnostics())
        .singleElement()
        .extracting(one -> one.getMessage(Locale.ROOT))
        .asString()
        .startsWith("cannot find symbol");
  }

  @Test
  void inputs_that_are_none_are_refused_in_a_sentence() {
    var x = new Variable(1);

    assertThatThrownBy(() -> new Add().apply(null))
        .hasMessage("Add: given null; give it variables");
    assertThatThrownBy(() -> new Add().apply(List.of()))
        .hasMessage("Add: given []; give it variables");
    assertThatThrownBy(() -> new Add().apply(Arrays.asList(x, null)))
        .hasMessage("Add: given [1.0, null]; give it variables");
  }

  @Test
  void sizes_that_do_not_fit_are_refused_in_a_sentence() {
    assertThatThrownBy(() -> new Add().apply(List.of(new Variable(1, 2), new Variable(1, 2, 3))))
        .hasMessage("zip: 2 numbers and 3; there must be as many of both");
  }

  @Test
  void a_second_apply_is_refused_but_not_after_a_failed_one() {
    var f = new Add();
    var x = new Variable(1);
    assertThatThrownBy(() -> f.apply(List.of(x, new Variable(1, 2)))).hasMessageStartingWith("zip");
    f.apply(List.of(x, x));

    assertThatThrownBy(() -> f.apply(List.of(x, x)))
        .hasMessage("Add: applied a second time; make a new one for each application");
  }

  @Test
  void backward_through_two_boxes_is_refused_as_the_lesson_says() throws IOException {
    String message = "Add: no gradient can pass through it";
    var x = new Variable(1);
    var y = new Add().apply(List.of(x, x)).get(0);

    assertThatThrownBy(y::backward).hasMessage(message);
    assertThat(x.grad).isNull();
    assertThat(Files.readString(Path.of("README.md"))).contains(message);
  }
}
