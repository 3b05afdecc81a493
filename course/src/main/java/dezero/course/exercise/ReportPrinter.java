package dezero.course.exercise;

import static dezero.grading.TaskReport.FOREIGN;

import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.grading.Report;
import dezero.grading.TaskReport;
import dezero.grading.TaskReport.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints the result of a check for a learner: what is done, and for the rest where to look next.
 */
public record ReportPrinter(Surroundings surroundings, StepTasks tasks) {
  private static final int INDENT = 8;

  /** Begins each row but the first of a line that is broken; as long as {@link #FOREIGN}. */
  private static final String CONTINUED = "… ";

  private static final int NARROWED_BY_MARK = "  not yet  ".length();
  private static final int MOST_PRINTED_LINES = 8;
  private static final Pattern PLACE = Pattern.compile("(\\w+\\.java):(\\d{1,9})(: .*)?");

  /** Characters that move the cursor or change the direction of a line, except line ends. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{IsControl}\\p{gc=Cf}\\p{gc=Cs}\\p{gc=Zl}\\p{gc=Zp}&&[^\\r\\n]]");

  public void print(Report report) {
    surroundings.out().print(text(report));
    surroundings.out().flush();
  }

  /** The whole report, with a line end after each line. */
  public String text(Report report) {
    var lines = new ArrayList<String>();
    lines.add(
        Ansi.AUTO.string(
            "@|bold Step " + tasks.step().number() + ", " + tasks.step().title() + "|@"));
    lines.add("Your files: " + surroundings.show(tasks.folder()));
    lines.add("");
    var told = new HashSet<String>();
    for (var task : report.tasks()) {
      boolean isNew = task.status() != Status.NOT_RUN || told.add(task.reason());
      addTask(task, isNew ? task.reason() : firstLine(task.reason()) + ", as above", lines);
    }
    for (String refused : report.refused()) {
      lines.addAll(Wrapped.lines("Not used: " + printable(refused), 2));
    }
    addBlank(lines);
    addSummary(report, lines);
    return Wrapped.forTerminal(String.join(System.lineSeparator(), lines)) + System.lineSeparator();
  }

  private static String firstLine(String reason) {
    return reason.lines().findFirst().orElse("");
  }

  private static void addBlank(List<String> lines) {
    if (!lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  private void addTask(TaskReport report, String reason, List<String> lines) {
    var task = report.task();
    var number = "task " + task.number() + (task.isCore() ? ", the core" : "");
    var title = number + ": " + task.title() + ", " + points(task.points());
    var file = "in " + task.file();
    boolean fits = NARROWED_BY_MARK + title.length() + 2 + file.length() <= Wrapped.width();
    lines.add(Ansi.AUTO.string("  " + mark(report) + "  ") + title + (fits ? ", " + file : ""));
    if (!fits) {
      lines.addAll(Wrapped.lines(file, INDENT));
    }
    if (isWrong(report)) {
      addReason(report, reason, lines);
    }
    addPrinted(report.output(), lines);
    if (report.status() == Status.FAILED) {
      lines.addAll(Wrapped.lines("A hint: " + hint(report), INDENT));
    }
    if (isWrong(report)) {
      lines.add("");
    }
  }

  /** Whether the answer is wrong, or could not be run at all. */
  private static boolean isWrong(TaskReport report) {
    return report.status() == Status.FAILED || report.status() == Status.NOT_RUN;
  }

  private static String points(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  private static String mark(TaskReport report) {
    return switch (report.status()) {
      case PASSED -> "@|green done   |@";
      case NOT_DONE -> "not yet";
      case FAILED, NOT_RUN -> "@|yellow not yet|@";
    };
  }

  private void addReason(TaskReport report, String reason, List<String> lines) {
    boolean isRun = report.status() == Status.FAILED;
    boolean isOurs = true;
    for (var line : printable(reason).lines().toList()) {
      lines.addAll(isRun && !isOurs ? marked(line, INDENT) : Wrapped.lines(line, INDENT));
      // The grader's own lines: for how many inputs all was right, and what was called.
      isOurs = isOurs && line.startsWith("Right for ");
      var place = PLACE.matcher(line);
      // Only javac names a place. A message of the learner's code may only look like one.
      if (!isRun && place.matches() && place.group(1).equals(report.task().file())) {
        addSource(place.group(1), place.group(2), lines);
      }
    }
    var thrownAt = PLACE.matcher(report.line());
    if (thrownAt.matches()) {
      lines.addAll(Wrapped.lines("thrown at " + report.line(), INDENT));
      addSource(thrownAt.group(1), thrownAt.group(2), lines);
    }
    if (!Files.exists(file(report.task().file()))) {
      var reset =
          surroundings.command() + " reset " + tasks.step().number() + " " + report.task().file();
      lines.addAll(Wrapped.lines("The file as it was handed out: " + reset, INDENT));
    }
  }

  /** Wraps a line that the learner's code worded: no row after the first can pass for ours. */
  private static List<String> marked(String line, int indent) {
    boolean isForeign = line.startsWith(FOREIGN);
    var text = isForeign ? line.substring(FOREIGN.length()) : line;
    var rows = new ArrayList<>(Wrapped.lines(text, indent + FOREIGN.length()));
    for (int i = 0; i < rows.size(); i++) {
      var mark = i > 0 ? CONTINUED : isForeign ? FOREIGN : "";
      rows.set(i, " ".repeat(indent) + mark + rows.get(i).substring(indent + FOREIGN.length()));
    }
    return rows;
  }

  /** Adds the learner's line of source. */
  private void addSource(String file, String number, List<String> lines) {
    var source = source(file(file));
    int line = Integer.parseInt(number);
    if (line >= 1 && line <= source.size()) {
      var shown = " ".repeat(INDENT + 4) + printable(source.get(line - 1).strip());
      boolean fits = shown.length() <= Wrapped.width();
      lines.add(fits ? shown : shown.substring(0, Wrapped.width() - 1) + "…");
    }
  }

  private Path file(String name) {
    return tasks.folder().resolve(name);
  }

  private static List<String> source(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static void addPrinted(String output, List<String> lines) {
    var printed = printable(output).lines().toList();
    if (printed.isEmpty()) {
      return;
    }
    lines.add(" ".repeat(INDENT) + "It printed:");
    for (var line : printed.subList(0, Math.min(printed.size(), MOST_PRINTED_LINES))) {
      lines.addAll(marked(FOREIGN + line, INDENT + 2));
    }
    if (printed.size() > MOST_PRINTED_LINES) {
      lines.add(
          " ".repeat(INDENT + 2) + "… " + (printed.size() - MOST_PRINTED_LINES) + " more lines");
    }
  }

  private void addSummary(Report report, List<String> lines) {
    var points = report.points() + " of " + report.pointsPossible() + " points. ";
    if (report.hasPassed()) {
      lines.add(
          Ansi.AUTO.string("@|green " + points + "Step " + tasks.step().number() + " is done.|@"));
      lines.add("How we did it: " + surroundings.command() + " solution " + tasks.step().number());
      addNextStep(lines);
      return;
    }
    if (report.isDone()) {
      addDone(report, points, lines);
      return;
    }
    var next = report.tasks().stream().filter(task -> !task.hasPassed()).findFirst().orElseThrow();
    boolean begins = report.tasks().stream().allMatch(task -> task.status() == Status.NOT_DONE);
    lines.add(
        points
            + (begins
                ? "Nothing is wrong, it is all still to do. Begin with task "
                : "Next is task ")
            + (next.task().number() + "."));
    if (next.status() == Status.NOT_DONE) {
      lines.add("A hint for it: " + hint(next));
    }
    addSeed(report, lines);
  }

  /** What is left is further work: the next step may come first. */
  private void addDone(Report report, String points, List<String> lines) {
    var number = tasks.step().number();
    lines.add(
        Ansi.AUTO.string(
            "@|green " + points + "Step " + number + " is done: its core task has passed.|@"));
    var further = report.tasks().stream().filter(task -> !task.hasPassed()).findFirst();
    further.ifPresent(
        task -> lines.add("To go further: task " + task.task().number() + ", " + hint(task)));
    addNextStep(lines);
    addSeed(report, lines);
  }

  private void addNextStep(List<String> lines) {
    var course = tasks.course();
    lines.add(course.after(tasks.step()).map(this::nextStep).orElseGet(this::afterTheLastStep));
  }

  private String nextStep(Step next) {
    var hole = tasks.course().holeBefore(next).map(steps -> " (" + steps + ")").orElse("");
    return "Next: " + surroundings.command() + " run " + next.number() + hole;
  }

  private String afterTheLastStep() {
    var map = surroundings.show(tasks.course().root().resolve("README.md"));
    return "That was the last step so far. "
        + surroundings.command()
        + " list shows what is still open, the map in "
        + map
        + " what comes next.";
  }

  private void addSeed(Report report, List<String> lines) {
    if (report.tasks().stream().anyMatch(task -> task.status() == Status.FAILED)) {
      lines.add(
          "Inputs are drawn anew each time. These again: "
              + surroundings.command()
              + " check "
              + tasks.step().number()
              + " --seed "
              + report.seed());
    }
  }

  private String hint(TaskReport report) {
    return surroundings.command() + " hint " + tasks.step().number() + " " + report.task().number();
  }

  /** Removes control characters: output of the learner's code must not move the cursor. */
  private static String printable(String text) {
    return INVISIBLE.matcher(text.replace("\t", "    ")).replaceAll("?");
  }
}
