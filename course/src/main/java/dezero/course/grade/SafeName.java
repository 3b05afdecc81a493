package dezero.course.grade;

import dezero.course.Fingerprint;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A folder's name that is harmless on every system, and different for different submissions. */
final class SafeName {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}");
  private static final Pattern OURS = Pattern.compile(".*-[0-9a-f]{16}");
  private static final int MOST_KEPT = 40;

  private SafeName() {}

  /** The submission's name if it is harmless; else its harmless characters, and a hash. */
  static String of(Path submission) {
    String name = submission.getFileName().toString();
    if (HARMLESS.matcher(name).matches() && !OURS.matcher(name).matches() && !name.endsWith(".")) {
      return name;
    }
    String kept = name.replaceAll("[^A-Za-z0-9]+", "_");
    // The URI has the bytes even of a name that this locale cannot decode.
    String bytes = submission.toUri().getRawPath();
    String hash = new Fingerprint().add(bytes.replaceFirst(".*/(?=[^/]+/?$)", "")).text();
    return Plain.cut("x" + kept, MOST_KEPT, "") + "-" + hash.substring(0, 16);
  }
}
