package dezero.course.grade;

import java.io.PrintStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints what learners wrote where a CI system reads the log: there a line can be a command, which
 * sets an output, hides a text, or ends a section.
 */
public final class WorkflowLog {
  private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*):(?=:)");
  private static final Pattern OLD_COMMAND = Pattern.compile("##(?=\\[)");
  private static final SecureRandom TOKENS = new SecureRandom();

  private final PrintStream out;
  private final boolean isOnGitHub;

  public WorkflowLog(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.isOnGitHub = environment.containsKey("GITHUB_ACTIONS");
  }

  /** Lines that may hold anything. */
  public void print(String lines) {
    String token = new BigInteger(128, TOKENS).toString(36);
    if (isOnGitHub) {
      out.println("::stop-commands::" + token);
    }
    out.println(harmless(lines));
    if (isOnGitHub) {
      out.println("::" + token + "::");
    }
  }

  /** The text on one line, to be printed after something of ours. */
  public static String line(String text) {
    return harmless(Plain.line(text));
  }

  /** The text, in which nothing is a command of GitHub's, the present or the older form. */
  static String harmless(String text) {
    String plain = COMMAND.matcher(Plain.text(text)).replaceAll("$1: ");
    return OLD_COMMAND.matcher(plain).replaceAll("## ");
  }
}
