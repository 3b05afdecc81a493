package dezero.course.build;

import java.util.regex.Pattern;

/** The result of a build: Maven's exit code, and all that it printed. */
public record Build(int exitCode, String output) {
  /** In the words of Maven, and of the wrapper that downloads Maven. */
  private static final Pattern CANNOT_DOWNLOAD =
      Pattern.compile(
          "(?m)^(?!\\[WARNING]).*(Could not transfer|in offline mode|(wget|curl): Failed to"
              + " fetch)");

  public boolean succeeded() {
    return exitCode == 0;
  }

  /** What to do about a failure. A cause is named only if Maven has named it. */
  public String advice() {
    return CANNOT_DOWNLOAD.matcher(output).find()
        ? "Maven could not download what it needs, as the lines above say. Try again when you are"
            + " online."
        : "Maven's lines above say why.";
  }
}
