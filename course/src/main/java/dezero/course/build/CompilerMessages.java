package dezero.course.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Extracts javac's messages from Maven's output and restores javac's own form. */
public final class CompilerMessages {
  private static final Pattern PLACED =
      Pattern.compile("\\[(ERROR|WARNING)] (.+):\\[(\\d{1,9}),(\\d{1,9})] (.*)");
  private static final Pattern BEFORE_A_WINDOWS_DRIVE = Pattern.compile("^/(?=[A-Za-z]:)");

  private CompilerMessages() {}

  /**
   * The messages in lines: {@code file:line: error: message}, then the line of the source, with a
   * mark below the place. Warnings are included only if there is no error: then they are what
   * failed the build. Empty if javac had nothing to say.
   */
  public static List<String> in(String mavenOutput, Path root) {
    var errors = new ArrayList<String>();
    var warnings = new ArrayList<String>();
    var current = new ArrayList<String>();
    for (var line : mavenOutput.lines().toList()) {
      if (line.equals("[INFO] BUILD FAILURE")) {
        break; // the messages are repeated below
      }
      var placed = PLACED.matcher(line);
      if (placed.matches()) {
        current = placed.group(1).equals("ERROR") ? errors : warnings;
        current.addAll(inJavacsForm(placed, root));
      } else if (line.startsWith("[")) {
        current = new ArrayList<>();
      } else {
        current.add(line);
      }
    }
    return errors.isEmpty() ? warnings : errors;
  }

  private static List<String> inJavacsForm(MatchResult placed, Path root) {
    var kind = placed.group(1).equals("ERROR") ? "error" : "warning";
    var file = Path.of(BEFORE_A_WINDOWS_DRIVE.matcher(placed.group(2)).replaceFirst(""));
    int line = Integer.parseInt(placed.group(3));
    int column = Integer.parseInt(placed.group(4));
    var shown = file.startsWith(root) ? root.relativize(file) : file;
    var lines = new ArrayList<String>();
    lines.add(shown + ":" + line + ": " + kind + ": " + placed.group(5));
    var source = source(file);
    if (line <= source.size()) {
      lines.add(source.get(line - 1));
      lines.add(" ".repeat(Math.max(0, column - 1)) + "^");
    }
    return lines;
  }

  /** The lines of the source; none if it can no longer be read. */
  private static List<String> source(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
