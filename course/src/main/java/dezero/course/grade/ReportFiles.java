package dezero.course.grade;

import java.util.Map;
import java.util.TreeMap;

/** The report on one submission: each file's text by its name. */
public final class ReportFiles {
  private ReportFiles() {}

  public static Map<String, String> of(SubmissionResult result) {
    return new TreeMap<>(
        Map.of(
            "results.json", ExercismJson.of(result),
            "junit.xml", JunitXml.of(result),
            "summary.md", Summary.of(result),
            "classroom.txt", ClassroomResult.of(result)));
  }
}
