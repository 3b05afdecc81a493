package dezero.grading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Grades a submission. The verdict is reached here, where no code of the learner's ever runs: the
 * inputs, the expected values and the comparison stay in this process, and the learner's process
 * maps inputs to outputs. A forged answer would still have to be the right number.
 */
public final class Grader {
  /** For code that is known to end, however busy the machine is. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Limits limits;
  private final Confinement confinement;

  /** With the best sandbox that the system has. */
  public Grader(Limits limits) {
    this(limits, EnumSet.allOf(Sandbox.class));
  }

  /** With the first of these that works, and from then on only with that one. */
  public Grader(Limits limits, Set<Sandbox> sandboxes) {
    this.limits = limits;
    this.confinement = new Confinement(sandboxes);
  }

  /** An entry for each declared task, in order; what did not run has failed. */
  public Report grade(GradedStep step, Submission submission, long seed) {
    try (var process = process(step.classPath())) {
      return grade(step, submission, seed, process);
    }
  }

  LearnersProcess process(List<Path> classPath) {
    return new LearnersProcess(classPath, limits, confinement);
  }

  /** The same, in a process that may have graded other submissions before. */
  Report grade(GradedStep step, Submission submission, long seed, LearnersProcess process) {
    process.begin(Deadline.in(limits.step()));
    process.start();
    LearnersCode code =
        LearnersCode.compile(step, submission, compiler(step, process), limits.compiling());
    process.define(code.classes());
    List<TaskReport> reports = new ArrayList<>();
    boolean wasTried = false;
    for (Task task : step.tasks()) {
      Optional<String> obstacle = obstacle(step, task, submission, code);
      wasTried |= obstacle.isEmpty();
      reports.add(
          obstacle.isPresent()
              ? TaskReport.notRun(task, obstacle.get())
              : run(step, task, process, seed));
    }
    if (wasTried && !process.hasAnswered()) {
      proveThatItWorks(step);
    }
    return new Report(step.name(), seed, confinement.inForce(), submission.refused(), reports);
  }

  private LearnersCode.Compiler compiler(GradedStep step, LearnersProcess process) {
    return new LearnersCode.Compiler() {
      private boolean isProven;

      @Override
      public Compiled compile(List<Source> sources, Duration limit) throws LostException {
        return process.compile(sources, limit);
      }

      @Override
      public void prove() {
        if (!isProven) {
          proveThatItWorks(step);
          isProven = true;
        }
      }
    };
  }

  /** Nothing of the submission could be compiled, or run: is it the submission's fault? */
  private void proveThatItWorks(GradedStep step) {
    KnownProbe.require(process(step.classPath()), PATIENCE);
  }

  /** Why the task cannot be run at all. */
  private static Optional<String> obstacle(
      GradedStep step, Task task, Submission submission, LearnersCode code) {
    if (submission.unusable().containsKey(task.file())) {
      return Optional.of(submission.unusable().get(task.file()));
    }
    if (!submission.files().containsKey(task.file())) {
      return Optional.of(task.file() + " is missing");
    }
    String own = code.errors().get(step.learnersPackage() + "/" + task.file());
    if (own != null) {
      return Optional.of(task.file() + " does not compile\n" + own + notRead(step, submission));
    }
    String probe = code.errors().get(LearnersCode.probe(task.probe(), "").key());
    return Optional.ofNullable(probe)
        .map(
            why ->
                "the grader cannot call "
                    + task.file()
                    + " as the exercise declares it\n"
                    + Missing.inWords(why));
  }

  /** A likely cause, if there is a file such as Helper.java. */
  private static String notRead(GradedStep step, Submission submission) {
    List<String> names = submission.javaFilesNotRead();
    if (names.isEmpty()) {
      return "";
    }
    String isThere = names.size() == 1 ? " is there, but only " : " are there, but only ";
    String isRead = step.files().size() == 1 ? " is read" : " are read";
    return "\n" + String.join(", ", names) + isThere + String.join(", ", step.files()) + isRead;
  }

  private TaskReport run(GradedStep step, Task task, LearnersProcess process, long seed) {
    List<Case> cases = task.cases(new Random(seed * 31 + task.number()));
    if (cases.isEmpty()) {
      throw new GradingException(step.name() + " " + task + " has no cases: nothing was graded");
    }
    var output = new StringBuilder();
    Optional<TaskReport> failure = Optional.empty();
    var end = Deadline.in(limits.task());
    int right = 0;
    for (Case one : cases) {
      try {
        Answer answer = process.run(task, one.input(), end.left());
        append(output, process.output(answer.printed()));
        failure = judge(step, task, one, answer);
        if (answer.isUsedUp()) {
          process.close();
        }
      } catch (LostException lost) {
        append(output, process.output(0));
        process.close();
        failure = Optional.of(TaskReport.failed(task, one.label() + ":\n" + reason(lost, process)));
      }
      if (failure.isPresent()) {
        break;
      }
      right++;
    }
    TaskReport report = failure.orElseGet(() -> TaskReport.passed(task, ""));
    String reason = report.reason();
    if (report.status() == TaskReport.Status.FAILED) {
      // It may have meddled with the process: the next task gets a new one.
      process.close();
      reason = right == 0 ? reason : rightFor(right, cases.size()) + reason;
    }
    return new TaskReport(
        task, report.status(), report.points(), reason, report.line(), output.toString());
  }

  private static String rightFor(int right, int cases) {
    return "Right for " + right + " of " + cases + " inputs, then not:\n";
  }

  private void append(StringBuilder output, String more) {
    int left = Math.max(0, limits.outputBytes() - output.length());
    output.append(more, 0, Math.min(left, more.length()));
  }

  private String reason(LostException lost, LearnersProcess process) {
    if (lost.isTimeout() && process.isLate()) {
      return "no answer: the "
          + limits.step().toSeconds()
          + " s are used up that a submission has for all of a step, javac's time included";
    }
    return lost.isTimeout()
        ? "no answer within "
            + limits.task().toSeconds()
            + " s: is there a loop that never ends, or one that goes round a billion times?"
        : "the code " + lost.getMessage();
  }

  private Optional<TaskReport> judge(GradedStep step, Task task, Case one, Answer answer) {
    if (answer.value() != null) {
      return new Judgement(one, answer.value())
          .within(limits.task())
          .map(complaint -> TaskReport.failed(task, one.label() + ":\n" + marked(complaint)));
    }
    boolean stub =
        answer.exception().equals(UnsupportedOperationException.class.getName())
            && answer.message().startsWith(step.name() + " task " + task.number());
    if (stub) {
      return Optional.of(
          new TaskReport(
              task, TaskReport.Status.NOT_DONE, 0, marked(answer.message()), answer.line(), ""));
    }
    String thrown = one.label() + ":\n" + marked(thrown(answer));
    return Optional.of(
        new TaskReport(task, TaskReport.Status.FAILED, 0, thrown, answer.line(), ""));
  }

  /** Marks each line but the first, which begins with words of ours: they could read like ours. */
  private static String marked(String said) {
    return said.replaceAll("\\R", "\n" + TaskReport.FOREIGN);
  }

  private static String thrown(Answer answer) {
    String simple = answer.exception().replaceFirst("^java\\.(lang|util)\\.", "");
    if (simple.equals("StackOverflowError")) {
      return "a method calls itself without end, or down a very long chain (StackOverflowError)";
    }
    if (simple.isEmpty()) {
      return answer.message();
    }
    return answer.message().equals("null") ? simple : simple + ": " + answer.message();
  }
}
