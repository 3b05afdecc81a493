package dezero.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes submissions to a step: right ones, wrong ones, and hostile ones. By hand, for step 28:
 * {@code java -cp course/target/test-classes dezero.course.ManySubmissions . step28-rosenbrock 300
 * class}
 */
public final class ManySubmissions {
  private static final List<String> NAMES =
      List.of("anna", "Björn", "..chen", "=1+1", "<b>dan|`eve`<br>", "::error::fay", "line\nend");

  /** Instead of what a stub throws. Each ends its method, whatever that returns. */
  private static final List<String> BODIES =
      List.of(
          "throw new IllegalStateException(\"::error::no ]]> <script> ```\");",
          "System.exit(0); throw new Error();",
          "Runtime.getRuntime().halt(0); throw new Error();",
          "System.out.println(\"##[error]x\\n::set-output name=result::x\"); throw new Error();",
          "for (int i = 0; i < 20000; i++) System.out.println(\"x\".repeat(1000));"
              + " throw new Error();",
          "new Object() { int f() { return 1 + f(); } }.f(); throw new Error();",
          "var all = new java.util.ArrayList<int[]>(); while (true) all.add(new int[1 << 22]);",
          "for (int i = 0; i < 500; i++) { var t = new Thread(() ->"
              + " java.util.concurrent.locks.LockSupport.park()); t.start(); } throw new Error();",
          "try { new java.io.FileOutputStream(java.io.FileDescriptor.out).write(new byte[99]); }"
              + " catch (java.io.IOException e) { } Runtime.getRuntime().halt(0); throw new"
              + " Error();",
          "try { new ProcessBuilder(\"sleep\", \"1000\").start(); } catch (java.io.IOException e) {"
              + " } throw new Error();",
          "this does not compile;");

  /** A way to hand in what is no text of a Java file. */
  private interface Damage {
    void to(Path file) throws IOException;
  }

  private final Map<String, String> stubs;
  private final Map<String, String> solutions;
  private final Path solution;
  private final String place;
  private final boolean withLoops;

  private ManySubmissions(Path stubs, Path solution, String place, boolean withLoops)
      throws IOException {
    this.stubs = texts(stubs);
    this.solutions = texts(solution);
    this.solution = solution;
    this.place = place;
    this.withLoops = withLoops;
  }

  public static ManySubmissions of(TwiceCourse course) throws IOException {
    return new ManySubmissions(course.stubs(), course.solution(), TwiceCourse.PLACE, false);
  }

  /** Arguments: the course's folder, the step's, how many, and where to. */
  public static void main(String... args) throws IOException {
    Path step = Path.of(args[0], args[1]);
    String inside = "java/" + args[1].replaceFirst("-.*", "") + "/exercise";
    String place = args[1] + "/src/exercise/" + inside;
    Path solution = step.resolve("src/solution").resolve(inside);
    new ManySubmissions(Path.of(args[0], place), solution, place, true)
        .write(Path.of(args[3]), Integer.parseInt(args[2]));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** A third is right, a third unsolved or half solved, a third hostile, in turn. */
  public void write(Path target, int count) throws IOException {
    List<Damage> damages = damages();
    for (int i = 0; i < count; i++) {
      String name = NAMES.get(i % NAMES.size()) + " " + i;
      Path folder = Files.createDirectories(target.resolve(name).resolve(place));
      int kind = i / 3;
      if (i % 3 == 0) {
        write(folder, solutions);
      } else if (i % 3 == 1) {
        write(folder, stubs);
        write(folder, kind % 2 == 0 ? Map.of() : Map.of(first(), solutions.get(first())));
      } else if (kind % 2 == 0) {
        write(folder, with(body(kind / 2)));
      } else {
        write(folder, solutions);
        damages.get(kind / 2 % damages.size()).to(folder.resolve(first()));
      }
    }
  }

  private String first() {
    return stubs.keySet().iterator().next();
  }

  /** Each endless loop costs a task's whole time: one in fifteen hostile ones has one. */
  private String body(int number) {
    return withLoops && number % 15 == 14
        ? "while (true) { Thread.onSpinWait(); }"
        : BODIES.get(number % BODIES.size());
  }

  private Map<String, String> with(String body) {
    Map<String, String> hostile = new TreeMap<>();
    stubs.forEach(
        (name, text) -> {
          List<String> lines = new ArrayList<>();
          text.lines().map(l -> l.contains("throw new Unsupp") ? body : l).forEach(lines::add);
          hostile.put(name, String.join("\n", lines));
        });
    return hostile;
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private List<Damage> damages() {
    return List.of(
        Files::delete,
        file -> Files.writeString(file, ""),
        file -> Files.writeString(file, Files.readString(file), UTF_16),
        file -> Files.write(file, ("// \u00fc\n" + Files.readString(file)).getBytes(ISO_8859_1)),
        file ->
            Files.write(file, Files.readString(file).replace(".exercise;", ".x;").getBytes(UTF_8)),
        ManySubmissions::makeHuge,
        file -> Files.createDirectory(deleted(file)),
        file -> Files.createSymbolicLink(deleted(file), solution.resolve(first()).toAbsolutePath()),
        this::linkFolder,
        ManySubmissions::addMore);
  }

  private static Path deleted(Path file) throws IOException {
    Files.delete(file);
    return file;
  }

  private static void makeHuge(Path file) throws IOException {
    try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(50 << 20);
    }
  }

  /** The whole folder leads to the reference. */
  private void linkFolder(Path file) throws IOException {
    Path folder = file.getParent();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
    }
    Files.createSymbolicLink(deleted(folder), solution.toAbsolutePath());
  }

  /** Right, with files that a build would have used. */
  private static void addMore(Path file) throws IOException {
    Path folder = file.getParent();
    Files.writeString(folder.resolve("junit-platform.properties"), "x=y");
    Files.write(folder.resolve("Processor.class"), new byte[] {1, 2, 3});
    Files.writeString(folder.resolve("module-info.java"), "open module x {}");
  }
}
