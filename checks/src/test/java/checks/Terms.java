package checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a lesson to the glossary: a term may be used without a word once a lesson that is there has
 * explained it; before that, its first use links to its entry.
 */
final class Terms {
  private static final Pattern PAGE =
      Pattern.compile("(?:.*/)?(glossary|java-you-will-meet)\\.md#(.+)");

  private final Glossary glossary;
  private final Set<Integer> steps;
  private final Map<String, Glossary.Entry> entries = new HashMap<>();
  private final Pattern anyWord;

  /** The terms, and the steps whose lessons are written. */
  Terms(Glossary glossary, Set<Integer> steps) {
    this.glossary = glossary;
    this.steps = Set.copyOf(steps);
    glossary.entries.forEach(
        entry -> entry.words().forEach(word -> entries.put(lower(word), entry)));
    this.anyWord = anyOf(glossary.entries.stream().flatMap(entry -> entry.words().stream()));
  }

  /** What is wrong with the lesson of that step, a line for each. */
  List<String> complaints(int step, Prose lesson) {
    Map<String, Integer> links = new HashMap<>();
    List<String> complaints = new ArrayList<>();
    for (Prose.Link link : lesson.links) {
      Matcher page = PAGE.matcher(link.target());
      if (page.matches() && links.putIfAbsent(page.group(), link.at()) != null) {
        complaints.add(
            "%s: %s is linked a second time; once in a lesson is enough (line %d)"
                .formatted(
                    lesson.where(link.at()), page.group(2), lesson.line(links.get(page.group()))));
      }
    }
    Map<Glossary.Entry, Integer> uses = firstUses(lesson);
    for (Glossary.Entry entry : glossary.entries) {
      Integer use = uses.get(entry);
      String target = "../" + Glossary.PAGE + "#" + entry.anchor();
      Integer link = links.get(target);
      if (entry.step() == step && use == null && link == null && !isInAHeading(lesson, entry)) {
        complaints.add(
            "%s: %s says that step %02d explains \"%s\", but the word is not in this lesson"
                .formatted(lesson.name, Glossary.PAGE, step, entry.term()));
      }
      if (!entry.everyday() && use != null && !isExplained(entry, step)) {
        unexplained(lesson, entry, use, link, target).ifPresent(complaints::add);
      }
    }
    return complaints;
  }

  private boolean isInAHeading(Prose lesson, Glossary.Entry entry) {
    return wordUses(String.join("\n", lesson.headings)).containsKey(entry);
  }

  private boolean isExplained(Glossary.Entry entry, int step) {
    return entry.step() <= step && steps.contains(entry.step());
  }

  private static Optional<String> unexplained(
      Prose lesson, Glossary.Entry entry, int use, Integer link, String target) {
    // A word can be made a link; a sign in a formula cannot, so there any place will do.
    boolean inWords = !Character.isWhitespace(lesson.words().charAt(use));
    if (link != null && (link < use || !inWords)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: \"%s\" is used %s. %s"
            .formatted(
                lesson.where(use),
                entry.term(),
                "before a lesson has explained it (step %02d will)".formatted(entry.step()),
                link != null
                    ? "This is its first use, so move the link here from line " + lesson.line(link)
                    : "Link its first use, ["
                        + entry.term()
                        + "]("
                        + target
                        + "), or, if this lesson explains it, give this step in "
                        + Glossary.PAGE));
  }

  /** Where each term is first used outside links: in words, or else in a formula or in code. */
  private Map<Glossary.Entry, Integer> firstUses(Prose lesson) {
    Map<Glossary.Entry, Integer> uses = wordUses(lesson.words());
    for (Glossary.Entry entry : glossary.entries) {
      for (Prose.Formula formula : lesson.formulas) {
        if (entry.tex().stream().anyMatch(tex -> hasCommand(formula.tex(), tex))) {
          uses.putIfAbsent(entry, formula.at());
        }
      }
      for (Prose.Code code : lesson.codes) {
        if (entry.java().stream().anyMatch(code.text()::contains)) {
          uses.putIfAbsent(entry, code.at());
        }
      }
    }
    return uses;
  }

  private static boolean hasCommand(String formula, String command) {
    return Pattern.compile(Pattern.quote(command) + "(?![a-zA-Z])").matcher(formula).find();
  }

  /** Where each term is first used in words. Of "line search" and "search" the longer counts. */
  private Map<Glossary.Entry, Integer> wordUses(String text) {
    Map<Glossary.Entry, Integer> uses = new HashMap<>();
    anyWord
        .matcher(text)
        .results()
        .forEach(found -> uses.putIfAbsent(entry(found.group()), found.start()));
    return uses;
  }

  private Glossary.Entry entry(String found) {
    String word = lower(found).replaceAll("\\s+", " ");
    var entry = entries.get(word);
    return entry != null ? entry : entries.get(word.substring(0, word.length() - 1));
  }

  /**
   * All the glossary's words and their plurals, as whole words, the longest first. A capital in the
   * glossary is a capital in the lesson; a small letter may be either.
   */
  private static Pattern anyOf(Stream<String> words) {
    String alternatives =
        words
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(
                word -> {
                  String spaced = Pattern.quote(word).replace(" ", "\\E\\s+\\Q");
                  return word.equals(lower(word)) ? "(?i:" + spaced + ")" : spaced;
                })
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + alternatives + ")s?(?![\\p{L}\\p{N}_])");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
