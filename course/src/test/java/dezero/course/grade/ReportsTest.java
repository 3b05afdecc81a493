package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dezero.course.grade.TaskResult.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The reports on a submission whose author has tried to be more than a text in them. */
class ReportsTest {
  private static final String HOSTILE =
      "::error::x\n  ::set-output name=result::x\n##[error]y <script>alert(1)</script> ]]> "
          + "````\n# Head\n| a | \u001b[31m \u0000 \ud800 \u202e &amp; \"q\" `c` <!--";

  private static TaskResult task(int number, Status status, String message, String output) {
    int points = status == Status.PASS ? 3 : 0;
    int line = status == Status.FAIL ? 12 : 0;
    return new TaskResult(
        number,
        "Title <" + number + ">",
        status,
        points,
        3,
        "Cosine.java",
        Plain.text(message),
        line,
        Plain.text(output));
  }

  private static SubmissionResult result(StepResult... steps) {
    return new SubmissionResult("anna <b>|`", 7, List.of(steps), "");
  }

  private static StepResult step(int number, TaskResult... tasks) {
    return new StepResult(number, "Sine", "bubblewrap", List.of("<x>.class"), List.of(tasks));
  }

  private static final SubmissionResult MIXED =
      result(
          step(
              27,
              task(1, Status.PASS, "", "x".repeat(600)),
              task(2, Status.FAIL, HOSTILE, HOSTILE)));

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static JsonArray tests(SubmissionResult result) {
    return json(ExercismJson.of(result)).getAsJsonArray("tests");
  }

  private static JsonObject classroom(SubmissionResult result) {
    byte[] decoded = Base64.getDecoder().decode(ClassroomResult.of(result).strip());
    return json(new String(decoded, StandardCharsets.UTF_8));
  }

  @Test
  void exercisms_output_has_500_characters_at_most_and_says_so() {
    String output = tests(MIXED).get(0).getAsJsonObject().get("output").getAsString();
    assertThat(output).hasSize(500).endsWith("\nOutput was truncated. Please limit to 500 chars");
  }

  @Test
  void exercisms_status_is_error_only_when_nothing_was_run() {
    var error = task(1, Status.ERROR, "is missing", "");
    var fail = task(2, Status.FAIL, "no", "");
    var pass = task(3, Status.PASS, "", "");
    assertThat(
            json(ExercismJson.of(result(step(1, error, fail, pass)))).get("status").getAsString())
        .isEqualTo("fail");
    assertThat(json(ExercismJson.of(result(step(1, pass)))).get("status").getAsString())
        .isEqualTo("pass");
    JsonObject nothing = json(ExercismJson.of(result(step(1, error))));
    assertThat(nothing.get("status").getAsString()).isEqualTo("error");
    assertThat(nothing.get("message").getAsString()).isEqualTo("is missing");
  }

  @Test
  void a_stub_is_not_done_for_people_and_a_failure_for_programs() {
    SubmissionResult stub = result(step(1, task(1, Status.NOT_DONE, "step01 task 1: the box", "")));

    assertThat(Summary.of(stub)).contains("| not done | 0 of 3 |");
    assertThat(stub.status()).isEqualTo(Status.FAIL);
    assertThat(tests(stub).get(0).getAsJsonObject().get("status").getAsString()).isEqualTo("fail");
    assertThat(classroom(stub).get("status").getAsString()).isEqualTo("fail");
    assertThat(JunitXml.of(stub)).contains("failures=\"1\" errors=\"0\"").contains("<failure ");
  }

  @Test
  void the_core_task_is_marked_and_a_step_is_done_with_it() {
    JsonArray tests = tests(MIXED);
    assertThat(tests.get(0).getAsJsonObject().get("core").getAsBoolean()).isTrue();
    assertThat(tests.get(1).getAsJsonObject().get("core").getAsBoolean()).isFalse();
    assertThat(Summary.of(MIXED))
        .contains("| 1, the core: ")
        .contains("\nDone: the core task has passed.\n");
    var further = result(step(27, task(1, Status.FAIL, "no", ""), task(2, Status.PASS, "", "")));
    assertThat(Summary.of(further)).doesNotContain("Done:");
  }

  @Test
  void exercisms_task_ids_are_unique() {
    var one = task(1, Status.PASS, "", "");
    assertThat(tests(result(step(28, one))).get(0).getAsJsonObject().get("task_id").getAsInt())
        .isOne();
    JsonArray two = tests(result(step(28, one), step(29, one)));
    assertThat(two.get(0).getAsJsonObject().get("task_id").getAsInt()).isEqualTo(2801);
    assertThat(two.get(1).getAsJsonObject().get("task_id").getAsInt()).isEqualTo(2901);
  }

  @Test
  void classrooms_result_has_the_fields_that_its_reporter_reads() {
    JsonObject decoded = classroom(MIXED);
    assertThat(decoded.keySet()).isEqualTo(Set.of("version", "status", "max_score", "tests"));
    assertThat(decoded.get("max_score").getAsInt()).isEqualTo(6);
    JsonObject failed = decoded.getAsJsonArray("tests").get(1).getAsJsonObject();
    assertThat(failed.keySet())
        .isEqualTo(
            Set.of(
                "name",
                "status",
                "score",
                "message",
                "test_code",
                "filename",
                "line_no",
                "duration"));
    assertThat(failed.get("score").getAsInt()).isZero();
    assertThat(failed.get("line_no").getAsInt()).isEqualTo(12);
    assertThat(failed.get("message").getAsString())
        .startsWith(": :error::x\n  : :set-output")
        .doesNotContain("##[");
  }

  @Test
  void classrooms_result_fits_into_an_environment_variable_even_for_the_whole_course() {
    StepResult[] all =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                n ->
                    step(
                        n,
                        task(1, Status.FAIL, "π".repeat(4000), ""),
                        task(2, Status.FAIL, "π".repeat(4000), ""),
                        task(3, Status.FAIL, "π".repeat(4000), "")))
            .toArray(StepResult[]::new);
    assertThat(ClassroomResult.of(result(all))).hasSizeLessThan(120_000);
  }

  @Test
  void junits_xml_is_xml_whatever_was_printed() throws Exception {
    byte[] bytes = JunitXml.of(MIXED).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    var suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    var failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("::error::x");
    assertThat(failure.getTextContent()).contains("<script>alert(1)</script> ]]>");
    assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
        .isEqualTo("step27.exercise.Cosine");
  }

  @Test
  void in_the_summary_what_learners_wrote_stays_in_its_block() {
    String summary = Summary.of(MIXED);
    List<String> outside = new java.util.ArrayList<>();
    String fence = "";
    for (String line : summary.lines().toList()) {
      if (fence.isEmpty() && line.startsWith("```")) {
        fence = line.replaceFirst("text$", "");
      } else if (fence.isEmpty()) {
        outside.add(line);
      } else if (line.equals(fence)) {
        fence = "";
      }
    }
    assertThat(fence).isEmpty();
    assertThat(outside)
        .hasSizeGreaterThan(10)
        .noneMatch(line -> line.contains("<") || line.contains("`") || line.contains("Head"))
        .contains("# anna &#60;b&#62;&#124;&#96;");
  }

  @Test
  void in_a_log_nothing_is_a_workflow_command() {
    assertThat(WorkflowLog.harmless(HOSTILE + "\r::warning::\r\n\t::debug::\n:::x").lines())
        .noneMatch(line -> line.strip().startsWith("::") || line.contains("##["))
        .contains("\t: :debug::");
    assertThat(WorkflowLog.harmless("a::b is # no ## command"))
        .isEqualTo("a::b is # no ## command");
  }
}
