package step35;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Step35Test {
  @TempDir Path folder;

  private final PrintStream console = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setProperty("dezero.pictures", folder.toString());
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(complaint, true, UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(console);
    System.setErr(err);
    System.clearProperty("dezero.pictures");
  }

  private List<String> run(String... args) {
    assertThat(Step35.run(args)).isZero();
    return printed.toString(UTF_8).lines().toList();
  }

  @Test
  void it_prints_what_the_lesson_shows() {
    List<String> lines = run();

    assertThat(lines.subList(0, 11))
        .containsExactly(
            "tanh at 1: order, derivative, functions; as a polynomial, functions",
            "1 0.41997434161402614 5 0.41997434161402614 4",
            "2 -0.6397000084492246 10 -0.6397000084492246 5",
            "3 0.6216266807712962 23 0.6216266807712962 6",
            "4 0.6650910447505024 54 0.6650910447505028 7",
            "5 -5.556893558473722 133 -5.556893558473721 8",
            "6 13.624075441312101 344 13.624075441312133 9",
            "7 12.288367894320414 927 12.28836789432006 10",
            "8 -277.0621356030313 2578 -277.0621356030301 11",
            "order 8 is 7936y - 56320y^3 + 129024y^5 - 120960y^7 + 40320y^9",
            "different results in the graph of order 8: 696");
    assertThat(lines.subList(11, lines.size()))
        .hasSize(4)
        .allMatch(line -> line.startsWith("picture: "));
    for (String name : List.of("second", "third", "eighth", "growth")) {
      assertThat(folder).isDirectoryContaining("glob:**step35-" + name + ".svg");
    }
    assertThat(complaint.toString(UTF_8)).isEmpty();
  }

  @Test
  void with_the_word_book_it_says_that_the_book_prints_nothing() {
    assertThat(run("book"))
        .singleElement()
        .asString()
        .startsWith("The book's program of step 35 prints nothing");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void an_order_is_told_both_ways_and_drawn() {
    assertThat(run("4"))
        .containsExactly(
            "order 4 at 1",
            "recorded: 0.6650910447505024, functions: 54",
            "polynomial: 0.6650910447505028, functions: 7, right digits: 14",
            "picture: " + folder.resolve("step35-order-4.svg").toString().replace('\\', '/'));
  }

  /** 7 is the first order that is too large to be drawn, and 6 the last that is not. */
  @Test
  void the_last_picture_has_700_nodes() {
    assertThat(Sketches.recorded(6).dot().lines().filter(line -> line.contains("shape")))
        .hasSize(700);
    assertThat(run("7")).hasSize(3);
    assertThat(complaint.toString(UTF_8)).startsWith("cannot draw a graph of 1,868 nodes");
  }

  @Test
  void a_graph_that_is_too_large_to_be_drawn_is_explained() {
    assertThat(run("8"))
        .containsExactly(
            "order 8 at 1",
            "recorded: -277.0621356030313, functions: 2578",
            "polynomial: -277.0621356030301, functions: 11, right digits: 14");
    assertThat(complaint.toString(UTF_8))
        .startsWith("cannot draw a graph of 5,172 nodes (2,578 functions, 2,594 variables)");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_graph_that_is_too_large_to_be_built_is_explained() {
    assertThat(run("40"))
        .containsExactly(
            "order 40 at 1",
            "recorded: order 40 is too much to record: its graph would have"
                + " 4,052,556,802,286,417,970 functions, about 421 EB. At most 200,000 are"
                + " recorded, about 21 MB; ask for order 12 at most, or for the polynomial",
            "polynomial: -1.31867999773456E37, functions: 43, right digits: 4");
  }

  @Test
  void an_order_that_is_too_high_for_both_is_explained_twice() {
    assertThat(run("999999999"))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("polynomial: order 999999999 is too much"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eight", "-3", "8 9", "book 8", "1.5", "9999999999", "NaN"})
  void what_is_not_one_order_is_refused_in_a_sentence(String given) {
    assertThat(Step35.run(given.split(" "))).isEqualTo(2);
    assertThat(complaint.toString(UTF_8))
        .isEqualToIgnoringNewLines(
            "step 35 takes one order, 0 or more, like 8, or the word book, but was given \""
                + given
                + "\"");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
