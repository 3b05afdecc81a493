package step25;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DotWriterTest {
  private final Variable x = Variable.of(0.5).named("x");

  @Test
  void writes_a_node_once_and_an_arrow_for_each_use() {
    assertThat(DotWriter.dot(Step25.square(x)))
        .isEqualTo(
            """
            digraph {
            node [style=filled]
            n0 [label="y" color=orange]
            n1 [label="Mul" color=lightblue shape=box]
            n2 [label="x" color=orange]
            n2 -> n1
            n2 -> n1
            n1 -> n0
            }
            """);
  }

  @Test
  void gives_the_graph_no_name() {
    assertThat(DotWriter.dot(x)).startsWith("digraph {\n");
  }

  @Test
  void writes_a_leaf_as_a_single_ellipse() {
    assertThat(DotWriter.dot(x)).contains("n0 [label=\"x\" color=orange]").doesNotContain("->");
  }

  @Test
  void does_not_know_that_the_circle_is_always_1() {
    var y = Step25.circle(x);

    assertThat(y.item()).isEqualTo(1);
    assertThat(linesWith("label", y)).hasSize(11);
    assertThat(linesWith("->", y)).hasSize(11);
  }

  @Test
  void draws_the_circle_as_six_ovals_and_five_boxes_and_two_arrows_leave_x() {
    var y = Step25.circle(x);

    assertThat(linesWith("color=orange", y)).hasSize(6);
    assertThat(linesWith("shape=box", y)).hasSize(5);
    assertThat(linesWith("label=\"\"", y)).hasSize(4);
    assertThat(linesWith("label=\"x\"", y)).containsExactly("n10 [label=\"x\" color=orange]");
    assertThat(linesWith("n10 ->", y)).hasSize(2);
  }

  @Test
  void draws_two_ovals_where_two_variables_are_called_x() {
    assertThat(linesWith("label=\"x\"", Step25.twoCalledX(x))).hasSize(2);
  }

  @Test
  void draws_a_plus_b_times_a_minus_b_with_8_nodes_and_9_arrows() {
    var b = Variable.of(2.0).named("b");
    var y = x.add(b).mul(x.sub(b));

    assertThat(linesWith("label", y)).hasSize(8);
    assertThat(linesWith("->", y)).hasSize(9);
  }

  private static List<String> linesWith(String text, Variable y) {
    return DotWriter.dot(y).lines().filter(line -> line.contains(text)).toList();
  }

  static Stream<Variable> graphs() {
    var x = Variable.of(0.5).named("x");
    var used = x.pow(2).named("used");
    return Stream.of(
        x,
        Step25.square(x),
        Step25.circle(x),
        used.add(used.mul(x)).sub(3).named("y"),
        new Total().apply(List.of(x, used, x)).get(0));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void sees_the_nodes_and_arrows_that_the_librarys_drawing_has(Variable y) {
    String ours = DotWriter.dot(y);
    String theirs = ComputationGraph.of(y).dot().replace("\"", "");

    assertThat(found(ours, "(n\\d+) \\[label=\"(\\w*)\""))
        .isEqualTo(found(theirs, "(n\\d+) \\[label=(\\w*),"));
    assertThat(found(ours, "(n\\d+) -> (n\\d+)")).isEqualTo(found(theirs, "(n\\d+) -> (n\\d+)"));
    assertThat(found(ours, "(n\\d+) .*(box)")).isEqualTo(found(theirs, "(n\\d+) .*(box)"));
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .sorted()
        .toList();
  }

  @Test
  void writes_a_chain_of_fifty_thousand_functions_without_overflowing_the_stack() {
    var end = x;
    for (int i = 0; i < 50_000; i++) {
      end = end.neg();
    }
    assertThat(DotWriter.dot(end)).contains("n100000 -> n99999");
  }

  @Nested
  class Names {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '\'',
        value = {
          "plain, \"plain\"",
          "say \"hi\", \"say \\\"hi\\\"\"",
          "C:\\new, \"C:\\\\new\"",
          "a\\\"b, \"a\\\\\\\"b\"",
          "'two\nlines', \"two\\nlines\"",
          "<b>, \"<b>\"",
          "&lt;, \"&amp;lt;\""
        })
    void are_quoted_so_that_dot_reads_them_back(String name, String quoted) {
      assertThat(DotWriter.quoted(name)).isEqualTo(quoted);
    }

    @Test
    void with_a_nul_are_refused() {
      assertThatThrownBy(() -> DotWriter.dot(Variable.of(1.0).named("nul \0")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "DotWriter: a name holds the control character U+0000, which no picture can show;"
                  + " choose a name without it");
    }

    static List<String> awkwardNames() {
      return AwkwardNames.ALL.stream().filter(name -> !name.contains("\0")).toList();
    }

    @ParameterizedTest
    @MethodSource("awkwardNames")
    void come_out_of_the_real_dot_as_they_went_in(String name) throws Exception {
      String svg = drawnByTheRealDot(DotWriter.dot(Variable.of(1.0).named(name)));

      assertThat(SvgText.of(svg)).isEqualTo(name);
    }

    private String drawnByTheRealDot(String dotText) throws IOException, InterruptedException {
      Path in = Files.writeString(folder.resolve("graph.dot"), dotText);
      Path out = folder.resolve("graph.svg");
      Process dot = started("dot", "-Tsvg", in.toString(), "-o", out.toString());
      assertThat(dot.waitFor(10, TimeUnit.MINUTES)).as("dot has come to an end").isTrue();
      assertThat(dot.exitValue()).isZero();
      return Files.readString(out);
    }

    private Process started(String... command) {
      try {
        return new ProcessBuilder(command).inheritIO().start();
      } catch (IOException notInstalled) {
        assumeThat(notInstalled).as("no Graphviz on the PATH: not tested with dot").isNull();
        throw new AssertionError(notInstalled);
      }
    }
  }

  @Nested
  class IdentityHashCodes {
    @Test
    void are_shared_by_some_pairs_among_300_000_objects() {
      Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<Integer> hashCodes = new HashSet<>();
      for (int i = 0; i < 300_000; i++) {
        var object = new Object();
        objects.add(object);
        hashCodes.add(System.identityHashCode(object));
      }
      assertThat(objects).hasSize(300_000);
      assertThat(hashCodes).hasSizeLessThan(300_000);
    }
  }
}
