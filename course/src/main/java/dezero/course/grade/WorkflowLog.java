package dezero.course.grade;

import java.io.PrintStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints learners' text to a log that a CI system reads, where a line can be a command that sets an
 * output, hides a text, or ends a section.
 */
public final class WorkflowLog {
  /** After any Unicode white space: GitHub's runner trims a line before it looks. */
  private static final Pattern COMMAND = Pattern.compile("(?mU)^(\\s*):(?=:)");

  /** The older form, and the similar ones of Azure Pipelines and TeamCity. */
  private static final Pattern OLD_COMMAND = Pattern.compile("##(?=\\w*\\[)");

  private static final SecureRandom TOKENS = new SecureRandom();

  private final PrintStream out;
  private final boolean isOnGitHub;

  public WorkflowLog(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.isOnGitHub = environment.containsKey("GITHUB_ACTIONS");
  }

  /** Prints lines of any text. */
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

  /** The text, with GitHub's commands of both forms made harmless. */
  static String harmless(String text) {
    String plain = COMMAND.matcher(Plain.text(text)).replaceAll("$1: ");
    return OLD_COMMAND.matcher(plain).replaceAll("## ");
  }
}
