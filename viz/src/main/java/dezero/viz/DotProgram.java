package dezero.viz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Graphviz's {@code dot}. Input and output go through files, not pipes, so that a program that
 * hangs, or whose child keeps a pipe open, cannot block this one.
 */
final class DotProgram {
  private static final String PIXELS_PER_INCH = "144";
  private static final int LONGEST_COMPLAINT = 120;

  private final Path program;
  private final Duration patience;

  DotProgram(Path program, Duration patience) {
    this.program = program;
    this.patience = patience;
  }

  /** Says in one line how the program failed. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }

  byte[] draw(String dotText, PictureFormat format) throws Failure {
    try {
      Path folder = Files.createTempDirectory("dezero-dot");
      try {
        return draw(folder, dotText, format);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw failure("could not be run: " + oneLine(String.valueOf(e.getMessage())));
    }
  }

  private byte[] draw(Path folder, String dotText, PictureFormat format)
      throws IOException, Failure {
    Path in = Files.writeString(folder.resolve("in"), dotText, UTF_8);
    Path out = folder.resolve("out");
    Path complaints = folder.resolve("err");
    Process process =
        new ProcessBuilder(command(format))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(complaints.toFile())
            .start();
    int exitCode = await(process);
    if (exitCode != 0) {
      throw failure("ended with exit code " + exitCode + firstLineOf(complaints));
    }
    byte[] picture = Files.readAllBytes(out);
    if (!isWhole(picture, format)) {
      throw failure(
          "did not print " + format.name().toLowerCase(Locale.ROOT) + firstLineOf(complaints));
    }
    return picture;
  }

  private List<String> command(PictureFormat format) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("-T" + format.name().toLowerCase(Locale.ROOT));
    if (format == PictureFormat.PNG) {
      command.add("-Gdpi=" + PIXELS_PER_INCH);
    }
    return command;
  }

  private int await(Process process) throws Failure {
    try {
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw failure("produced no picture within " + patience.toMillis() / 1000.0 + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static boolean isWhole(byte[] picture, PictureFormat format) {
    String text = new String(picture, ISO_8859_1);
    return switch (format) {
      case SVG -> text.contains("<svg") && text.stripTrailing().endsWith("</svg>");
      case PNG -> text.startsWith("\u0089PNG\r\n") && text.contains("IEND");
      case DOT -> text.contains("{");
    };
  }

  private Failure failure(String what) {
    return new Failure("the Graphviz program " + program + " " + what);
  }

  private static String firstLineOf(Path complaints) throws IOException {
    String text = oneLine(new String(Files.readAllBytes(complaints), UTF_8));
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private static String oneLine(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT) + "…";
  }

  private static void delete(Path folder) throws IOException {
    for (String name : List.of("in", "out", "err")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }
}
