package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/adr/README.md lists every decision, under the title that its page has. */
class DecisionsTest {
  private static final Path FOLDER = Checkout.root().resolve("docs/adr");
  private static final Pattern PAGE = Pattern.compile("\\d{4}-[\\w-]+\\.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(.+)]\\(([^()]+)\\) \\| ([^|]+) \\| ([^|]+) \\|$");

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(FOLDER.resolve("README.md"))).results().toList();
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> PAGE.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  @Test
  void every_page_is_in_the_index_in_the_order_of_numbers() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(15);
    assertThat(rows()).extracting(row -> row.group(2)).containsExactlyElementsOf(pages());
  }

  @Test
  void the_index_has_the_titles_and_numbers_of_the_pages() throws IOException {
    for (MatchResult row : rows()) {
      String page = row.group(2);
      String title = Files.readAllLines(FOLDER.resolve(page)).get(0);
      assertThat("# " + row.group(1)).as(page).isEqualTo(title);
      assertThat(title).startsWith("# " + Integer.parseInt(page.substring(0, 4)) + ". ");
    }
  }

  @Test
  void every_decision_has_a_status_and_a_date() throws IOException {
    assertThat(rows()).isNotEmpty();
    for (MatchResult row : rows()) {
      assertThat(row.group(3)).as(row.group(2)).matches("accepted|superseded by \\d+");
      assertThat(LocalDate.parse(row.group(4))).as(row.group(2)).isAfter("2026-01-01");
    }
  }
}
