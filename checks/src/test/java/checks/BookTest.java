package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the word book, every demo prints what the book's program prints, and nothing else. */
class BookTest {
  /** Any text is a name for its variable. */
  private static final Set<String> TAKE_ANY_WORD = Set.of("step25");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e[+-]?\\d+)?");

  /**
   * In units of a number's last digit: another library's sine is rounded otherwise. A step's own
   * test is stricter where it can be.
   */
  private static final BigDecimal TOLERANCE = BigDecimal.valueOf(2);

  @TempDir Path scratch;

  private Outcome run(Demo demo, String word) throws IOException, InterruptedException {
    var command = Stream.concat(demo.command().stream(), Stream.of(word)).toList();
    var pictures = Map.of("DEZERO_PICTURES", scratch.resolve("pictures").toString());
    return Outcome.of(command, Checkout.root(), pictures);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks.Demo#all")
  void prints_the_books_lines_or_says_that_there_are_none(Demo demo) throws Exception {
    var outcome = run(demo, "book");
    var golden = demo.step().folder().resolve("src/test/resources/golden/" + demo.name() + ".txt");

    assertThat(outcome.exitCode()).as("%s: %s", demo, outcome.err()).isZero();
    assertThat(outcome.err()).as("%s: standard error", demo).isEmpty();
    assertThat(scratch.resolve("pictures")).as("%s: pictures", demo).doesNotExist();
    if (Files.exists(golden)) {
      assertSame(demo, lines(outcome.out()), lines(Files.readString(golden)));
    } else {
      assertThat(lines(outcome.out()))
          .as("%s has no %s, so it says that there is nothing to compare", demo, golden)
          .singleElement()
          .asString()
          .startsWith("The book's ")
          .contains("prints nothing");
    }
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private static void assertSame(Demo demo, List<String> printed, List<String> golden) {
    assertThat(printed).as("%s: lines", demo).hasSameSizeAs(golden);
    for (int i = 0; i < golden.size(); i++) {
      assertThat(words(printed.get(i)))
          .as("%s, line %d: %s; expected %s", demo, i + 1, printed.get(i), golden.get(i))
          .isEqualTo(words(golden.get(i)));
      var expected = numbers(golden.get(i));
      var found = numbers(printed.get(i));
      for (int j = 0; j < expected.size(); j++) {
        assertThat(expected.get(j).subtract(found.get(j)).abs())
            .as("%s, line %d: %s; expected %s", demo, i + 1, found.get(j), expected.get(j))
            .isLessThanOrEqualTo(expected.get(j).ulp().multiply(TOLERANCE));
      }
    }
  }

  /** What stands around the numbers, which says how many there are, too. */
  private static String words(String line) {
    return NUMBER.matcher(line).replaceAll("#");
  }

  private static List<BigDecimal> numbers(String line) {
    return NUMBER.matcher(line).results().map(found -> new BigDecimal(found.group())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks.Demo#all")
  void names_the_word_book_where_a_wrong_word_is_refused(Demo demo) throws Exception {
    var outcome = run(demo, "bok");

    if (TAKE_ANY_WORD.contains(demo.name())) {
      assertThat(outcome.exitCode()).as("%s: %s", demo, outcome.err()).isZero();
    } else {
      assertThat(outcome.exitCode()).as("%s: exit code", demo).isEqualTo(2);
      assertThat(outcome.out()).as("%s: standard output", demo).isEmpty();
      assertThat(outcome.err().lines())
          .as("%s: standard error", demo)
          .singleElement()
          .asString()
          .contains("book")
          .endsWith("but was given \"bok\"");
    }
  }

  /** One demo stands for all: the rest of each is compared without the word. */
  @Test
  void jbang_passes_the_word_on() throws Exception {
    var demo = Demo.all().get(0);
    var jbang = new Jbang(scratch.resolve("jbang"));

    var outcome = jbang.run(Checkout.root(), Map.of(), demo.name(), "book");

    assertThat(outcome.exitCode()).as("%s: %s", demo, outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(run(demo, "book").out());
  }
}
