package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All attacks as two submissions, a task each, with an honest task before and after them: none
 * earns a point, and none keeps another task from being graded.
 */
@Execution(ExecutionMode.CONCURRENT)
class AttacksTest {
  /** These are not stopped where the system has no file sandbox; the report says so then. */
  private static final Set<String> NEED_BUBBLEWRAP = Set.of("ReadsTheReference", "WritesOutside");

  private static final String FIRST = "AnHonestTask";
  private static final String LAST = "ZAnHonestTask";

  /** Each attack that hangs takes all of it, and the honest task after them has to do with it. */
  private static final Duration FOR_WHAT_HANGS = Duration.ofSeconds(3);

  @TempDir static Path outside;
  private static Path mark;
  private static Report quick;
  private static Report hanging;

  @BeforeAll
  static void grade_all_attacks() throws IOException {
    mark = outside.resolve("mark");
    Path reference = Files.writeString(outside.resolve("reference"), "2");
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      UnaryOperator<String> places =
          source ->
              source
                  .replace("@MARK@", mark.toString())
                  .replace("@REFERENCE@", reference.toString())
                  .replace("@PORT@", String.valueOf(server.getLocalPort()));
      quick = grade(Grading.PATIENT, Attack.quick(), places);
      hanging = grade(Grading.PATIENT.task(FOR_WHAT_HANGS), Attack.hangs(), places);
    }
  }

  private static Report grade(Limits limits, List<Attack> attacks, UnaryOperator<String> places) {
    Map<String, String> sources = new TreeMap<>();
    attacks.forEach(attack -> sources.put(attack.name(), places.apply(attack.source())));
    sources.put(FIRST, Grading.file(FIRST, "return 2 * x;"));
    sources.put(LAST, Grading.file(LAST, "return x + x;"));
    return Grading.grade(limits, sources);
  }

  static Stream<Arguments> attacks() {
    return Stream.concat(
        Attack.quick().stream().map(attack -> Arguments.of(quick, attack)),
        Attack.hangs().stream().map(attack -> Arguments.of(hanging, attack)));
  }

  static Stream<Report> reports() {
    return Stream.of(quick, hanging);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("attacks")
  void scores_nothing_and_says_why(Report report, Attack attack) {
    if (NEED_BUBBLEWRAP.contains(attack.name())) {
      assumeThat(report.sandbox().isBubblewrap()).as("bubblewrap works here").isTrue();
    }
    if (attack.name().equals("UsesTheNetwork")) {
      assumeThat(report.sandbox()).isNotEqualTo(Sandbox.NONE);
    }
    TaskReport task = Grading.of(report, attack.name());
    assertThat(task.status()).isEqualTo(TaskReport.Status.FAILED);
    assertThat(task.points()).isZero();
    assertThat(task.reason()).contains(attack.reason()).hasSizeLessThan(500);
    assertThat(task.output()).hasSizeLessThan(Limits.DEFAULT.outputBytes() + 100);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void honest_tasks_before_and_after_them_pass(Report report) {
    List<String> passed =
        report.tasks().stream()
            .filter(TaskReport::hasPassed)
            .map(task -> task.task().title())
            .toList();
    assumeThat(report.sandbox().isBubblewrap()).as("bubblewrap works here").isTrue();
    assertThat(passed).containsExactly(FIRST, LAST);
  }

  /** Other test classes may run at the same time: their processes end, too, only later. */
  @Test
  void no_process_is_left_behind() {
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(10));
    }
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(one -> one.info().commandLine().orElse("").contains(mark.toString()));
  }

  @Test
  void nothing_was_written_outside() {
    assumeThat(quick.sandbox().isBubblewrap()).as("bubblewrap works here").isTrue();
    assertThat(mark).doesNotExist();
  }
}
