package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lesson shows is what the sources say and the programs print. */
@Execution(ExecutionMode.CONCURRENT)
class LessonTest {
  static final List<String> PARTS =
      List.of(
          "## Predict",
          "## The idea",
          "## The code",
          "## Run it",
          "## What goes wrong",
          "## Exercises",
          "## From the book to Java");

  private static final int LONGEST_PIECE = 25;
  private static final String RUN = "$ ./dezero run ";

  static List<Lesson> lessons() throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Step step : Checkout.steps()) {
      lessons.add(Lesson.read(step.lesson()));
    }
    return lessons;
  }

  private static Step step(Lesson lesson) {
    return Step.in(lesson.file.getParent()).orElseThrow();
  }

  /** Every Markdown page of the repository. */
  static List<Lesson> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.root())) {
      List<Lesson> pages = new ArrayList<>();
      for (Path file : files.filter(LessonTest::isPage).sorted().toList()) {
        pages.add(Lesson.read(file));
      }
      return pages;
    }
  }

  private static boolean isPage(Path file) {
    Path inside = Checkout.root().relativize(file);
    boolean built = Stream.of("target", "node_modules", ".git").anyMatch(names(inside)::contains);
    return file.toString().endsWith(".md") && !built && !Checkout.isLearners(file);
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return names;
  }

  @Test
  void there_are_lessons() throws IOException {
    assertThat(lessons()).isNotEmpty();
    assertThat(pages()).hasSizeGreaterThan(lessons().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void has_its_sections_in_order(Lesson lesson) {
    assertThat(lesson.headings.get(0)).startsWith("# Step " + step(lesson).twoDigits() + ": ");
    assertThat(lesson.headings).containsSubsequence(PARTS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void says_what_each_task_needs_and_in_the_end_what_was_learnt(Lesson lesson) throws IOException {
    assertThat(shortcomings(Files.readAllLines(lesson.file))).isEmpty();
  }

  /** Tasks that do not say what they need, and a lesson that ends without what was learnt. */
  private static List<String> shortcomings(List<String> lesson) {
    List<String> shortcomings = new ArrayList<>();
    String task = "";
    for (String line : lesson) {
      boolean isNext = line.matches("\\d+\\. \\*\\*.*") || line.startsWith("## ");
      if (isNext && !task.isEmpty()) {
        shortcomings.add(task + " has no line that starts with \"   You will need:\"");
      }
      if (isNext) {
        task = line.startsWith("#") ? "" : line.replaceAll("^([^*]*\\*\\*[^*]*\\*\\*).*", "$1");
      } else if (line.startsWith("   You will need: ")) {
        task = "";
      }
    }
    for (String word : List.of("core", "./dezero try ")) {
      if (lesson.stream()
          .dropWhile(l -> !l.equals("## Exercises"))
          .noneMatch(l -> l.contains(word))) {
        shortcomings.add("the exercises do not mention \"" + word + "\"");
      }
    }
    if (lesson.stream().noneMatch(line -> line.startsWith("**What you have learnt:** "))) {
      shortcomings.add("no line starts with \"**What you have learnt:** \"");
    }
    return shortcomings;
  }

  @Test
  void a_task_without_its_needs_and_a_lesson_without_an_end_are_noticed() {
    List<String> lesson =
        List.of(
            "## Exercises",
            "`./dezero try 99` runs Try.java.",
            "1. **The core** (4 points). Add.",
            "   You will need: `add`.",
            "2. **Further** (6 points). Add again.",
            "## From the book to Java",
            "**What you have learnt:** how to add.");

    assertThat(shortcomings(lesson))
        .containsExactly("2. **Further** has no line that starts with \"   You will need:\"");
    assertThat(shortcomings(lesson.subList(0, 4)))
        .containsExactly("no line starts with \"**What you have learnt:** \"");
    assertThat(shortcomings(List.of("## Exercises", "**What you have learnt:** nothing.")))
        .containsExactly(
            "the exercises do not mention \"core\"",
            "the exercises do not mention \"./dezero try \"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void every_link_leads_somewhere(Lesson page) {
    List<String> dead = new ArrayList<>();
    for (String target : page.targets) {
      String path = target.replaceFirst("#.*", "");
      if (!target.contains("://") && !target.startsWith("mailto:") && !path.isEmpty()) {
        if (!Files.exists(Checkout.asHandedOut(page.file.getParent().resolve(path)))) {
          dead.add(target);
        }
      }
    }
    assertThat(dead).as("dead links in %s", page).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void uses_every_picture_it_has(Lesson lesson) throws IOException {
    Path folder = lesson.file.resolveSibling("images");
    List<String> there = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> there.add("images/" + file.getFileName()));
      }
    }
    assertThat(lesson.targets).as("%s", lesson).containsAll(there);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void every_piece_of_java_stands_in_a_source_file(Lesson lesson) throws IOException {
    List<List<String>> sources = sourcesFor(lesson);
    for (Lesson.Piece piece : lesson.pieces("java")) {
      assertThat(piece.lines())
          .as("%s: a piece fits one look", lesson)
          .hasSizeLessThanOrEqualTo(LONGEST_PIECE);
      if (!piece.sketch()) {
        boolean found = sources.stream().anyMatch(lines -> holds(lines, piece.lines()));
        assertThat(found)
            .as("%s shows a piece that no source file holds, line by line:%n%s", lesson, piece)
            .isTrue();
      }
    }
    assertThat(lesson.pieces("java").stream().filter(piece -> !piece.sketch()))
        .as("%s shows code", lesson)
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void every_console_shows_what_the_demo_prints(Lesson lesson, @TempDir Path scratch)
      throws IOException, InterruptedException {
    Demo demo = new Demo(step(lesson));
    Map<String, Outcome> runs = new HashMap<>();
    for (Lesson.Piece piece : lesson.pieces("console")) {
      String typed = piece.lines().get(0);
      assertThat(typed).as("%s: a console starts with a command", lesson).startsWith("$ ");
      if (typed.startsWith(RUN)) {
        Outcome run = runs.get(typed);
        if (run == null) {
          run = run(demo, typed.substring(RUN.length()), scratch);
          runs.put(typed, run);
        }
        requirePrinted(lesson, piece, run);
      }
    }
    assertThat(runs).as("%s shows what its demo prints", lesson).isNotEmpty();
  }

  private static Outcome run(Demo demo, String words, Path scratch)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(words.split(" "));
    assertThat(Integer.parseInt(arguments.get(0))).isEqualTo(demo.step().number());
    List<String> command = new ArrayList<>(demo.command());
    command.addAll(arguments.subList(1, arguments.size()));
    // A copy of the catalog makes the scratch folder the course's: pictures land in it, and are
    // named as in a checkout.
    Files.copy(
        Checkout.root().resolve(Checkout.CATALOG),
        scratch.resolve(Checkout.CATALOG),
        StandardCopyOption.REPLACE_EXISTING);
    return Outcome.of(command, scratch, Map.of());
  }

  /** The lines shown, in their order; a line of three dots stands for any number of others. */
  private static void requirePrinted(Lesson lesson, Lesson.Piece piece, Outcome run) {
    List<String> printed = Stream.concat(run.out().lines(), run.err().lines()).toList();
    int from = 0;
    List<String> group = new ArrayList<>();
    List<String> shown = new ArrayList<>(piece.lines().subList(1, piece.lines().size()));
    shown.add("...");
    for (String line : shown) {
      if (!line.equals("...")) {
        group.add(line);
        continue;
      }
      int at = indexOf(printed.subList(from, printed.size()), group);
      assertThat(at)
          .as(
              "%s shows under \"%s\":%n%s%nbut it prints:%n%s",
              lesson, piece.lines().get(0), String.join("\n", group), String.join("\n", printed))
          .isNotNegative();
      from += at + group.size();
      group.clear();
    }
  }

  private static List<List<String>> sourcesFor(Lesson lesson) throws IOException {
    List<List<String>> sources = new ArrayList<>();
    Path root = Checkout.root();
    Path step = lesson.file.getParent();
    for (Path folder : List.of(step, root.resolve("common"), root.resolve("viz"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
        for (Path file : files.filter(LessonTest::isOurSource).toList()) {
          sources.add(Files.readAllLines(file));
        }
      }
    }
    return sources;
  }

  private static boolean isOurSource(Path file) {
    return file.toString().endsWith(".java") && !Checkout.isLearners(file);
  }

  /** Does the source hold these lines, one after the other, whatever its indentation? */
  private static boolean holds(List<String> source, List<String> piece) {
    List<String> wanted = dedented(piece);
    String first = piece.get(0).strip();
    for (int start = 0; start + piece.size() <= source.size(); start++) {
      // Nearly every place differs in the first line, and that is cheap to see.
      if (source.get(start).strip().equals(first)
          && dedented(source.subList(start, start + piece.size())).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> dedented(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private static int indexOf(List<String> lines, List<String> group) {
    return Collections.indexOfSubList(lines, group);
  }
}
