package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.Step;
import dezero.course.StepSelection;
import dezero.course.Surroundings;
import dezero.course.build.Start;
import dezero.course.exercise.StepTasks;
import dezero.course.grade.Assignment;
import dezero.course.grade.Batch;
import dezero.course.grade.BatchResults;
import dezero.course.grade.GivenFolders;
import dezero.course.grade.Journal;
import dezero.course.grade.ReportFiles;
import dezero.course.grade.ReportFolder;
import dezero.course.grade.SubmissionGrader;
import dezero.course.grade.SubmissionResult;
import dezero.course.grade.Submissions;
import dezero.course.grade.WrongInputException;
import dezero.grading.GradingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./dezero grade}: what teachers and their CI use. See docs/teachers.md. */
@Command(
    name = "grade",
    description = {
      "Grades a submission, or a folder of them, with this checkout's own tasks.",
      "Of a submission only the exercise files are read; docs/teachers.md tells more.",
      ""
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 every task passed (of a folder: every submission was graded);",
      "1 a task failed; 2 the command or its input was wrong; 3 the grader could not",
      "work."
    })
final class GradeCommand implements Callable<Integer> {
  private static final int A_TASK_FAILED = 1;
  private static final int MOST_JOBS = 64;

  /** Enough seeds that no earlier report's inputs are drawn again by chance. */
  private static final long MOST_SEED = 1_000_000_000_000L;

  private static final SecureRandom SEEDS = new SecureRandom();

  private final Surroundings surroundings;

  @Option(
      names = "--submission",
      paramLabel = "DIR",
      description = "Whose exercises to grade; this checkout's own, unless given.")
  private Path submission;

  @Option(
      names = "--submissions",
      paramLabel = "DIR",
      description = "Grades every folder in DIR, and goes on where it was stopped. Needs --report.")
  private Path submissions;

  @Option(
      names = "--steps",
      paramLabel = "STEPS",
      description = "Which steps, as in 27-29,33; all with exercises, unless given.")
  private String steps;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Writes results.json, junit.xml, summary.md and classroom.txt there. With --submissions:"
              + " results.json, results.csv, summary.md, each one's own report in submissions/,"
              + " and journal.jsonl.")
  private Path report;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions at a time, a whole number; 1, unless given.")
  private Integer jobs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "A whole number: draws the inputs of an earlier grading again, to look at. Without"
              + " --report.")
  private Long seed;

  GradeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try {
      refuseWhatDoesNotFit();
      // Before anything is built or graded, which takes minutes.
      var asked = asked();
      refuseFoldersOfAnotherKind(new GivenFolders(asked.stream().map(GradeCommand::name).toList()));
      var folder = Optional.ofNullable(report).map(this::inUsersFolder).map(ReportFolder::at);
      return submissions == null ? gradeOne(asked, folder) : gradeAll(asked, folder.orElseThrow());
    } catch (WrongInputException e) {
      throw new CommandError(e.getMessage());
    } catch (GradingException e) {
      surroundings.err().println(e.getMessage());
      return Start.COULD_NOT_WORK;
    }
  }

  private void refuseWhatDoesNotFit() {
    refuse(
        submission != null && submissions != null, "Give --submission or --submissions, not both.");
    refuse(
        submissions != null && report == null,
        "--submissions needs --report DIR: the results go there, and what was graded so far.");
    refuse(jobs != null && submissions == null, "--jobs is for --submissions: there is only one.");
    refuse(
        jobs != null && (jobs < 1 || jobs > MOST_JOBS),
        "--jobs is a number from 1 to " + MOST_JOBS + ", not " + jobs + ".");
    refuse(
        seed != null && submissions != null,
        "--seed is for one submission: each one's own report names the seed it was graded with.");
    refuse(
        seed != null && report != null,
        "--seed draws inputs whose answers a report has shown, so there is no report of it: leave"
            + " out --seed or --report.");
    refuseWhatIsNoFolder("--submission", submission);
    refuseWhatIsNoFolder("--submissions", submissions);
  }

  private void refuseWhatIsNoFolder(String option, Path given) {
    if (given != null) {
      Path folder = inUsersFolder(given);
      refuse(!Files.exists(folder), option + ": there is no " + given + ".");
      refuse(!Files.isDirectory(folder), option + ": " + given + " is not a folder.");
    }
  }

  private void refuseFoldersOfAnotherKind(GivenFolders given) throws IOException {
    Path graded = submissions == null ? submission : submissions;
    if (submissions != null) {
      Path folder = inUsersFolder(submissions);
      given.requireSubmissions(folder, Submissions.in(folder).folders(), submissions);
    } else if (submission != null) {
      given.requireSubmission(inUsersFolder(submission), submission);
    }
    if (report != null && graded != null && !isThisCheckout(graded)) {
      GivenFolders.requireOutside(inUsersFolder(report), inUsersFolder(graded), report);
    }
    refuse(
        report != null && submissions == null && Journal.isIn(inUsersFolder(report)),
        report + " is the report of a folder of submissions: give --report another folder.");
  }

  /** In this checkout, a report is allowed like any other build output. */
  private boolean isThisCheckout(Path graded) throws IOException {
    return submissions == null && Files.isSameFile(inUsersFolder(graded), surroundings.root());
  }

  private static void refuse(boolean isWrong, String complaint) {
    if (isWrong) {
      throw new CommandError(complaint);
    }
  }

  private Path inUsersFolder(Path given) {
    return surroundings.folder().resolve(given).normalize();
  }

  private int gradeOne(List<Step> asked, Optional<ReportFolder> folder) throws IOException {
    Path from = submission == null ? surroundings.root() : inUsersFolder(submission);
    SubmissionResult result =
        grader(asked).grade(name(from), from, seed == null ? SEEDS.nextLong(MOST_SEED) : seed);
    var printer = new GradePrinter(surroundings);
    printer.print(result);
    if (seed != null) {
      printer.seedWasGiven();
    }
    if (folder.isPresent()) {
      folder.get().write(ReportFiles.of(result)).ifPresent(printer::earlierReport);
      printer.reportIsIn(report);
    }
    if (!result.isTrustworthy()) {
      throw new GradingException("The grader could not work: " + result.trouble());
    }
    return result.points() == result.possible() ? 0 : A_TASK_FAILED;
  }

  private static String name(Path folder) throws IOException {
    Path name = folder.toRealPath().getFileName();
    return name == null ? "submission" : name.toString();
  }

  private int gradeAll(List<Step> asked, ReportFolder folder) throws IOException {
    var found = Submissions.in(inUsersFolder(submissions));
    List<Path> all = found.folders();
    try (Journal journal = Journal.in(folder)) {
      var printer = new GradePrinter(surroundings);
      var progress = new GradeProgress(surroundings, all.size());
      var batch = new Batch(grader(asked), folder, journal, journal.secret(SEEDS.nextLong()));
      printer.passedOver(found.passedOver());
      progress.begin();
      var results = batch.grade(all, jobs == null ? 1 : jobs, progress);
      progress.end();
      folder.write(BatchResults.of(all, results)).ifPresent(printer::earlierReport);
      printer.reportIsIn(report);
      printer.notRun(results.stream().filter(SubmissionResult::isNotRun).count(), all.size());
      var ungraded = results.stream().filter(result -> !result.isTrustworthy()).toList();
      ungraded.forEach(printer::notGraded);
      return ungraded.isEmpty() ? 0 : Start.COULD_NOT_WORK;
    }
  }

  private List<Step> asked() throws IOException {
    var course = Course.in(surroundings.root());
    var selection =
        new StepSelection(course, s -> new StepTasks(surroundings, course, s).hasExercises());
    return steps == null ? selection.all() : selection.of(steps);
  }

  private static String name(Step step) {
    return step.folder().getFileName().toString();
  }

  private SubmissionGrader grader(List<Step> asked) throws IOException {
    var course = Course.in(surroundings.root());
    List<Assignment> assignments = new ArrayList<>();
    for (Step step : asked) {
      var graded = new StepTasks(surroundings, course, step).graded();
      assignments.add(new Assignment(step.number(), step.title(), step.folder(), graded));
    }
    return new SubmissionGrader(assignments, surroundings.limits());
  }
}
