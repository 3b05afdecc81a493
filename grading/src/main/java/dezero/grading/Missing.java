package dezero.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a probe did not find in the learner's file, in words: javac tells it of a line of the probe,
 * which the learner has never seen.
 */
final class Missing {
  private static final Pattern PLACE = Pattern.compile("^\\w+\\.java:\\d+: ");
  private static final Pattern SYMBOL =
      Pattern.compile("cannot find symbol; symbol: +(class|method|constructor|variable) ([^;]+)");

  private Missing() {}

  /** Of javac's messages about a probe, a line for each. */
  static String inWords(String messages) {
    return messages
        .lines()
        .map(line -> PLACE.matcher(line).replaceFirst(""))
        .map(Missing::told)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String told(String message) {
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find()
        ? "it declares the "
            + symbol.group(1)
            + " "
            + symbol.group(2).strip()
            + ", which is not there: was it renamed, or removed?"
        : message;
  }
}
