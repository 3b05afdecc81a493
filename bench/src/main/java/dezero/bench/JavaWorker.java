package dezero.bench;

import com.sun.management.OperatingSystemMXBean;
import dezero.array.NdArray;
import dezero.array.kernel.KernelChoice;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Scanner;
import java.util.stream.Collectors;

/**
 * Our side: answers the questions in its arguments or, without any, one for each line read. The
 * questions are those of worker.py.
 */
public final class JavaWorker {
  private static final int FEW = 4;

  private Work prepared;
  private NdArray came;

  private JavaWorker() {}

  public static void main(String... questions) {
    JavaWorker worker = new JavaWorker();
    for (String question : questions) {
      System.out.println(worker.answer(question.split(" ")));
    }
    if (questions.length == 0) {
      Scanner lines = new Scanner(System.in);
      while (lines.hasNextLine()) {
        System.out.println(worker.answer(lines.nextLine().split(" ")));
      }
    }
  }

  private String answer(String... words) {
    switch (words[0]) {
      case "prepare":
        came = null;
        prepared = null;
        prepared = Task.of(words[1]).prepare(Integer.parseInt(words[2]));
        return "ready";
      case "run":
        came = prepared.run(Integer.parseInt(words[1]));
        return "done";
      case "result":
        return shown(came.toDoubles());
      case "facts":
        return "Java " + Runtime.version() + ", " + collector() + ", " + KernelChoice.report();
      case "processor":
        return String.valueOf(processorMilliseconds());
      case "nothing":
        return "";
      case "whole":
        return shown(Task.of(words[1]).prepare(Integer.parseInt(words[2])).run(1).toDoubles());
      case "start":
        return String.valueOf(Chain.firstGradient());
      case "memory":
        return String.valueOf(Chain.bytesANode(Integer.parseInt(words[1])));
      default:
        throw new IllegalArgumentException(
            words[0] + ": no such question; worker.py says which there are");
    }
  }

  /** A few numbers as they are; of many the first, the last and the mean. */
  static String shown(double... numbers) {
    double[] few =
        numbers.length <= FEW
            ? numbers
            : new double[] {
              numbers[0],
              numbers[numbers.length - 1],
              Arrays.stream(numbers).average().getAsDouble()
            };
    return Arrays.stream(few).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String collector() {
    return ManagementFactory.getGarbageCollectorMXBeans().get(0).getName();
  }

  /** Of all threads, so the compiler's and the collector's work counts. */
  private static double processorMilliseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }
}
