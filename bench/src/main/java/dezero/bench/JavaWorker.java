package dezero.bench;

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
        System.out.println(Task.of(lines.nextLine()).answer());
      }
    }
  }
}
