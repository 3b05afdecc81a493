package checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of terms, row by row. */
final class Glossary {
  static final String PAGE = "docs/glossary.md";
  static final int LAST_STEP = 60;

  private static final Pattern TERM =
      Pattern.compile("<a id=\"([a-z0-9-]*)\"></a>\\*\\*(.+?)\\*\\*( †)?(?:, (.*))?");
  private static final List<String> COLUMNS =
      List.of("the term", "what it is", "the Korean word", "the Japanese word");

  /**
   * A term.
   *
   * @param forms the ways it is written, in words, in TeX or in code
   * @param everyday whether lessons use the word in its everyday meaning, too
   */
  record Entry(String anchor, String term, List<String> forms, boolean everyday, int step) {
    /** In words: what is to be found in a sentence. */
    List<String> words() {
      return forms.stream().filter(form -> !form.startsWith("`")).toList();
    }

    /** In TeX, such as {@code \nabla}. */
    List<String> tex() {
      return code().stream().filter(form -> form.contains("\\")).toList();
    }

    /** In Java, such as {@code RETAIN_GRAD}. */
    List<String> java() {
      return code().stream().filter(form -> !form.contains("\\")).toList();
    }

    private List<String> code() {
      return forms.stream()
          .filter(form -> form.startsWith("`"))
          .map(form -> form.substring(1, form.length() - 1))
          .toList();
    }
  }

  final List<Entry> entries = new ArrayList<>();
  final List<String> complaints = new ArrayList<>();

  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> anchors = new HashSet<>();
  private String before = "";

  private Glossary() {}

  /** Reads the page; what is wrong with it is in {@link #complaints}. */
  static Glossary read(String page) {
    var glossary = new Glossary();
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        glossary.before = "";
      }
      boolean heads = i + 1 < lines.size() && lines.get(i + 1).startsWith("| --- ");
      if (line.startsWith("|") && !line.startsWith("| --- ") && !heads) {
        glossary.row(PAGE + ":" + (i + 1) + ": ", line);
      }
    }
    return glossary;
  }

  Optional<Entry> entry(String anchor) {
    return entries.stream().filter(entry -> entry.anchor().equals(anchor)).findFirst();
  }

  private void row(String where, String line) {
    List<String> cells =
        Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
            .map(String::strip)
            .toList();
    Matcher term = TERM.matcher(cells.get(0));
    if (cells.size() != COLUMNS.size() + 1 || !term.matches() || term.group(1).isEmpty()) {
      complaints.add(
          where
              + "a row is | <a id=\"anchor\"></a>**term**, other forms | what it is | Korean |"
              + " Japanese | step |, but this is "
              + line);
      return;
    }
    String name = term.group(2);
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (cells.get(i).isEmpty()) {
        complaints.add(where + name + " lacks " + COLUMNS.get(i));
      }
    }
    OptionalInt step = step(cells.get(COLUMNS.size()));
    if (step.isEmpty()) {
      complaints.add(
          "%s%s names no step: its last column says \"%s\", and should say 01 to %d, the step that first explains it"
              .formatted(where, name, cells.get(COLUMNS.size()), LAST_STEP));
      return;
    }
    var entry =
        new Entry(
            term.group(1),
            name,
            forms(name, term.group(4)),
            term.group(3) != null,
            step.getAsInt());
    requireNew(where, entry);
    entries.add(entry);
  }

  private static OptionalInt step(String cell) {
    if (!cell.matches("\\d\\d")) {
      return OptionalInt.empty();
    }
    int step = Integer.parseInt(cell);
    return step >= 1 && step <= LAST_STEP ? OptionalInt.of(step) : OptionalInt.empty();
  }

  /** The name, unless it explains itself in brackets as signs do, and what stands behind it. */
  private static List<String> forms(String name, String others) {
    List<String> forms = new ArrayList<>();
    if (!name.contains("(")) {
      forms.add(name);
    }
    if (others != null) {
      forms.addAll(List.of(others.split(", ")));
    }
    return forms;
  }

  private void requireNew(String where, Entry entry) {
    if (!anchors.add(entry.anchor())) {
      complaints.add(where + "the anchor " + entry.anchor() + " is taken by an entry above");
    }
    for (String form : entry.forms()) {
      String owner = owners.putIfAbsent(form.toLowerCase(Locale.ROOT), entry.term());
      if (owner != null) {
        complaints.add(where + "\"" + form + "\" is an entry already, under " + owner);
      }
    }
    String key = entry.term().toLowerCase(Locale.ROOT);
    if (Character.isLetter(key.charAt(0)) && key.charAt(0) < 128) {
      if (key.compareTo(before) < 0) {
        complaints.add(where + entry.term() + " comes before " + before + " in the alphabet");
      }
      before = key;
    }
  }
}
