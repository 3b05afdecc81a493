package dezero.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to pass without doing the task, which is to double x, or to harm the grader.
 *
 * @param reason what the report has to say
 * @param imports before the class
 * @param body of double twice(double x)
 * @param members further members of the class
 */
record Attack(String name, String reason, String imports, String body, String members) {
  static Attack attack(String name, String reason, String body) {
    return new Attack(name, reason, "", body, "");
  }

  Attack with(String more) {
    return new Attack(name, reason, imports, body, more);
  }

  String source() {
    return """
    package step99.exercise;

    %s

    public final class %s {
      %s

      public static double twice(double x) throws Throwable {
        %s
      }
    }
    """
        .formatted(imports, name, members, body);
  }

  /** The protocol as an attacker who has read these sources would speak it. */
  static final String FORGE =
      """
      var bytes = new java.io.ByteArrayOutputStream();
      var out = new java.io.DataOutputStream(bytes);
      out.writeLong(0); out.writeByte(5); out.writeInt(%s);
      out.writeLong(0); out.writeBoolean(false); out.writeBoolean(false);
      out.writeInt(1); out.writeInt(1); out.writeInt(1); out.writeDouble(2 * x);
      var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
      raw.write(bytes.toByteArray()); raw.flush();
      """;

  private static final String HALT = "Runtime.getRuntime().halt(0); return 0;";

  /** Those that come to an end, or are found out, without a limit of time. */
  static List<Attack> quick() {
    List<Attack> quick = new ArrayList<>();
    quick.addAll(ends());
    quick.addAll(forgeries());
    quick.addAll(floods());
    quick.addAll(Takeovers.all());
    return quick;
  }

  private static List<Attack> ends() {
    return List.of(
        attack("ExitInInitialiser", "exit code 0", "return 0;").with("static { System.exit(0); }"),
        attack("HaltInInitialiser", "exit code 0", "return 0;")
            .with("static { Runtime.getRuntime().halt(0); }"),
        attack("ThrowsInInitialiser", "IllegalStateException: no", "return 0;")
            .with("static { if (true) throw new IllegalStateException(\"no\"); }"),
        attack("AbortsTheTest", "TestAbortedException", "throw new TestAbortedException();")
            .with("static class TestAbortedException extends RuntimeException {}"),
        attack("DiesAsThread", ":\nThreadDeath", "throw new ThreadDeath();"),
        attack(
            "PretendsStub",
            "another task",
            "throw new UnsupportedOperationException(\"another task\");"),
        attack(
            "EvilMessage",
            "getMessage() threw",
            "throw new RuntimeException() { public String getMessage() { throw new Error(); } };"),
        attack(
            "HookRewritesReports",
            "expected",
            """
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
              try { java.nio.file.Files.writeString(java.nio.file.Path.of("@MARK@"), "forged"); }
              catch (Exception e) { }
            }));
            return 0;
            """),
        attack("ReturnsNaN", "NaN came", "return Double.NaN;"),
        attack("ReturnsInfinity", "Infinity came", "return 1 / 0.0;"),
        attack("NegativeArray", "NegativeArraySizeException", "return new int[-1].length;"));
  }

  private static List<Attack> forgeries() {
    return List.of(
        attack("ForgesAndHalts", "grader's channel", FORGE.formatted("34") + HALT),
        attack(
            "ForgesHugeLength",
            "claims 1073741824 bytes",
            FORGE.formatted("1 << 30") + "return 0;"),
        attack("ForgesNegativeLength", "claims -1 bytes", FORGE.formatted("-1") + "return 0;"),
        attack(
            "WritesSurefiresProtocol",
            "grader's channel",
            """
            var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
            raw.write(":maven-surefire-event:testset-completed:normal-run:UTF-8:0:".getBytes());
            raw.write("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0".getBytes());
            """
                + HALT),
        attack(
            "ReplacesSystemOut",
            "expected",
            "System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream())); return"
                + " 0;"),
        attack(
            "LooksForExpectations",
            "ClassNotFoundException",
            "return Class.forName(\"step99.grade.Step99Exercises\").getModifiers();"),
        attack(
            "CorruptsValues",
            "expected",
            """
            var shape = dezero.grading.Value.Numbers.class.getDeclaredField("data");
            shape.setAccessible(true);
            var value = dezero.grading.Value.of(2 * x);
            ((double[]) shape.get(value))[0] = Double.NaN;
            for (var field : dezero.grading.Grader.class.getDeclaredFields()) field.setAccessible(true);
            return 0;
            """),
        attack(
            "ReadsTheReference",
            "NoSuchFileException",
            "return"
                + " Double.parseDouble(java.nio.file.Files.readString(java.nio.file.Path.of(\"@REFERENCE@\")))"
                + " * x;"),
        attack(
            "WritesOutside",
            "Exception",
            "java.nio.file.Files.writeString(java.nio.file.Path.of(\"@MARK@\"), \"x\"); return 0;"),
        attack(
            "UsesTheNetwork",
            "java.net.", // refused, or unreachable: it depends on the sandbox
            "new java.net.Socket(\"127.0.0.1\", @PORT@).close(); return 2 * x;"),
        attack(
            "ReadsSecrets",
            "expected",
            "return System.getenv().keySet().stream().anyMatch(k -> k.startsWith(\"GITHUB\") ||"
                + " k.startsWith(\"JAVA\") || k.equals(\"HOME\")) ? 2 * x : 0;"));
  }

  private static List<Attack> floods() {
    return List.of(
        attack(
            "OverflowsTheStack",
            "calls itself without end, or down a very long chain",
            "return twice(x + 1) + 1;"),
        attack("ExhaustsMemory", "OutOfMemoryError", "while (true) KEPT.add(new double[1 << 20]);")
            .with("static final java.util.List<double[]> KEPT = new java.util.ArrayList<>();"),
        attack(
            "StartsAThousandThreads",
            "thread",
            """
            for (int i = 0; i < 1000; i++) {
              Runnable park = () -> { while (true) java.util.concurrent.locks.LockSupport.park(); };
              new Thread(null, park, "small", 1 << 16).start();
            }
            return 0;
            """),
        attack(
            "PrintsTwoHundredMegabytes",
            "expected",
            """
            byte[] line = "x".repeat(1 << 20).getBytes();
            for (int i = 0; i < 200; i++) System.out.write(line);
            return 0;
            """),
        attack(
            "PrintsToTheRawError",
            "expected",
            """
            byte[] line = "x".repeat(1 << 20).getBytes();
            var raw = new java.io.FileOutputStream(java.io.FileDescriptor.err);
            for (int i = 0; i < 200; i++) raw.write(line);
            return 0;
            """),
        attack(
            "LeavesAProcess",
            "expected",
            """
            var file = java.nio.file.Path.of("Sleeper.java");
            java.nio.file.Files.writeString(file, "class Sleeper { public static void main(String[] a) "
                + "{ while (true) java.util.concurrent.locks.LockSupport.park(); } }");
            var java = System.getProperty("java.home") + "/bin/java";
            try { new ProcessBuilder(java, file.toString(), "@MARK@").start(); }
            catch (java.io.IOException forbidden) { }
            return 0;
            """),
        attack(
            "EmptiesTheFolder",
            "expected",
            """
            var folder = java.nio.file.Path.of("").toAbsolutePath();
            try (var files = java.nio.file.Files.walk(folder)) {
              files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
            return 0;
            """));
  }

  /** Those that never end by themselves. */
  static List<Attack> hangs() {
    return List.of(
        attack(
            "LoopsForEver",
            "is there a loop that never ends",
            "while (true) { x++; if (x < -1) return x; }"),
        attack(
            "IgnoresInterrupts",
            "no answer within",
            "while (true) { java.util.concurrent.locks.LockSupport.park(); Thread.interrupted();"
                + " }"),
        attack("LoopsInInitialiser", "no answer within", "return 0;")
            .with("static { for (int i = 0; i >= 0; i += 0) { } }"),
        attack(
                "Deadlocks",
                "no answer within",
                """
                var both = new java.util.concurrent.CyclicBarrier(2);
                Object a = new Object(), b = new Object();
                new Thread(() -> { synchronized (b) { meet(both); synchronized (a) { } } }).start();
                synchronized (a) { meet(both); synchronized (b) { return 0; } }
                """)
            .with(
                """
                static void meet(java.util.concurrent.CyclicBarrier barrier) {
                  try { barrier.await(); } catch (Exception e) { throw new Error(e); }
                }
                """),
        attack(
            "NeverEndsItsException",
            "no answer within",
            "throw new RuntimeException() { public String getMessage() { while (true) { } } };"),
        attack(
            "ReadsTheRequests",
            "no answer within",
            "return new java.io.FileInputStream(java.io.FileDescriptor.in).read();"));
  }
}
