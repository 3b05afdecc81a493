package checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a chapter changes in the engine, as its lesson shows it in blocks of {@code diff}:
 *
 * <pre>
 * &#64;&#64; Variable.java @@
 *    public double[] data;
 * +  public double[] grad;
 * &#64;&#64; Exp.java is new @@
 * &#64;&#64; every file @@
 * -  double[] backward(double[] gy) {
 * +  Variable backward(Variable gy) {
 * </pre>
 *
 * <p>Each piece begins with its file, and fits that file in one place only. A new file is named,
 * and its code is shown elsewhere. What stands under "every file" are pairs of lines: the first is
 * replaced by the second wherever it stands, and it stands in two places or more.
 */
final class EngineDiff {
  /** More than this is not seen at one look. */
  static final int LONGEST = 40;

  /** Where all of a lesson is the diff, because a type changes in every function. */
  static final int LONGEST_OF_A_TYPE = 48;

  private static final String EVERY_FILE = "every file";
  private static final Pattern HEADER =
      Pattern.compile("@@ (\\w+\\.java|" + EVERY_FILE + ")( is new| is gone)? @@");

  private final List<Hunk> hunks;

  private EngineDiff(List<Hunk> hunks) {
    this.hunks = hunks;
  }

  /** A piece: the file, what becomes of it, and lines that begin with a space, + or −. */
  private record Hunk(String file, String fate, List<String> lines) {
    /** The lines as they are before, or after: without those that the other side has alone. */
    List<String> side(char without) {
      return lines.stream()
          .filter(line -> line.charAt(0) != without)
          .map(line -> line.substring(1))
          .toList();
    }

    @Override
    public String toString() {
      String header = "@@ " + file + fate + " @@";
      return lines.isEmpty() ? header : header + "\n" + String.join("\n", lines);
    }
  }

  static EngineDiff shownIn(Lesson lesson) {
    return of(lesson.pieces("diff").stream().flatMap(piece -> piece.lines().stream()).toList());
  }

  static EngineDiff of(List<String> lines) {
    List<Hunk> hunks = new ArrayList<>();
    for (String line : lines) {
      var header = HEADER.matcher(line);
      if (header.matches()) {
        String fate = header.group(2) == null ? "" : header.group(2);
        hunks.add(new Hunk(header.group(1), fate, new ArrayList<>()));
      } else if (hunks.isEmpty()) {
        throw new AssertionError(
            "a diff begins with a line like @@ Variable.java @@, but here with: " + line);
      } else if (!line.isBlank() && !line.matches("[-+]\\s*")) {
        if (!line.matches("[-+ ].*")) {
          throw new AssertionError("a line of a diff begins with a space, + or -, unlike: " + line);
        }
        hunks.get(hunks.size() - 1).lines.add(line);
      }
    }
    return new EngineDiff(hunks);
  }

  /** How many lines a reader has to look at. */
  int length() {
    return hunks.stream().mapToInt(hunk -> hunk.lines.size()).sum();
  }

  /**
   * The engine with these changes.
   *
   * @param after where the new files come from
   */
  Engine applyTo(Engine before, Engine after) {
    Map<String, List<Hunk>> byFile =
        hunks.stream().collect(groupingBy(Hunk::file, TreeMap::new, toList()));
    List<Hunk> everywhere = byFile.getOrDefault(EVERY_FILE, List.of());
    byFile.remove(EVERY_FILE);
    Map<String, List<String>> files = new TreeMap<>(before.files());
    byFile.forEach(
        (name, pieces) -> {
          List<String> lines = before.files().get(name);
          String fate = pieces.get(0).fate;
          if ((lines == null) != fate.equals(" is new")) {
            throw new AssertionError(
                name + (lines == null ? " was not there before" : " was there before"));
          }
          if (fate.isEmpty()) {
            files.put(name, changed(lines, pieces));
          } else if (lines != null) {
            files.remove(name);
          } else {
            files.put(name, after.files().getOrDefault(name, List.of()));
          }
        });
    everywhere.forEach(hunk -> replaceEverywhere(hunk.lines, files));
    return new Engine(files);
  }

  private static void replaceEverywhere(List<String> pairs, Map<String, List<String>> files) {
    for (int i = 0; i < pairs.size(); i += 2) {
      String old = pairs.get(i);
      String replacement = i + 1 < pairs.size() ? pairs.get(i + 1) : "";
      if (old.charAt(0) != '-' || !replacement.startsWith("+")) {
        throw new AssertionError(
            "under @@ every file @@ a line with - and one with + take turns, unlike:\n" + old);
      }
      int places = 0;
      for (List<String> lines : files.values()) {
        places += Collections.frequency(lines, old.substring(1));
      }
      if (places < 2) {
        throw new AssertionError(
            "this line must stand in two places or more, but it stands in %d:\n%s"
                .formatted(places, old));
      }
      files.replaceAll(
          (name, lines) ->
              lines.stream()
                  .map(line -> line.equals(old.substring(1)) ? replacement.substring(1) : line)
                  .toList());
    }
  }

  private static List<String> changed(List<String> lines, List<Hunk> pieces) {
    Map<Integer, Hunk> byPlace = new TreeMap<>();
    for (Hunk piece : pieces) {
      List<Integer> places = places(lines, piece.side('+'));
      if (places.size() != 1) {
        throw new AssertionError(
            "this piece must fit the file of the step before in one place, but fits in "
                + (places.size() + ":\n" + piece));
      }
      byPlace.put(places.get(0), piece);
    }
    List<String> changed = new ArrayList<>();
    int next = 0;
    for (var placed : byPlace.entrySet()) {
      if (placed.getKey() < next) {
        throw new AssertionError(
            "this piece begins in the middle of another one:\n" + placed.getValue());
      }
      changed.addAll(lines.subList(next, placed.getKey()));
      changed.addAll(placed.getValue().side('-'));
      next = placed.getKey() + placed.getValue().side('+').size();
    }
    changed.addAll(lines.subList(next, lines.size()));
    return changed;
  }

  private static List<Integer> places(List<String> lines, List<String> piece) {
    if (piece.isEmpty()) {
      return List.of();
    }
    return IntStream.rangeClosed(0, lines.size() - piece.size())
        .filter(at -> lines.subList(at, at + piece.size()).equals(piece))
        .boxed()
        .toList();
  }

  // ---- a diff to begin with

  /** What leads from one engine to the next, with as little around it as makes it clear where. */
  static EngineDiff between(Engine before, Engine after) {
    List<Hunk> hunks = new ArrayList<>();
    after
        .files()
        .forEach(
            (name, lines) -> {
              List<String> old = before.files().get(name);
              if (old == null) {
                hunks.add(new Hunk(name, " is new", List.of()));
              } else {
                hunks.addAll(hunks(name, edits(old, lines), old));
              }
            });
    for (String name : before.files().keySet()) {
      if (!after.files().containsKey(name)) {
        hunks.add(new Hunk(name, " is gone", List.of()));
      }
    }
    return new EngineDiff(hunks);
  }

  /** All lines of both, marked: by the longest common subsequence. */
  private static List<String> edits(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        edits.add(" " + a.get(i++));
        j++;
      } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
        edits.add("-" + a.get(i++));
      } else {
        edits.add("+" + b.get(j++));
      }
    }
    return edits;
  }

  private static List<Hunk> hunks(String name, List<String> edits, List<String> old) {
    List<Hunk> hunks = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < edits.size(); i++) {
      if (edits.get(i).startsWith(" ")) {
        continue;
      }
      int from = Math.max(i - 1, end);
      int to = i;
      while (to < edits.size() && !edits.get(to).startsWith(" ")) {
        to++;
      }
      Hunk hunk = new Hunk(name, "", edits.subList(from, to));
      while (places(old, hunk.side('+')).size() != 1 && (from > end || to < edits.size())) {
        from = Math.max(from - 1, end);
        to = Math.min(to + 1, edits.size());
        hunk = new Hunk(name, "", edits.subList(from, to));
      }
      hunks.add(hunk);
      end = to;
      i = to - 1;
    }
    return hunks;
  }

  @Override
  public String toString() {
    return hunks.stream().map(Hunk::toString).collect(joining("\n"));
  }
}
