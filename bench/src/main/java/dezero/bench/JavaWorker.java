package dezero.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Scanner;

/** Does the Java half: the tasks named by its arguments or, without any, one for each line read. */
public final class JavaWorker {
  private JavaWorker() {}

  public static void main(String... tasks) {
    for (String task : tasks) {
      System.out.println(Task.of(task).answer());
    }
    if (tasks.length == 0) {
      Scanner lines = new Scanner(System.in);
      while (lines.hasNextLine()) {
        System.out.println(answer(lines.nextLine()));
      }
    }
  }

  private static String answer(String question) {
    return question.equals(Worker.PROCESSOR)
        ? String.valueOf(processorMilliseconds())
        : Task.of(question).answer();
  }

  /** Of all threads, so the compiler's and the collector's work counts. */
  private static double processorMilliseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }
}
