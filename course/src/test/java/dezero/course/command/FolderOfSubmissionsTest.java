package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dezero.course.ManySubmissions;
import dezero.course.TemporaryCourse;
import dezero.course.TwiceCourse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Twelve submissions, right, wrong and hostile, under names that not every system can have. */
@DisabledOnOs(value = WINDOWS, disabledReason = "the names of the folders")
class FolderOfSubmissionsTest {
  private static final List<String> RESULTS = List.of("results.json", "results.csv", "summary.md");

  @TempDir static Path temporary;
  private static Path root;
  private static TemporaryCourse course;

  @BeforeAll
  static void grade_them_undisturbed() throws IOException {
    root = Files.createDirectory(temporary.resolve("course"));
    var twice = new TwiceCourse(root);
    course = twice.course;
    ManySubmissions.of(twice).write(root.resolve("class"), 12);
    Files.writeString(root.resolve("class/notes.txt"), "not a submission");
    assertThat(grade("undisturbed")).isZero();
    assertThat(course.err()).contains("No submissions, since these are files or hidden: notes.txt");
    assertThat(course.out()).contains("12 submissions in ").contains(" a minute.\n");
  }

  private static int grade(String report, String... more) {
    var words = new java.util.ArrayList<>(List.of("grade", "--submissions", "class"));
    words.addAll(List.of("--report", report));
    words.addAll(List.of(more));
    return course.dezero(words.toArray(String[]::new));
  }

  private static JsonObject results(String report) throws IOException {
    return JsonParser.parseString(Files.readString(root.resolve(report).resolve("results.json")))
        .getAsJsonObject();
  }

  private static void assertSameResults(String report) {
    for (String name : RESULTS) {
      assertThat(root.resolve(report).resolve(name))
          .as(name)
          .hasSameBinaryContentAs(root.resolve("undisturbed").resolve(name));
    }
  }

  @Test
  void each_gets_its_points_and_no_other_harms_it() throws IOException {
    var submissions = results("undisturbed").getAsJsonArray("submissions");
    var points =
        StreamSupport.stream(submissions.spliterator(), false)
            .map(one -> one.getAsJsonObject())
            .filter(one -> one.get("graded").getAsBoolean())
            .mapToInt(one -> one.get("points").getAsInt());

    // 4 are right, 2 have the first task, 2 a first file that is missing or empty; the rest nothing
    assertThat(points.sorted().toArray()).containsExactly(0, 0, 0, 0, 3, 3, 4, 4, 7, 7, 7, 7);
  }

  @Test
  void a_name_stays_in_its_cell_and_its_folder() throws IOException {
    var csv = Files.readString(root.resolve("undisturbed/results.csv"));
    var summary = Files.readString(root.resolve("undisturbed/summary.md"));

    assertThat(csv.lines()).hasSize(13).anyMatch(line -> line.startsWith("\"'=1+1 3\",x_1_1_3-"));
    assertThat(summary.lines().filter(line -> line.startsWith("| "))).hasSize(14);
    assertThat(summary).doesNotContain("<b>").doesNotContain("`");
    try (var folders = Files.list(root.resolve("undisturbed/submissions"))) {
      assertThat(folders)
          .hasSize(12)
          .allMatch(f -> f.getFileName().toString().matches("[A-Za-z0-9_-]+"));
    }
  }

  @Test
  void a_run_that_is_killed_goes_on_and_ends_with_the_same_results() throws Exception {
    var process = start("killed");
    try (BufferedReader progress = process.errorReader()) {
      String line = progress.readLine();
      while (line != null && !line.startsWith("[4/12]")) {
        line = progress.readLine();
      }
      assertThat(line).startsWith("[4/12]");
      process.destroyForcibly().waitFor();
    }
    assertThat(root.resolve("killed/results.json")).doesNotExist();
    Path journal = root.resolve("killed/journal.jsonl");
    Files.writeString(journal, Files.readString(journal) + "{\"key\":\"half a li");

    assertThat(grade("killed", "--jobs", "3")).isZero();

    // The fifth may be in the journal and not yet told.
    assertThat(course.out()).containsPattern("[45] of 12 were graded already\\.");
    assertSameResults("killed");
  }

  private static Process start(String report) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    InAnotherProcess.class.getName(),
                    root.toString(),
                    "grade",
                    "--submissions",
                    "class",
                    "--report",
                    report,
                    "--jobs",
                    "2"))
            .directory(root.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Only one that hangs: then the line that is waited for never comes.
    CompletableFuture.delayedExecutor(20, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }

  /** The command, with the limits of the other tests. It stops when it has told of the fourth. */
  static final class InAnotherProcess {
    public static void main(String... args) {
      var words = Arrays.copyOfRange(args, 1, args.length);
      var err =
          new PrintStream(System.err, true) {
            @Override
            public PrintStream printf(String format, Object... values) {
              super.printf(format, values);
              if (format.formatted(values).startsWith("[4/12]")) {
                waitToBeKilled();
              }
              return this;
            }
          };
      System.exit(TemporaryCourse.dezero(Path.of(args[0]), System.out, err, words));
    }

    private static void waitToBeKilled() {
      try {
        System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void only_what_has_changed_is_graded_again() throws IOException {
    Path own = Files.createDirectory(root.resolve("two"));
    TwiceCourse.submission(own.resolve("a"), TwiceCourse.right("First"), "");
    TwiceCourse.submission(own.resolve("b"), TwiceCourse.right("First"), "");
    String[] typed = {"grade", "--submissions", "two", "--report", "changing"};
    course.dezero(typed);
    long seed = seed("changing", "a");
    long seedOfTheOther = seed("changing", "b");
    TwiceCourse.submission(
        own.resolve("b"), TwiceCourse.right("First"), TwiceCourse.right("Second"));

    assertThat(course.dezero(typed)).isZero();

    assertThat(course.err()).isEqualTo("[2/2] b: 7 of 7 points\n");
    assertThat(course.out()).contains("1 of 2 were graded already.").contains("earlier-1");
    assertThat(seed("changing", "a")).isEqualTo(seed).isNotEqualTo(seedOfTheOther);
    assertThat(seed("changing", "b"))
        .as("what a learner has seen is no help")
        .isNotIn(seed, seedOfTheOther);
    assertThat(root.resolve("changing/earlier-1/results.csv"))
        .content()
        .contains("\"b\",b,fail,4,7");
    assertThat(root.resolve("changing/results.csv")).content().contains("\"b\",b,pass,7,7");
  }

  private static long seed(String report, String name) throws IOException {
    Path own = root.resolve(report).resolve("submissions").resolve(name).resolve("results.json");
    return JsonParser.parseString(Files.readString(own)).getAsJsonObject().get("seed").getAsLong();
  }

  @Test
  void from_what_a_report_shows_nobody_can_tell_the_inputs_to_come() throws IOException {
    String first = Files.readAllLines(root.resolve("undisturbed/journal.jsonl")).get(0);
    String secret = first.replaceAll("[^0-9]", "");
    assertThat(secret).hasSizeGreaterThan(9);
    try (var files = Files.walk(root.resolve("undisturbed"))) {
      assertThat(files.filter(Files::isRegularFile).filter(f -> !f.endsWith("journal.jsonl")))
          .hasSizeGreaterThan(40)
          .allSatisfy(file -> assertThat(file).content().doesNotContain(secret));
    }
    assertThat(results("undisturbed").has("seed")).isFalse();
  }

  @Test
  void one_that_is_a_folder_too_deep_is_no_zero_but_not_run_and_stands_on_top() throws IOException {
    Path own = Files.createDirectory(root.resolve("deep"));
    TwiceCourse.submission(own.resolve("anna"), TwiceCourse.right("First"), "");
    TwiceCourse.submission(own.resolve("zipped/dezero-java-main"), "", "");
    String why = "step58-twice is not there: the submission holds dezero-java-main";

    assertThat(course.dezero("grade", "--submissions", "deep", "--report", "deep-report")).isZero();

    assertThat(course.err()).endsWith("[2/2] zipped: not run, " + why + "\n");
    assertThat(course.out()).contains("Not run at all: 1 of 2. summary.md says why.");
    String zipped = "[zipped](submissions/zipped/summary.md)";
    assertThat(root.resolve("deep-report/summary.md"))
        .content()
        .contains("**Of these no task could be run:**\n\n- " + zipped + ": step58")
        .contains("| " + zipped + " | not run | not run |\n")
        .containsOnlyOnce("no task could be run")
        .contains("/summary.md) | 4 of 7 | 1 of 2 tasks |\n");
    assertThat(root.resolve("deep-report/results.csv")).content().contains("zipped,error,0,7");
  }

  @Test
  void a_report_folder_is_one_gradings_only() throws IOException {
    var other = dezero.course.grade.ReportFolder.at(root.resolve("busy"));
    try (var journal = dezero.course.grade.Journal.in(other)) {
      assertThat(journal).isNotNull();
      assertThat(grade("busy")).isEqualTo(2);
    }
    assertThat(course.err()).contains("Another grading is writing to ");
  }

  @Test
  void a_journal_of_somebody_elses_is_left_alone() throws IOException {
    Path foreign = course.write("foreign/journal.jsonl", "Dear diary\n");

    assertThat(grade("foreign")).isEqualTo(2);
    assertThat(course.err()).contains("is not a journal of this command");
    assertThat(foreign).hasContent("Dear diary\n");
  }
}
