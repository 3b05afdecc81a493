package step08.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Step 08: how deep it can go, and what it costs. */
public final class Step08Exercises implements Exercises {
  /**
   * A few other objects come and go during a measurement, and a Java with smaller headers needs a
   * few bytes less; a forgotten array is more than a quarter of the whole.
   */
  private static final double WEIGHED = 0.15;

  private static final int MILLION = 1_000_000;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A stack of your own")
            .core()
            .points(4)
            .file("Folders.java")
            .hints(
                "While the recursion is in one of the folders, the others wait for their turn."
                    + " Where do they wait, and where could they wait instead? For levels: what has"
                    + " to wait together with a folder, or all folders of which level wait"
                    + " together?",
                "For bytes: an ArrayDeque with the top folder in it. While it is not empty, take"
                    + " one out, count its bytes, and put the folders inside of it in. For levels:"
                    + " keep a list of all folders of one level, and make of it the list of the"
                    + " next.",
                "For bytes: while (!waiting.isEmpty()) { Folder folder = waiting.pop(); sum +="
                    + " folder.bytes(); for (Folder inside : folder.inside())"
                    + " waiting.push(inside); }. For levels: for each folder of the level,"
                    + " next.addAll(folder.inside()); then level = next, and one more is counted.")
            .probe("step08.probe.FoldersProbe")
            .cases(Step08Exercises::folders),
        task(2, "How deep is it?")
            .points(3)
            .file("Depth.java")
            .hints(
                "You know nothing of the limit, and have a hundred dives. How many times can you"
                    + " double a 1 before it is larger than a thousand million?",
                "Write a method that dives once, in new Thread(null, task, \"dive\", stackBytes)"
                    + " with start() and join(), and says whether it arrived. Double n until it"
                    + " does not. Then halve the distance between an n that works and one that"
                    + " does not, until they are neighbours.",
                "In the thread: try { dive.accept(n); } catch (RuntimeException |"
                    + " StackOverflowError e) { thrown[0] = e; }. After join(): if it is a"
                    + " RuntimeException, throw new IllegalStateException(…, thrown[0]); it arrived"
                    + " if thrown[0] is null.")
            .probe("step08.probe.DepthProbe")
            .cases(Step08Exercises::depth),
        task(3, "What does a function weigh?")
            .points(3)
            .file("Memory.java")
            .hints(
                "What does a chain hold on to, and by which arrows? And what was used on the way,"
                    + " and is held by nobody any more?",
                "A method used(): first System.gc(), which takes away what nobody holds, then"
                    + " totalMemory() − freeMemory() of Runtime.getRuntime(). Call it before and"
                    + " after, and divide by the number of functions. Keep the result in a variable"
                    + " until then.",
                "long before = used(); Variable y = make.apply(functions); [y.grad = new"
                    + " double[y.data.length]; y.backward();] long after = used();"
                    + " Reference.reachabilityFence(y); return (after - before) / (double)"
                    + " functions;")
            .probe("step08.probe.MemoryProbe")
            .cases(Step08Exercises::memory));
  }

  // ---- task 1

  private static List<Case> folders(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(tree("a folder with nothing inside"));
    cases.add(tree("a folder with two inside, the second with one more", 0, 10, 0, 20, 2, 30));
    cases.add(tree("the longest way down is not the last one", 0, 5, 1, 5, 2, 5, 0, 5));
    long sum = MILLION / 7 * 21L + (MILLION % 7) * (MILLION % 7 - 1) / 2;
    cases.add(
        folders("a million folders, each inside the one before it", sum, MILLION, 0, MILLION));
    cases.add(folders("100,000 folders side by side in one", 200_001, 2, 1, 100_000));
    for (int i = 0; i < 3; i++) {
      double[] tree = new double[2 * (20 + random.nextInt(80))];
      for (int k = 0; k < tree.length; k += 2) {
        int others = k / 2 + 1;
        tree[k] = Math.max(0, others - 1 - random.nextInt(5));
        tree[k + 1] = random.nextInt(1000);
      }
      cases.add(tree((tree.length / 2 + 1) + " folders at random", tree));
    }
    return cases;
  }

  private static Case tree(String what, double... parentsAndBytes) {
    double[] input = new double[parentsAndBytes.length + 1];
    input[0] = 2;
    System.arraycopy(parentsAndBytes, 0, input, 1, parentsAndBytes.length);
    int[] level = new int[parentsAndBytes.length / 2 + 1];
    level[0] = 1;
    int levels = 1;
    long bytes = 1;
    for (int i = 1; i < level.length; i++) {
      level[i] = level[(int) parentsAndBytes[2 * i - 2]] + 1;
      levels = Math.max(levels, level[i]);
      bytes += (long) parentsAndBytes[2 * i - 1];
    }
    return folders(what, bytes, levels, input);
  }

  private static Case folders(String what, long bytes, int levels, double... input) {
    return new Case(
        "top = " + what,
        Value.of(input),
        close(0, count("Folders.bytes(top)", bytes), count("Folders.levels(top)", levels)));
  }

  // ---- task 2

  private static List<Case> depth(Random random) {
    List<Case> cases = new ArrayList<>();
    for (int limit : new int[] {6, 1, 0, 64, 1_000_000_000}) {
      cases.add(pretended(limit));
    }
    cases.add(pretended(2 + random.nextInt(1_000)));
    cases.add(pretended(1 + random.nextInt(500_000_000)));
    cases.add(
        new Case(
            "Depth.limit of a method that calls itself, with 8 MB of stack and with 256 kB",
            Value.of(1),
            close(0, fact("8 MB reach at least twice as deep as 256 kB", true))));
    cases.add(
        new Case(
            "Depth.limit of a dive that throws an ArithmeticException from 5 on",
            Value.of(2),
            equalTo("an IllegalStateException")));
    return cases;
  }

  private static Case pretended(int limit) {
    return new Case(
        "Depth.limit of a dive that throws a StackOverflowError beyond " + limit,
        Value.of(0, limit),
        close(
            0,
            fact("there were 100 dives at most", true),
            fact("all dives were in other threads", true),
            count("the limit", limit)));
  }

  // ---- task 3

  private static List<Case> memory(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(memory(80, 0));
    cases.add(memory(80, 60));
    for (int i = 0; i < 2; i++) {
      cases.add(memory(60 + random.nextInt(50), random.nextInt(60)));
    }
    return cases;
  }

  private static Case memory(int numbers, int kept) {
    int functions = 20_000;
    long box = 24 + array(numbers);
    long function = 24 + array(kept);
    return new Case(
        "a chain of 20,000 functions; "
            + numbers
            + " numbers in a box; each function keeps an"
            + " array of "
            + kept
            + " more",
        Value.of(numbers, kept, functions),
        close(
            WEIGHED,
            part("bytes for each function, forward", box + function),
            part(
                "bytes for each function, forward and backward", box + array(numbers) + function)));
  }

  /** The bytes of an array of doubles: 16 before the numbers, and 8 for each. */
  private static long array(int numbers) {
    return 16 + 8L * numbers;
  }
}
