package dezero.viz;

import static dezero.functions.Functions.sin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.BackwardOption;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.nn.Mlp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputationGraphTest {

  private static ComputationGraph drawnBy(Engine engine, Variable result) {
    return new ComputationGraph(result, LabelStyle.NAMES, engine.renderer());
  }

  /** y = x·x + x: x is used three times. */
  private static Variable shared() {
    Variable x = Variable.of(2.0).named("x");
    return x.mul(x).add(x).named("y");
  }

  private static Variable chain(Variable start, int functions) {
    Variable end = start;
    for (int i = 0; i < functions; i++) {
      end = end.neg();
    }
    return end;
  }

  @Nested
  class Dot {
    @Test
    void draws_each_node_once_and_each_use_as_an_arrow() {
      assertThat(ComputationGraph.of(shared()).dot())
          .isEqualTo(
              """
              digraph {
              node ["fontname"="Helvetica","style"="filled"]
              "n0" ["label"="y","shape"="ellipse","color"="#ffa500","fillcolor"="#ffa500"]
              "n1" ["label"="Add","shape"="box","color"="#add8e6","fillcolor"="#add8e6"]
              "n2" ["label"="","shape"="ellipse","color"="#ffa500","fillcolor"="#ffa500"]
              "n3" ["label"="Mul","shape"="box","color"="#add8e6","fillcolor"="#add8e6"]
              "n4" ["label"="x","shape"="ellipse","color"="#ffa500","fillcolor"="#ffa500"]
              "n2" -> "n1"
              "n4" -> "n1"
              "n1" -> "n0"
              "n4" -> "n3"
              "n4" -> "n3"
              "n3" -> "n2"
              }
              """);
    }

    @Test
    void is_the_same_text_for_the_same_computation() {
      assertThat(ComputationGraph.of(shared()).dot())
          .isEqualTo(ComputationGraph.of(shared()).dot());
    }

    @Test
    void has_no_graph_name_that_would_need_quoting() {
      assertThat(ComputationGraph.of(shared()).dot()).startsWith("digraph {\n");
    }

    @Test
    void of_a_leaf_is_one_ellipse() {
      assertThat(ComputationGraph.of(Variable.of(1.0).named("x")).dot())
          .contains("\"label\"=\"x\"")
          .doesNotContain("->");
    }

    @Test
    void of_a_chain_of_a_hundred_thousand_nodes_does_not_overflow_the_stack() {
      Variable end = chain(Variable.of(1.0), 50_000);

      assertThat(ComputationGraph.of(end).dot()).contains("\"n100000\" -> \"n99999\"");
    }

    @Test
    void of_a_gradient_shows_how_the_gradient_was_computed() {
      Variable x = Variable.of(2.0).named("x");
      sin(x).backward(BackwardOption.CREATE_GRAPH);

      assertThat(ComputationGraph.of(x.grad().named("gx")).dot())
          .contains("\"label\"=\"gx\"", "\"label\"=\"Cos\"", "\"label\"=\"Mul\"");
    }
  }

  @Nested
  class VerboseLabels {
    @Test
    void add_shape_and_dtype() {
      Variable x = Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}}).named("x");

      assertThat(ComputationGraph.of(x).verbose().dot())
          .contains("\"label\"=\"x: (2, 3) float64\"");
    }

    @Test
    void leave_out_the_shape_of_a_scalar() {
      assertThat(ComputationGraph.of(Variable.of(1.0).named("x")).verbose().dot())
          .contains("\"label\"=\"x: float64\"");
    }

    @Test
    void need_no_name() {
      assertThat(ComputationGraph.of(Variable.of(1.0)).verbose().dot())
          .contains("\"label\"=\"float64\"");
    }
  }

  @Nested
  class Values {
    private static String labelOf(Variable variable) {
      String dot = ComputationGraph.of(variable).withValues().dot();
      return dot.split("\"label\"=\"")[1].split("\"")[0];
    }

    @Test
    void stand_in_every_ellipse_and_in_no_box() {
      String dot = ComputationGraph.of(shared()).withValues().dot();

      assertThat(dot)
          .contains("\"x = 2\"", "\"4\"", "\"y = 6\"", "\"Mul\"", "\"Add\"")
          .doesNotContain("\"\"");
    }

    @ParameterizedTest
    @CsvSource({
      "0.7853981633974483, x = 0.7854",
      "-0.0001984126984126984, x = -1.984e-4",
      "24, x = 24",
      "0, x = 0",
      "-0.0, x = 0",
      "1234567, x = 1.235e6",
      "NaN, x = nan",
      "-Infinity, x = -inf"
    })
    void have_four_digits_and_are_spelled_as_the_course_prints_them(double value, String label) {
      assertThat(labelOf(Variable.of(value).named("x"))).isEqualTo(label);
    }

    @Test
    void of_a_float_are_not_longer_than_it_is() {
      assertThat(labelOf(Variable.of(NdArray.of(new float[] {0.1f}).reshape(Shape.SCALAR))))
          .isEqualTo("0.1");
    }

    @Test
    void make_room_for_the_shape_where_there_are_several() {
      assertThat(labelOf(Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}}).named("x")))
          .isEqualTo("x: (2, 3)");
      assertThat(labelOf(Variable.of(new double[] {7}))).isEqualTo("(1,)");
    }

    @Test
    void do_not_depend_on_the_locale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.GERMANY);
        assertThat(labelOf(Variable.of(1.5e-7))).isEqualTo("1.5e-7");
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  /** Every text must be in the SVG as it was given, whichever engine drew it. */
  @Nested
  class Labels {
    private static final List<String> TEXTS =
        List.of(
            "plain",
            "say \"hi\"",
            "back\\slash",
            "a\\\"b",
            "\"; } digraph evil {",
            "ends with \\",
            "ends with \\\\",
            "\\",
            "\"",
            "\\N",
            "\\G \\L \\T \\H \\E",
            "\\l \\r \\n",
            "<b>",
            "<b>bold</b>",
            "<>",
            "&",
            "&amp;",
            "&lt;b&gt; &#65; &x41;",
            "x' = x − η·∇f",
            "손실 함수",
            "损失",
            "👩‍🔬 🎉",
            "100% {a|b} [c] ; // no comment /* */ #");

    static Stream<Arguments> texts() {
      return TEXTS.stream()
          .flatMap(text -> Stream.of(Engine.values()).map(e -> Arguments.of(e, text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void are_drawn_unchanged(Engine engine, String text) {
      String svg = drawnBy(engine, Variable.of(1.0).named(text)).svg();

      assertThat(SvgText.lines(svg)).containsExactly(text);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void with_line_ends_become_lines(Engine engine) {
      String svg = drawnBy(engine, Variable.of(1.0).named("one\ntwo\r\n\\n three")).svg();

      assertThat(SvgText.lines(svg)).containsExactly("one", "two", "\\n three");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void show_substitutes_for_what_cannot_be_drawn(Engine engine) {
      String svg = drawnBy(engine, Variable.of(1.0).named("a\0b\t\u001b\u007f\u0085\ud83d")).svg();

      assertThat(String.join("", SvgText.lines(svg))).isEqualTo("a␀b␉␛␡\ufffd");
    }
  }

  @Nested
  class Pictures {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void in_svg_have_an_ellipse_a_variable_and_a_box_a_function(Engine engine) {
      String svg = drawnBy(engine, shared()).svg();

      assertThat(SvgText.count(svg, "ellipse")).isEqualTo(3);
      assertThat(SvgText.lines(svg)).containsExactlyInAnyOrder("x", "Mul", "Add", "y");
      assertThat(svg).contains("#ffa500", "#add8e6");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_a_chain_of_a_thousand_functions_do_not_overflow_the_stack(Engine engine) {
      Drawing chain = Drawing.of(chain(Variable.of(1.0), 1_000), LabelStyle.NAMES);
      byte[] svg = engine.renderer().render(chain, PictureFormat.SVG);

      assertThat(SvgText.count(new String(svg, UTF_8), "ellipse")).isEqualTo(1_001);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void in_png_are_white_with_orange_and_light_blue(Engine engine) throws IOException {
      var image = ImageIO.read(new ByteArrayInputStream(drawnBy(engine, shared()).png()));

      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      assertThat(pixels).contains(0xffffffff, 0xffffa500, 0xffadd8e6, 0xff000000);
    }
  }

  @Nested
  class Limit {
    private static final String TOO_LARGE =
        "cannot draw a graph of 1,001 nodes (500 functions, 501 variables); expected 1,000 at most,"
            + " since more take minutes and cannot be read; draw a part of it, from a variable in"
            + " the middle, or write all of it as .dot, for another program";

    @TempDir Path folder;

    private static Variable aNodeTooMany() {
      return chain(Variable.of(1.0), 500);
    }

    /** 499 functions and 501 variables. */
    private static Variable asMuchAsMayBe() {
      return chain(Variable.of(1.0).add(Variable.of(2.0)), 498);
    }

    @Test
    void of_a_thousand_nodes_is_explained_to_whoever_wants_more() {
      assertThatThrownBy(() -> ComputationGraph.of(aNodeTooMany()).svg())
          .isInstanceOf(PictureException.class)
          .hasMessage(TOO_LARGE);
      assertThatThrownBy(() -> ComputationGraph.of(aNodeTooMany()).verbose().png())
          .hasMessage(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.svg", "graph.png"})
    void leaves_no_file(String name) {
      assertThatThrownBy(() -> ComputationGraph.of(aNodeTooMany()).write(folder.resolve(name)))
          .hasMessage(TOO_LARGE);
      assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void may_be_reached(Engine engine) {
      String svg = drawnBy(engine, asMuchAsMayBe()).svg();

      assertThat(SvgText.count(svg, "ellipse")).isEqualTo(501);
    }

    @Test
    void is_none_for_dot() {
      Path file = ComputationGraph.of(aNodeTooMany()).write(folder.resolve("graph.dot"));

      assertThat(file).content().contains("\"n1000\" -> \"n999\"");
    }

    @Test
    void is_not_reached_by_the_part_that_the_message_speaks_of() {
      Variable middle = chain(Variable.of(1.0), 400);
      Variable end = chain(middle, 200);

      assertThatThrownBy(() -> drawnBy(Engine.JAVA, end).svg()).hasMessageContaining("1,201 nodes");
      assertThat(SvgText.count(drawnBy(Engine.JAVA, middle).svg(), "ellipse")).isEqualTo(401);
    }

    @Test
    void counts_the_same_in_every_locale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.GERMANY);
        assertThatThrownBy(() -> ComputationGraph.of(aNodeTooMany()).svg()).hasMessage(TOO_LARGE);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Nested
  class Writing {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"graph.svg,<svg", "graph.SVG,<svg", "graph.png,PNG", "graph.dot,digraph {"})
    void depends_on_the_extension(String name, String sign) throws IOException {
      Path file = drawnBy(Engine.JAVA, shared()).write(folder.resolve(name));

      assertThat(file).isEqualTo(folder.resolve(name));
      assertThat(new String(Files.readAllBytes(file), "ISO-8859-1")).contains(sign);
    }

    @Test
    void creates_missing_folders() {
      Path file = drawnBy(Engine.JAVA, shared()).write(folder.resolve("a/b c/한글/graph.dot"));

      assertThat(file).exists();
    }

    @Test
    void replaces_an_older_picture_and_leaves_nothing_else() throws IOException {
      Path file = Files.writeString(folder.resolve("graph.dot"), "old");

      drawnBy(Engine.JAVA, shared()).write(file);

      assertThat(file).content().startsWith("digraph");
      assertThat(folder)
          .isDirectoryContaining(file::equals)
          .isDirectoryNotContaining(f -> !f.equals(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.gif", "graph.svg.txt"})
    void refuses_an_unknown_extension(String name) {
      assertThatThrownBy(() -> drawnBy(Engine.JAVA, shared()).write(folder.resolve(name)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("expected one of .svg, .png, .dot; call it graph.");
    }

    @Test
    void refuses_a_name_without_an_extension() {
      assertThatThrownBy(() -> drawnBy(Engine.JAVA, shared()).write(folder.resolve("graph")))
          .hasMessageContaining(
              "has no extension; expected one of .svg, .png, .dot; call it graph.svg");
    }

    @Test
    void says_so_when_a_file_is_where_a_folder_should_be() throws IOException {
      Path file = Files.writeString(folder.resolve("taken"), "").resolve("graph.dot");

      assertThatThrownBy(() -> drawnBy(Engine.JAVA, shared()).write(file))
          .isInstanceOf(PictureException.class)
          .hasMessageContaining("cannot write the picture " + file)
          .hasMessageContaining("choose another path");
    }

    @Test
    void says_so_when_a_folder_is_where_the_file_should_be() throws IOException {
      Path file = Files.createDirectory(folder.resolve("graph.dot"));

      assertThatThrownBy(() -> drawnBy(Engine.JAVA, shared()).write(file))
          .isInstanceOf(PictureException.class)
          .hasMessageContaining("a folder with that name already exists");
      assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }
  }

  @Test
  void of_null_says_what_to_pass() {
    assertThatThrownBy(() -> ComputationGraph.of(null))
        .hasMessage(
            "ComputationGraph.of(null): expected a Variable; pass the result of a computation");
  }

  @Test
  void a_model_is_drawn_as_what_it_does_with_an_input() {
    Variable x = Variable.of(new double[][] {{1, 2}}).named("x");

    assertThat(ComputationGraph.of(new Mlp(3, 1), x).dot())
        .contains("\"label\"=\"x\"", "\"label\"=\"Sigmoid\"", "\"label\"=\"W\"");
  }
}
