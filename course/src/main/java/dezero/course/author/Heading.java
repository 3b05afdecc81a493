package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The first line of a lesson, "# Step 28: The title". The step's title stands nowhere else. */
record Heading(Step step) {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern FIRST_LEVEL = Pattern.compile("#([ \\t].*)?");

  /** What would end a string of JSON, a cell of a table or the text of a link. */
  private static final Pattern HARMFUL = Pattern.compile("[\"\\\\|\\[\\]<>\\p{Cntrl}]");

  /**
   * The step's title, fit to stand in JSON and in a table.
   *
   * @throws CommandError if the lesson has none, several, or one that is not
   */
  String title() throws IOException {
    if (!Files.isRegularFile(step.lesson())) {
      throw new CommandError(
          "%s is not there: a lesson begins with \"%sITS TITLE\".".formatted(lesson(), prefix()));
    }
    var headings = headings();
    if (headings.isEmpty()) {
      throw new CommandError(
          "%s has no heading: its first line has to be \"%sITS TITLE\"."
              .formatted(lesson(), prefix()));
    }
    if (headings.size() > 1) {
      throw new CommandError(
          "%s has %d headings of the first level, in lines %s: which one is the title? Give the others a second #."
              .formatted(lesson(), headings.size(), listed(headings.navigableKeySet())));
    }
    return title(headings.firstKey(), headings.firstEntry().getValue());
  }

  private String title(int line, String heading) {
    if (!heading.startsWith(prefix()) || heading.length() == prefix().length()) {
      throw new CommandError(
          "%s, line %d: expected \"%sITS TITLE\", but found \"%s\"."
              .formatted(lesson(), line, prefix(), heading));
    }
    requireHarmless(lesson() + ", line " + line, heading);
    return heading.substring(prefix().length()).replace("`", "");
  }

  /**
   * Refuses a title that could not stand in all of these places.
   *
   * @param where the title was found
   */
  static void requireHarmless(String where, String title) {
    var harmful = HARMFUL.matcher(title);
    if (harmful.find()) {
      throw new CommandError(
          "%s: the title has %s in it. It also stands in JSON, in a table and in a link: do without \" \\ | [ ] < and >."
              .formatted(where, harmful.group()));
    }
  }

  /** The headings of the first level, by their line numbers; a comment of a shell is none. */
  private TreeMap<Integer, String> headings() throws IOException {
    var text = new String(Files.readAllBytes(step.lesson()), StandardCharsets.UTF_8);
    var headings = new TreeMap<Integer, String>();
    boolean isCode = false;
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (FENCE.matcher(line).matches()) {
        isCode = !isCode;
      } else if (!isCode && FIRST_LEVEL.matcher(line).matches()) {
        headings.put(number, line.strip());
      }
    }
    return headings;
  }

  private static String listed(Iterable<Integer> lines) {
    List<String> words = new ArrayList<>();
    lines.forEach(line -> words.add(String.valueOf(line)));
    return String.join(" and ", words);
  }

  private String prefix() {
    return "# Step " + step.twoDigits() + ": ";
  }

  private String lesson() {
    return step.folder().getFileName() + "/README.md";
  }
}
