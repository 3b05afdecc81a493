package step25.grade;

import dezero.grading.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a DOT text shows, whatever its nodes are called and in whatever order. A function is told
 * from others by its result: {@code v0 -> Mul of v2, thick}.
 */
record Drawing(boolean leftToRight, List<String> nodes, List<String> arrows) {
  private static final Pattern NODE =
      Pattern.compile("(\\w+) \\[(?:(?!label=).)*+label=\"([^\"]*+)\".*]");
  private static final Pattern ARROW = Pattern.compile("(\\w+) -> (\\w+)( ?\\[penwidth=\"?3\"?])?");
  private static final Pattern FUNCTION = Pattern.compile("(\\w+) of (v\\d+)");
  private static final int LONGEST = 20_000;
  private static final String THICK = ", thick";

  Drawing {
    nodes = nodes.stream().sorted().toList();
    arrows = arrows.stream().sorted().toList();
  }

  static Drawing ofRecipe(String recipe) {
    String[] lines = recipe.split(";");
    TreeSet<Integer> needed = new TreeSet<>(List.of(lines.length - 1));
    for (int i = lines.length - 1; i >= 0; i--) {
      if (needed.contains(i)) {
        needed.addAll(inputs(lines[i]));
      }
    }
    int[] uses = new int[lines.length];
    needed.forEach(i -> inputs(lines[i]).forEach(input -> uses[input]++));
    List<String> nodes = new ArrayList<>();
    List<String> arrows = new ArrayList<>();
    for (int i : needed) {
      nodes.add("v" + i);
      if (!inputs(lines[i]).isEmpty()) {
        String function = lines[i].split(" ")[0] + " of v" + i;
        nodes.add(function);
        arrows.add(function + " -> v" + i);
        inputs(lines[i])
            .forEach(x -> arrows.add("v" + x + " -> " + function + (uses[x] > 1 ? THICK : "")));
      }
    }
    return new Drawing(true, nodes, arrows);
  }

  private static List<Integer> inputs(String line) {
    String[] words = line.split(" ");
    return words.length == 1
        ? List.of()
        : List.of(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
  }

  static Drawing ofDot(String dot) {
    Map<String, String> labels = new HashMap<>();
    List<String> nodes = new ArrayList<>();
    List<Matcher> found = new ArrayList<>();
    for (String line : dot.lines().map(text -> text.strip().replaceAll(";$", "")).toList()) {
      Matcher node = NODE.matcher(line);
      Matcher arrow = ARROW.matcher(line);
      if (node.matches()) {
        labels.put(node.group(1), node.group(2));
      } else if (arrow.matches()) {
        found.add(arrow);
      }
    }
    Map<String, String> names = new HashMap<>(labels);
    for (Matcher arrow : found) {
      if (!isVariable(labels.get(arrow.group(1)))) {
        String of = labels.get(arrow.group(1)) + " of " + labels.get(arrow.group(2));
        names.put(arrow.group(1), of);
      }
    }
    nodes.addAll(names.values());
    List<String> arrows =
        found.stream()
            .map(
                arrow ->
                    names.getOrDefault(arrow.group(1), "an unknown node")
                        + " -> "
                        + names.getOrDefault(arrow.group(2), "an unknown node")
                        + (arrow.group(3) == null ? "" : THICK))
            .toList();
    return new Drawing(
        dot.lines().anyMatch(line -> line.matches("\\s*rankdir=\"?LR\"?;?\\s*")), nodes, arrows);
  }

  private static boolean isVariable(String label) {
    return label != null && label.matches("v\\d+");
  }

  Optional<String> complaint(Value came) {
    if (!(came instanceof Value.Text dot)) {
      return Optional.of("expected a text in DOT, but " + came + " came");
    }
    if (dot.text().length() > LONGEST) {
      return Optional.of("expected a short text, but one of " + dot.text().length() + " came");
    }
    Drawing drawn = ofDot(dot.text());
    if (!drawn.leftToRight) {
      return Optional.of("expected a line rankdir=LR, but there is none");
    }
    return difference("nodes", nodes, drawn.nodes)
        .or(() -> difference("arrows", arrows, drawn.arrows));
  }

  private static Optional<String> difference(
      String what, List<String> expected, List<String> drawn) {
    return extra(expected, drawn)
        .map(one -> missing(what, one, drawn))
        .or(
            () ->
                extra(drawn, expected)
                    .map(one -> "among the " + what + " is one too many: " + one));
  }

  /**
   * What is said of a node or an arrow that is missing. An arrow that is there in the other width
   * is told as such. A function without an arrow to its result is drawn, but cannot be told from
   * others: what is missing is the arrow.
   */
  private static String missing(String what, String one, List<String> drawn) {
    Matcher function = FUNCTION.matcher(one);
    if (function.matches() && drawn.contains(function.group(1))) {
      return "expected an arrow %s -> %s, but it is not drawn"
          .formatted(function.group(1), function.group(2));
    }
    String thin = one.replace(THICK, "");
    if (one.endsWith(THICK) && drawn.contains(thin)) {
      return "expected a thick arrow " + thin + ", but it is thin";
    }
    return drawn.contains(one + THICK)
        ? "expected a thin arrow " + thin + ", but it is thick"
        : "expected among the " + what + ": " + one + ", but it is not drawn";
  }

  /** The first that is in the one list more often than in the other. */
  private static Optional<String> extra(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(others);
    return some.stream().filter(one -> !left.remove(one)).findFirst();
  }
}
