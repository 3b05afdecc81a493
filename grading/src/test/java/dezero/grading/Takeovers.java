package dezero.grading;

import static dezero.grading.Attack.attack;

import java.util.List;

/** Attacks on the learner's own process and its channel, by somebody who has read these sources. */
final class Takeovers {
  private Takeovers() {}

  /** Gets hold of the running Child, and of the nonce that its answer has to have. */
  private static final String INSIDE =
      """
      static sun.misc.Unsafe unsafe() throws Exception {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (sun.misc.Unsafe) field.get(null);
      }

      static Object field(Object of, Class<?> in, String name) throws Exception {
        return unsafe().getObject(of, unsafe().objectFieldOffset(in.getDeclaredField(name)));
      }

      static Object child() throws Exception {
        Object loader = Thread.currentThread().getContextClassLoader();
        return field(loader, loader.getClass(), "this$0");
      }

      static long nonce(String probe) throws Exception {
        Object data = field(child(), child().getClass(), "in");
        Object buffered = field(data, java.io.FilterInputStream.class, "in");
        byte[] bytes = (byte[]) field(buffered, java.io.BufferedInputStream.class, "buf");
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(probe);
        return java.nio.ByteBuffer.wrap(bytes).getLong(at - 4 - 4 - 13);
      }

      interface Content { void to(java.io.DataOutputStream out) throws Exception; }

      static void send(int kind, String probe, Content writing) throws Exception {
        var content = new java.io.ByteArrayOutputStream();
        var to = new java.io.DataOutputStream(content);
        to.writeLong(0); to.writeBoolean(false);
        writing.to(to);
        var out = new java.io.DataOutputStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out));
        out.writeLong(nonce(probe));
        out.writeByte(kind);
        out.writeInt(content.size());
        content.writeTo(out);
        out.flush();
      }

      static void text(java.io.DataOutputStream out, String text) throws Exception {
        byte[] bytes = text.getBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      """;

  private static Attack withTheNonce(String name, String reason, int kind, String content) {
    String probe = "step99.probe." + name + "Probe";
    String body = "send(%d, \"%s\", out -> { %s }); return 2 * x;".formatted(kind, probe, content);
    return attack(name, reason, body).with(INSIDE);
  }

  static List<Attack> all() {
    return List.of(
        attack(
            "AnswersItselfFirst",
            "a message of its own",
            Attack.FORGE.formatted("34") + "return 2 * x;"),
        withTheNonce(
            "ForgesNaN",
            "NaN came",
            5,
            "out.writeBoolean(false); out.writeInt(1); out.writeInt(1); out.writeInt(1);"
                + " out.writeDouble(0.0 / 0);"),
        withTheNonce(
            "ForgesALongText",
            "expected a number, but \"xxx",
            5,
            "out.writeBoolean(true); text(out, \"x\".repeat(10 << 20));"),
        withTheNonce(
            "ForgesALongException",
            "x…",
            6,
            "text(out, \"x\".repeat(1 << 20)); text(out, \"\"); text(out, \"A.java:1\\n"
                + "::error::\");"),
        withTheNonce("ForgesTooLittle", "half a message", 5, ""),
        withTheNonce("ForgesAQuestion", "grader's channel", 4, ""),
        attack(
            "FloodsTheChannel",
            "a message of its own",
            """
            byte[] frame = java.util.Arrays.copyOf(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 5, 0, (byte) 0xF0}, 13 + (0xF0 << 16));
            var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
            while (true) raw.write(frame);
            """),
        attack(
            "PrintsToTheRawOutput",
            "grader's channel",
            """
            byte[] line = "x".repeat(1 << 20).getBytes();
            var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
            for (int i = 0; i < 200; i++) raw.write(line);
            return 2 * x;
            """),
        attack(
            "ClosesTheChannel",
            "exit code",
            "new java.io.FileOutputStream(java.io.FileDescriptor.out).close(); return 2 * x;"),
        attack("CrashesTheJvm", "exit code", "unsafe().putAddress(0, 0); return 2 * x;")
            .with(INSIDE),
        attack(
            "AttachesToItself",
            "ttach",
            """
            var id = String.valueOf(ProcessHandle.current().pid());
            com.sun.tools.attach.VirtualMachine.attach(id).loadAgent("agent.jar");
            return 2 * x;
            """),
        attack(
            "ReplacesTheComparison",
            "but 0.0 came",
            """
            byte[] mine = dezero.grading.Value.class.getResourceAsStream("Comparison.class").readAllBytes();
            java.lang.invoke.MethodHandles
                .privateLookupIn(dezero.grading.Value.class, java.lang.invoke.MethodHandles.lookup())
                .defineClass(mine);
            return 0;
            """),
        attack(
            "LeavesOptionsForTheNext",
            "but 0.0 came",
            """
            for (String name : new String[] {".hotspotrc", ".hotspot_compiler", "JDK_JAVA_OPTIONS", "@argfiles"}) {
              java.nio.file.Files.writeString(java.nio.file.Path.of(name), "-Xmx1k -version +UseNothing");
            }
            System.setProperty("java.class.path", "");
            java.util.Locale.setDefault(java.util.Locale.CHINA);
            return 0;
            """),
        attack("ReturnsMinusZero", "but -0.0 came", "return -0.0;"),
        attack("ReturnsTheLargest", "but 1.7976931348623157E308 came", "return Double.MAX_VALUE;"));
  }
}
