package dezero.course.grade;

/** The report for people: {@code summary.md}. */
final class Summary {
  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(SubmissionResult result) {
    var summary = new Summary();
    summary.head(result);
    result.steps().forEach(summary::table);
    result.steps().forEach(summary::failures);
    return summary.text.toString();
  }

  private void head(SubmissionResult result) {
    line("# " + Markdown.inline(result.name()));
    line("**" + result.points() + " of " + result.possible() + " points.**");
    line("Seed: " + result.seed() + ". Sandbox: " + Markdown.inline(result.sandbox()) + ".");
    if (!result.isTrustworthy()) {
      line("**The grader could not do its work; this is no verdict.**");
      line(Markdown.block(result.trouble()));
    }
  }

  private void table(StepResult step) {
    line("## " + Markdown.inline(step.name()));
    text.append("| task | | points |\n| --- | --- | --- |\n");
    for (TaskResult task : step.tasks()) {
      String core = task.isCore() ? ", the core" : "";
      String title = task.number() + core + ": " + Markdown.inline(task.title());
      String points = task.points() + " of " + task.possible();
      text.append("| %s | %s | %s |\n".formatted(title, task.status().word(), points));
    }
    line("");
    if (step.isDone()) {
      line("Done: the core task has passed.");
    }
    for (String refused : step.refused()) {
      text.append("- not used: ").append(Markdown.inline(refused)).append('\n');
    }
    if (!step.refused().isEmpty()) {
      line("");
    }
  }

  private void failures(StepResult step) {
    for (TaskResult task : step.tasks()) {
      if (task.hasPassed()) {
        continue;
      }
      line("### Step " + step.number() + ", task " + task.number());
      String line = task.line() > 0 ? ", line " + task.line() : "";
      line("In " + Markdown.inline(task.file()) + line + ":");
      line(Markdown.block(task.message()));
      if (!task.output().isEmpty()) {
        line("It printed:");
        line(Markdown.block(task.output()));
      }
    }
  }

  private void line(String paragraph) {
    text.append(paragraph.stripTrailing()).append(paragraph.isEmpty() ? "\n" : "\n\n");
  }
}
