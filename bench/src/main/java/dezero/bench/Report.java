package dezero.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured, in Markdown. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private final Results results;

  private Report(Results results) {
    this.results = results;
  }

  /** The facts, the goals, and a table for each task. */
  static String of(List<String> facts, Results results) {
    Report report = new Report(results);
    report.line("# Side by side");
    facts.forEach(fact -> report.line("- " + fact));
    report.line("");
    report.failures();
    report.goals();
    report.notLevel();
    report.times();
    report.processorTimes();
    report.processes();
    return String.join("\n", report.lines) + "\n";
  }

  private void line(String line) {
    if (line.startsWith("#") && !lines.isEmpty()) {
      lines.add("");
    }
    lines.add(line);
    if (line.startsWith("#")) {
      lines.add("");
    }
  }

  private void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void head(List<String> cells) {
    row(cells);
    row(cells.stream().map(cell -> "---").toList());
  }

  private void failures() {
    if (!results.failures().isEmpty()) {
      line("## Failed");
      results.failures().forEach(failure -> line("- " + failure));
    }
  }

  private void goals() {
    List<Goal.Verdict> verdicts =
        Goals.all().stream().flatMap(goal -> goal.judge(results).stream()).toList();
    if (verdicts.isEmpty()) {
      return;
    }
    if (!results.heldBack().isEmpty()) {
      line("## Goals: not judged, since a peer is held back");
      results.heldBack().stream().distinct().forEach(why -> line("- " + why));
      return;
    }
    long met = verdicts.stream().filter(Goal.Verdict::met).count();
    line("## Goals: " + met + " of " + verdicts.size() + " met");
    head(List.of("work", "ours", "against", "came", "wanted", ""));
    for (Goal.Verdict verdict : verdicts) {
      row(
          List.of(
              verdict.work(),
              verdict.ours(),
              verdict.against(),
              verdict.came(),
              verdict.wanted(),
              verdict.met() ? "met" : "**not met**"));
    }
  }

  private void notLevel() {
    if (!results.notLevel().isEmpty()) {
      line("## Timed before its runs agreed");
      results.notLevel().forEach(who -> line("- " + who));
    }
  }

  private void times() {
    for (Task task : results.tasks()) {
      line("## " + task.word());
      line("Median (min..max), and of how many rounds. Size: " + task.description() + ".");
      line("");
      table(task, result -> result.times() + ", " + result.times().count());
    }
  }

  /** Only of work that takes a while: the collector and the compiler are at work in it. */
  private void processorTimes() {
    for (Task task : results.tasks()) {
      if (task.kind() != Kind.OPERATION) {
        line("## " + task.word() + ", processor time");
        line("Mean, all threads.");
        line("");
        table(task, result -> Timings.text(result.processor().mean()));
      }
    }
  }

  private void table(Task task, Function<Results.Result, String> cell) {
    Collection<Side> sides = results.sides(task);
    List<String> head = new ArrayList<>(List.of("size"));
    sides.forEach(side -> head.add(side.label()));
    head(head);
    for (int size : results.sizes(task)) {
      List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", size)));
      for (Side side : sides) {
        row.add(results.of(task, size, side).map(cell).orElse(""));
      }
      row(row);
    }
  }

  private String cell(Whole whole, Side side) {
    return results.processes().stream()
        .filter(process -> process.whole() == whole && process.side().equals(side))
        .map(process -> whole.text(process.found()))
        .findFirst()
        .orElse("");
  }

  private void processes() {
    if (results.processes().isEmpty()) {
      return;
    }
    line("## In processes of their own");
    List<Side> sides = results.processes().stream().map(Results.Process::side).distinct().toList();
    List<String> head = new ArrayList<>(List.of(""));
    sides.forEach(side -> head.add(side.label()));
    head(head);
    for (Whole whole : Arrays.asList(Whole.values())) {
      if (results.processes().stream().anyMatch(process -> process.whole() == whole)) {
        List<String> row = new ArrayList<>(List.of(whole.description()));
        sides.forEach(side -> row.add(cell(whole, side)));
        row(row);
      }
    }
  }
}
