package step31;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Step31Test {
  private static final Path BEFORE =
      Path.of("../step30-what-backward-forgets/src/main/java/step30");
  private static final Path ENGINE = Path.of("src/main/java/step31");

  @Test
  void prints_what_the_lesson_shows() {
    assertThat(printed())
        .containsExactly(
            "y: variable(8.0), 4 functions",
            "slope: variable(24.0), 9 functions:",
            "  Pow: 2.0 -> 2.0",
            "  Mul: 2.0, 2.0 -> 4.0",
            "  Neg: 1.0 -> -1.0",
            "  Mul: -1.0, 2.0 -> -2.0",
            "  Mul: 4.0, -2.0 -> -8.0",
            "  Pow: 2.0 -> 8.0",
            "  Mul: 8.0, 4.0 -> 32.0",
            "  Mul: 32.0, 1.0 -> 32.0",
            "  Add: -8.0, 32.0 -> 24.0",
            "curvature: variable(44.0), 13 functions",
            "forgetful: slope variable(24.0), curvature variable(48.0)",
            "GradientCheck of its slope: nothing found",
            "GradientCheck of the slope of its slope:"
                + " at 2.0: numerically 132.00000012018265, but backward gives 144.0",
            "pass 1: x.grad variable(24.0), 9 functions",
            "pass 2: x.grad variable(48.0), 19 functions",
            "pass 3: x.grad variable(72.0), 29 functions");
  }

  @Test
  void the_word_book_says_that_there_is_nothing_to_print() {
    assertThat(printed("book"))
        .containsExactly("The book's step 31 has no program, so it prints nothing.");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step31.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 31 takes no argument, or the word book, but was given \"the book\"");
  }

  @Test
  void twenty_nine_of_545_lines_differ_from_step_30_and_17_in_a_type_only() throws IOException {
    List<String> before = code(BEFORE, "step30");
    List<String> after = code(ENGINE, "step31");
    assertThat(before).hasSize(545);
    assertThat(after).hasSize(545);
    int differ = 0;
    int inATypeOnly = 0;
    int shorter = 0;
    int calculate = 0;
    for (int i = 0; i < after.size(); i++) {
      String old = before.get(i);
      String now = after.get(i);
      if (!now.equals(old)) {
        differ++;
        inATypeOnly += now.equals(old.replace("double[]", "Variable")) ? 1 : 0;
        calculate += old.contains("Elementwise") ? 1 : 0;
        shorter += old.contains("Elementwise") && now.length() < old.length() ? 1 : 0;
      }
    }
    assertThat(differ).isEqualTo(29);
    assertThat(inATypeOnly).isEqualTo(17);
    assertThat(calculate).isEqualTo(7);
    assertThat(shorter).as("all but the slope of a power of 0").isEqualTo(6);
  }

  /** Its lines, file by file, without comments, imports and empty ones, and without the demo. */
  private static List<String> code(Path folder, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.toString().matches(".*Step\\d\\d\\.java")).sorted().toList();
    }
    assertThat(files).as(name).hasSize(17);
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      Files.readString(file).lines().filter(Step31Test::isCode).forEach(lines::add);
    }
    return lines;
  }

  private static boolean isCode(String line) {
    return Stream.of("//", "/*", "*", "import ", "package ").noneMatch(line.strip()::startsWith)
        && !line.isBlank();
  }

  /** 4x³ − 4x, 12x² − 4, 24x, 24, 0. */
  @ParameterizedTest
  @ValueSource(doubles = {2, -1.5, 0.25})
  void one_can_go_back_as_often_as_one_likes(double at) {
    var x = new Variable(at);
    Variable derivative = Step31.f(x);
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      derivative.backward();
      derivative = x.grad;
      x.clearGrad();
      found.add(derivative.data[0]);
    }

    assertThat(found)
        .containsExactly(4 * at * at * at - 4 * at, 12 * at * at - 4, 24 * at, 24.0, 0.0);
  }

  @Test
  void the_way_back_is_made_of_the_same_five_functions() {
    var x = new Variable(2);
    Variable slope = Step31.slope(v -> Step31.f(v).neg().add(v.pow(3)), x);

    assertThat(Step31.past(slope).stream().map(Function::label).collect(Collectors.toSet()))
        .isSubsetOf("Add", "Sub", "Neg", "Mul", "Pow");
  }

  @Test
  void the_slopes_graph_begins_at_the_same_box() {
    var x = new Variable(2);
    var y = Step31.f(x);
    y.backward();

    assertThat(Step31.past(y).stream().filter(f -> f.x() == x)).hasSize(2);
    assertThat(Step31.past(x.grad).stream().filter(f -> f.x() == x)).hasSize(2);
    assertThat(Step31.past(x.grad)).doesNotContainAnyElementsOf(Step31.past(y));
  }

  @Test
  void the_slope_of_each_functions_slope_is_the_measured_one() {
    var b = new Variable(1.5, -2, 0.5);
    for (UnaryOperator<Variable> f :
        List.<UnaryOperator<Variable>>of(
            x -> x.add(b).mul(x),
            x -> x.pow(2).sub(x.pow(3)),
            x -> x.neg().pow(3),
            x -> x.mul(b).mul(x).mul(x),
            x -> x.pow(-2).mul(b),
            x -> x.pow(0.5),
            x -> x.pow(1).mul(x.pow(0)).mul(x))) {
      GradientCheck.assertGradients(f, 0.8, 0.3, 2);
      GradientCheck.assertGradients(v -> Step31.slope(f, v), 0.8, 0.3, 2);
    }
  }

  @Test
  void a_power_of_0_is_level_whatever_arrives() {
    var x = new Variable(2);
    // The root's slope at 0 is infinite.
    x.pow(0).sub(1).pow(0.5).backward();

    assertThat(x.grad.data).containsExactly(0);
    assertThat(x.grad.creator()).isNull();
  }

  @Test
  void a_number_that_slipped_out_of_its_box_is_forgotten_without_a_word() {
    var x = new Variable(2);
    Variable slope = Step31.slope(Step31::forgetful, x);
    slope.backward();

    assertThat(slope.data).containsExactly(24);
    assertThat(x.grad.data).containsExactly(48);

    x.clearGrad();
    Variable right = Step31.slope(v -> Step31.f(v, w -> w.pow(2)), x);
    right.backward();
    assertThat(x.grad.data).containsExactly(44);
  }

  @Test
  void a_box_that_is_made_of_numbers_has_the_type_and_no_past() {
    var x = new Variable(2);
    var y = new Variable(3);
    var product =
        new Function.Binary() {
          @Override
          protected double[] forward(double[] x0, double[] x1) {
            return Elementwise.zip(x0, x1, (a, b) -> a * b);
          }

          @Override
          protected Variable backward0(Variable gy) {
            return new Variable(gy.data[0] * x1().data[0]);
          }

          @Override
          protected Variable backward1(Variable gy) {
            return new Variable(gy.data[0] * x0().data[0]);
          }
        };
    product.apply(x, y).backward();

    assertThat(x.grad.data).containsExactly(3);
    assertThat(x.grad.creator()).isNull();
  }

  @Test
  void where_a_slope_does_not_depend_on_x_there_is_nothing_to_go_back_from() {
    var x = new Variable(2);
    Variable ofASum = Step31.slope(v -> v.add(3), x);
    assertThatThrownBy(ofASum::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");

    Variable ofAProduct = Step31.slope(v -> v.mul(3), x);
    ofAProduct.backward();
    assertThat(ofAProduct.data).containsExactly(3);
    assertThat(x.grad).isNull();
  }

  @Test
  void both_sides_of_a_sum_have_one_gradient() {
    var x = new Variable(2);
    var y = new Variable(3);
    x.add(y).pow(2).backward();
    Variable slope = x.grad;

    assertThat(y.grad).isSameAs(slope);
    slope.backward();
    assertThatThrownBy(slope::backward)
        .hasMessageStartingWith("backward: this variable has had its backward pass");
  }

  @Test
  void a_second_gradient_makes_a_new_box_and_leaves_both_summands_alone() {
    var x = new Variable(2);
    Step31.f(x).backward();
    Variable first = x.grad;
    Step31.f(x).backward();

    assertThat(first.data).containsExactly(24);
    assertThat(x.grad.data).containsExactly(48);
    assertThat(Step31.past(x.grad)).containsAll(Step31.past(first));
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step31.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
