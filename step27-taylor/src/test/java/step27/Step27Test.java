package step27;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Step27Test {
  @TempDir Path folder;

  /** Python calls another mathematical library, whose sine and cosine round otherwise. */
  @Test
  void prints_what_the_original_prints_but_for_the_last_bit_of_the_library_functions()
      throws IOException {
    List<String> printed = printedBy("book");
    List<String> golden = golden();

    assertThat(printed.get(0)).isEqualTo(golden.get(0));
    assertThat(number(printed.get(1))).isCloseTo(number(golden.get(1)), within(Math.ulp(0.7)));
    assertThat(number(printed.get(2))).isCloseTo(number(golden.get(2)), within(Math.ulp(0.7)));
    assertThat(printed.subList(3, 6)).isEqualTo(golden.subList(3, 6));
    assertThat(printed).hasSize(golden.size());
    assertThat(printedBy()).startsWith(printed.toArray(String[]::new));
  }

  @Test
  void then_names_the_pictures_of_the_sum_and_of_the_sums() {
    Path graph = folder.resolve("step27-4-terms.svg");
    Path sums = folder.resolve("step27-sums.svg");

    assertThat(printedBy())
        .hasSize(8)
        .endsWith("picture: " + Pictures.show(graph), "picture: " + Pictures.show(sums));
    assertThat(graph)
        .content(StandardCharsets.UTF_8)
        .contains("<svg", "Pow", ">x = 0.7854<", ">0.4845<", ">0.7047<", ">y = 0.7071<");
    assertThat(sums).content(StandardCharsets.UTF_8).contains("<svg", "1 term<", "4 terms<");
  }

  @Test
  void a_threshold_gives_another_sum_and_its_picture() {
    Path picture = folder.resolve("step27-6-terms.svg");

    assertThat(printedBy("1e-8"))
        .startsWith("6 terms", "0.7071067811796194")
        .endsWith("picture: " + Pictures.show(picture));
    assertThat(picture).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "0", "-1e-8", "NaN", "1e-4 1e-8", "long 1e-8", "book 1e-8"})
  void what_is_not_one_threshold_above_0_is_refused_in_a_sentence(String given) {
    var complaint = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step27.run(given.split(" "))).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 27 takes one threshold above 0, like 1e-8, or one of the words long and book, but"
                + " was given \""
                + given
                + "\"");
  }

  @ParameterizedTest
  @CsvSource({"1e-4, 12, 18", "1e-150, 141, 190"})
  void the_graph_grows_with_the_accuracy_asked_for(double threshold, int functions, int variables) {
    var y = TaylorSum.sin(Variable.of(Math.PI / 4), threshold).value();
    String dot = ComputationGraph.of(y).dot();

    assertThat(dot.split("\"box\"")).hasSize(functions + 1);
    assertThat(dot.split("\"ellipse\"")).hasSize(variables + 1);
  }

  private List<String> printedBy(String... args) {
    var out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setProperty("dezero.pictures", folder.toString());
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step27.run(args)).isZero();
    } finally {
      System.setOut(before);
      System.clearProperty("dezero.pictures");
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static double number(String line) {
    return Double.parseDouble(line.replaceAll("[^0-9.]", ""));
  }

  private static List<String> golden() throws IOException {
    try (var in = Step27Test.class.getResourceAsStream("/golden/step27.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
