package step23;

import dezero.Variable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The tools of the JDK that runs this test, and the library to use with them. */
final class Jdk {
  private Jdk() {}

  /** Where the compiled library is: a folder of classes, or a jar. */
  static String library() throws URISyntaxException {
    return Path.of(Variable.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  /** Runs a tool in this process; what it says, errors included. */
  static String say(String tool, String... arguments) {
    var text = new StringWriter();
    var out = new PrintWriter(text, true);
    ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
    return text.toString().replace("\r\n", "\n");
  }

  /** Runs a program in a process of its own, and types these lines; the lines that it prints. */
  static List<String> run(Path folder, List<String> typed, String program, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(arguments));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", program).toString());
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    var printed = folder.resolve("printed.txt");
    var complaints = folder.resolve("complaints.txt");
    int exit =
        builder
            .redirectInput(Files.write(folder.resolve("typed.txt"), typed).toFile())
            .redirectOutput(printed.toFile())
            .redirectError(complaints.toFile())
            .start()
            .waitFor();
    var encoding = Charset.forName(System.getProperty("native.encoding"));
    if (exit != 0) {
      throw new IllegalStateException(
          command
              + " ended with exit code "
              + exit
              + ": "
              + Files.readString(complaints, encoding));
    }
    return Files.readAllLines(printed, encoding);
  }
}
