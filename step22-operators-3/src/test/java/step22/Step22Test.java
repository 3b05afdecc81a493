package step22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Step22Test {
  private static final Path ENGINE = Path.of("src/main/java/step22");

  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step22.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_drives_differentiates_and_leaves_the_numbers() {
    assertThat(printed())
        .containsExactly(
            "variable(-2.0)",
            "variable(0.0)",
            "variable(1.0)",
            "variable(1.5)",
            "variable(8.0)",
            "hours: variable(2.0)",
            "way.grad: 0.016666666666666666, speed.grad: -0.03333333333333333",
            "3x^2 - 2/x at 2: variable(11.0), slope 12.5",
            "Goldstein-Price: variable(1876.0), 37 functions",
            "backward: -5376.0 and 8064.0",
            "measured: -5376.000086565682 and 8064.00027424047",
            "at 60.0: quotient -0.016666666666666666,"
                + " product with a reciprocal -0.016666666666666666",
            "at 1.0E200: quotient -1.0E-200, product with a reciprocal -0.0",
            "a.sub(b).sub(c): variable(5.0)",
            "a.sub(b.sub(c)): variable(13.0)",
            "b.pow(2).neg(): variable(-9.0)",
            "b.neg().pow(2): variable(9.0)",
            "pow(1 / 2) of 9: variable(1.0), slope 0.0",
            "pow(0.5) of 9: variable(3.0), slope 0.16666666666666666",
            "pow(0.5) of -9: variable(NaN), slope NaN",
            "pow(0.5) of 0: variable(0.0), slope Infinity",
            "pow(-1) of 0: variable(Infinity), slope -Infinity",
            "pow(0) of 0: variable(1.0), slope 0.0");
  }

  @Test
  void goldstein_and_prices_formula_has_its_gradient_in_every_digit_and_measuring_has_seven() {
    var x = new Variable(1);
    var y = new Variable(1);
    var z = Step22.goldsteinPrice(x, y);

    z.backward();

    assertThat(Step22.functions(z)).isEqualTo(37);
    assertThat(x.grad).containsExactly(-5376);
    assertThat(y.grad).containsExactly(8064);
    assertThat(-5376.000086565682 / -5376).isEqualTo(1, within(1e-7));
    assertThat(8064.00027424047 / 8064).isEqualTo(1, within(1e-7));
  }

  /** Its lowest place, and the value there: Goldstein and Price's own. */
  @Test
  void goldstein_and_prices_formula_is_3_and_flat_at_its_lowest_place() {
    var x = new Variable(0);
    var y = new Variable(-1);
    var z = Step22.goldsteinPrice(x, y);

    z.backward();

    assertThat(z.data).containsExactly(3);
    assertThat(x.grad[0]).isZero();
    assertThat(y.grad[0]).isZero();
  }

  @Test
  void the_engine_has_21_files_with_595_lines_and_eight_slopes() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(ENGINE)) {
      files = all.filter(file -> !file.endsWith("Step22.java")).toList();
    }
    int lines = 0;
    int slopes = 0;
    for (Path file : files) {
      String source = Files.readString(file);
      lines += (int) source.lines().filter(Step22Test::isCode).count();
      slopes += source.contains(" extends Function.") ? 1 : 0;
    }

    assertThat(files).hasSize(21);
    assertThat(lines).isEqualTo(595);
    assertThat(slopes).isEqualTo(8);
  }

  private static boolean isCode(String line) {
    return Stream.of("//", "/*", "*", "import ", "package ").noneMatch(line.strip()::startsWith)
        && !line.isBlank();
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step22.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 22 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step22.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step22Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
