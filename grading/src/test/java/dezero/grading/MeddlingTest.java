package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a task does to its process does not reach the honest task after it. */
class MeddlingTest {
  private static final String HONEST = "ZHonest";

  private static Report gradeWithHonest(String name, String body) {
    String after = Grading.file(HONEST, "return 2 * x;");
    return Grading.grade(Grading.PATIENT, Map.of(name, Grading.file(name, body), HONEST, after));
  }

  /** It waits until its own task has been answered: the process then waits for the next request. */
  @Test
  void a_thread_hidden_in_another_group_does_not_survive() {
    Report report =
        gradeWithHonest(
            "Haunts",
            """
            Runnable haunt = () -> {
              var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
              try {
                while (Thread.getAllStackTraces().values().stream()
                    .flatMap(java.util.Arrays::stream)
                    .noneMatch(call -> call.getMethodName().equals("nextRequest"))) {
                  Thread.onSpinWait();
                }
                while (true) raw.write(0);
              } catch (Exception e) { }
            };
            ThreadGroup all = Thread.currentThread().getThreadGroup();
            while (all.getParent() != null) all = all.getParent();
            new Thread(all, haunt).start();
            return 2 * x;
            """);
    assertThat(report.tasks()).allMatch(TaskReport::hasPassed);
  }

  @Test
  void classes_exchanged_in_the_process_are_gone_after_a_failed_task() {
    Report report =
        gradeWithHonest(
            "Exchanges",
            """
            Object loader = Thread.currentThread().getContextClassLoader();
            var outer = loader.getClass().getDeclaredField("this$0");
            outer.setAccessible(true);
            var classes = outer.get(loader).getClass().getDeclaredField("classes");
            classes.setAccessible(true);
            ((java.util.Map<?, ?>) classes.get(outer.get(loader))).clear();
            return 0;
            """);
    assertThat(Grading.of(report, "Exchanges").reason()).contains("0.0 came");
    assertThat(Grading.of(report, HONEST).hasPassed()).isTrue();
  }

  @Test
  void what_a_task_keeps_in_a_static_field_is_not_there_for_the_next() {
    String counts = "Integer.getInteger(\"calls\", 0) > 0 || CALLS++ > 0 ? 0 : 2 * x";
    String body = "return " + counts + ";";
    Attack first = new Attack("First", "", "", body, "static int CALLS;");
    Attack second = new Attack("Second", "", "", body.replace("CALLS", "First.CALLS"), "");
    Report report =
        Grading.grade(Grading.PATIENT, Map.of("First", first.source(), "Second", second.source()));
    assertThat(report.tasks()).allMatch(TaskReport::hasPassed);
  }

  @Test
  void nobody_goes_on_reading_from_a_process_that_is_gone() throws InterruptedException {
    gradeWithHonest(
        "Floods",
        """
        var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        while (true) raw.write(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0});
        """);
    List<Thread> readers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("grader reads answers"))
            .toList();
    for (Thread reader : readers) {
      reader.join(TimeUnit.MINUTES.toMillis(10));
      assertThat(reader.isAlive()).isFalse();
    }
  }
}
