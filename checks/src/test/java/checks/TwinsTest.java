package checks;

import static org.assertj.core.api.Assertions.assertThat;

import checks.Twins.Difference;
import checks.Twins.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that are written twice, for double and for float, say the same. */
class TwinsTest {
  private static final List<String> FOLDERS =
      List.of("common/src/main/java/dezero/array", "simd/src/main/java/dezero/simd");

  /** There were 90 when this was written: a search that finds few more than half has gone blind. */
  private static final int FEWEST = 60;

  private static final List<Difference> INTENDED =
      List.of(
          Difference.in("NdArray.*", "an array asks which of the two it holds"),
          Difference.in("PairwiseSum.of", "floats are added up in double, and need no pairs"),
          Difference.in("PlainKernels.sum", "floats are added up in double")
              .where("float sum(", "double sum("),
          Difference.in("Kernels.sumRows", "floats are added up in double")
              .where("float[] sums = new float[width]", "double[] sums = new double[width]")
              .where("return sums", "return toFloats(sums)"),
          Difference.in("Kernels.scatterAdd", "floats are added up in double")
              .where("float[] y = new float[size]", "double[] sums = new double[size]")
              .where("y[", "sums[")
              .where("return y", "return toFloats(sums)"),
          Difference.in("PlainKernels.apply", "exp and its kin are our own for float alone")
              .where("map(x, y, Math::exp)", "Exponentials.exp(x, y)")
              .where("-> tanh(", "-> Exponentials.tanh(")
              .where("-> sigmoid(", "-> Exponentials.sigmoid("),
          Difference.in("SimdKernels.apply", "most functions have vectors for float alone"),
          Difference.in("SimdKernels.wherePositive", "it has vectors for float alone"),
          Difference.in(
              "SimdKernels.sum", "doubles are added in NumPy's order, which has no lanes"),
          Difference.in("SimdKernels.matmul", "each type has products that the other has not"),
          Difference.in("DoubleFunctions.sigmoid", "as tanh"),
          Difference.in("DoubleFunctions.tanh", "rounded as DoubleTanh does it, to the last bit"),
          Difference.in("DoubleStrips.across", "several lines at a time paid for floats only"),
          Difference.in("DoubleStrips.four", "DoubleDirectProduct packs rows of its own width")
              .where(
                  "} else if (width == FloatDirectProduct.ROWS) {\n"
                      + "four(target, at, FloatDirectProduct.ROWS, first, 1);\n",
                  ""),
          Difference.in("DoubleTile.*", "Winograd keeps several tiles of floats in one array")
              .where("float[] tile)", "float[] tile, int at)")
              .where("fromB, tile)", "fromB, tile, at)")
              .where("intoArray(tile, ", "intoArray(tile, at + ")
              .where("at + 0)", "at)")
              .where("atTile = ", "atTile = at + ")
              .where("(tile, i * ", "(tile, at + i * "),
          Difference.in("DoubleProduct.Block.multiply", "a thread keeps its tile of floats")
              .where("new float[FloatTile.ROWS * FloatTile.COLUMNS]", "TILE.get()")
              .where(", tile)", ", tile, 0)"),
          Difference.in("DoubleSmallProduct.rowMajor", "a thread keeps its copy of b for floats")
              .where("float[] b)", "float[] b, Buffers buffers)")
              .where("new float[on.m() * on.p() + LANES]", "buffers.forB(on.m() * on.p() + LANES)"),
          Difference.in("DoubleSmallProduct.multiply", "a thread keeps its arrays for floats")
              .where(
                  "float[] rowsOfB = rowMajor(on, b)", "float[] rowsOfB = rowMajor(on, b, buffers)")
              .where("float[] rowsOfB = ", "Buffers buffers = BUFFERS.get();\nfloat[] rowsOfB = ")
              .where("new float[ROWS * LANES]", "buffers.tile")
              .where("new int[ROWS]", "buffers.starts"));

  private static List<Twin> ours() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> below = Files.walk(Checkout.root().resolve(folder))) {
        below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return Twins.in(files);
  }

  @Test
  void the_float_half_of_a_loop_says_what_the_double_half_says() throws IOException {
    assertThat(Twins.complaints(ours(), INTENDED)).isEmpty();
  }

  @Test
  void loops_of_both_modules_are_found() throws IOException {
    assertThat(ours()).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(ours())
        .extracting(twin -> twin.name().replaceFirst("\\(.*", ""))
        .contains("Kernels.add", "PackedProduct.pack", "DoubleTile.sixRows", "DoubleStrips.one");
  }

  /** Small sources with planted differences. */
  @Nested
  class Finding {
    @TempDir private Path folder;

    private List<Twin> twins(String... classes) throws IOException {
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < classes.length; i++) {
        files.add(Files.writeString(folder.resolve("Source" + i + ".java"), classes[i]));
      }
      return Twins.in(files);
    }

    private List<String> complaints(String... classes) throws IOException {
      return Twins.complaints(twins(classes), List.of());
    }

    private static final String DOUBLES =
        """
        class Loops {
          static double[] half(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
              y[i] = 0.5 * x[i]; // NAME
            }
            return y;
          }
        """;

    private static String floats(String calculation) {
      return """
        /** y = x / 2. */
        static float[] half(float[] x) {
          float[] y = new float[x.length];
          for (int i = 0; i < x.length; i++) {
            y[i] = CALCULATION;
          }
          return y;
        }
      }
      """
          .replace("CALCULATION", calculation);
    }

    @Test
    void says_nothing_of_equal_halves_whatever_their_comments() throws IOException {
      assertThat(twins(DOUBLES + floats("0.5f * x[i]"))).hasSize(1);
      assertThat(complaints(DOUBLES + floats("0.5f * x[i]"))).isEmpty();
    }

    @Test
    void lets_the_float_half_narrow() throws IOException {
      assertThat(complaints(DOUBLES + floats("(float) 0.5f * x[i]"))).isEmpty();
    }

    @Test
    void does_not_ask_who_may_call_a_half() throws IOException {
      assertThat(complaints("public " + DOUBLES + floats("0.5f * x[i]"))).isEmpty();
      String calledByAll = DOUBLES.replace("static double[]", "public static double[]");
      assertThat(complaints(calledByAll + floats("0.5f * x[i]"))).isEmpty();
      assertThat(complaints(DOUBLES.replace("static ", "") + floats("0.5f * x[i]"))).hasSize(1);
    }

    @Test
    void shows_the_first_line_that_differs() throws IOException {
      assertThat(complaints(DOUBLES + floats("0.5f * x[i - 1]")))
          .containsExactly(
              "Loops.half(double[])\n"
                  + "  has a float half with    y[i] = 0.5F * x[i - 1];\n"
                  + "  but its double half says y[i] = 0.5F * x[i];");
    }

    @Test
    void notices_a_float_half_that_calculates_in_double() throws IOException {
      assertThat(complaints(DOUBLES + floats("(float) (0.5 * x[i])"))).hasSize(1);
    }

    @Test
    void notices_a_half_that_goes_on() {
      assertThat(new Twin("A.f(double[])", List.of("}", "x = 1;"), List.of("}")).difference())
          .hasValueSatisfying(
              told -> assertThat(told).contains("(no more lines)").endsWith("says x = 1;"));
    }

    @Test
    void pairs_methods_by_their_names_too() throws IOException {
      assertThat(
              complaints(
                  "class A { Object doubles(int n) { return new double[n]; }"
                      + " Object floats(int n) { return new float[n + 1]; } }"))
          .hasSize(1);
    }

    @Test
    void compares_two_classes_method_by_method_nested_ones_too() throws IOException {
      String doubles = "class DoubleTile { class Row { void run(double[] x) { x[0] = 1; } } }";
      assertThat(complaints(doubles, Twins.renamed(doubles))).isEmpty();
      assertThat(complaints(doubles, Twins.renamed(doubles).replace("= 1", "= 2")))
          .singleElement()
          .asString()
          .startsWith("DoubleTile.Row.run(double[])\n");
    }

    @Test
    void of_two_classes_notices_other_parameters() throws IOException {
      assertThat(
              complaints(
                  "class DoubleTile { void run(double[] x) { x[0] = 1; } }",
                  "class FloatTile { void run(float[] x, int at) { x[0] = 1; } }"))
          .singleElement()
          .asString()
          .contains("void run(float[] x, int at)");
    }

    @Test
    void leaves_out_what_mixes_both_types_and_what_has_no_other_half() throws IOException {
      assertThat(
              twins(
                  "class A { void f(double[] x, double[] y) { x[0] = 1; }"
                      + " void f(float[] x, double[] y) { x[0] = 2; }"
                      + " void f(float[] x, float[] y) { x[0] = 1; }"
                      + " void g(double[] x) { x[0] = 1; } void h() { g(null); } }"))
          .extracting(Twin::name)
          .containsExactly("A.f(double[], double[])");
    }

    @Test
    void keeps_functions_that_java_has_for_double_alone() {
      assertThat(Twins.renamed("double y = f.applyAsDouble(1.5e-3 + 2.0) + doubles.x1.length"))
          .isEqualTo("float y = f.applyAsDouble(1.5e-3F + 2.0F) + floats.x1.length");
    }
  }

  @Nested
  class IntendedDifferences {
    private final Twin equal = new Twin("A.f(double[])", List.of("x = 1;"), List.of("x = 1;"));
    private final Twin other = new Twin("A.g(double[])", List.of("x = 1;"), List.of("y = 1;"));

    private List<String> complaints(Difference... intended) {
      return Twins.complaints(List.of(equal, other), List.of(intended));
    }

    @Test
    void are_let_pass_for_a_method_or_a_class() {
      assertThat(complaints()).hasSize(1);
      assertThat(complaints(Difference.in("A.g", "why"))).isEmpty();
      assertThat(complaints(Difference.in("A.*", "why"))).isEmpty();
    }

    @Test
    void allow_only_what_they_say() {
      assertThat(complaints(Difference.in("A.g", "why").where("x =", "y ="))).isEmpty();
      assertThat(complaints(Difference.in("A.g", "why").where("x = 1", "y = 2")))
          .singleElement()
          .asString()
          .endsWith("says y = 2;");
    }

    @Test
    void are_deleted_when_nothing_differs_any_more() {
      assertThat(complaints(Difference.in("A.g", "why"), Difference.in("A.f", "since 1970")))
          .containsExactly("A.f is listed, \"since 1970\", but nothing differs: delete it there");
    }
  }
}
