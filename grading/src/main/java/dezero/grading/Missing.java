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
  private static final Pattern ARGUMENTS =
      Pattern.compile("^(method|constructor) (\\w+) in \\w+ \\S+ cannot be applied");

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
    if (symbol.find()) {
      return "The exercise declares the %s %s, which is not there: was it renamed, or removed?"
          .formatted(symbol.group(1), symbol.group(2).strip());
    }
    Matcher arguments = ARGUMENTS.matcher(message);
    if (arguments.find()) {
      return "The exercise declares other arguments for the %s %s: were they changed?"
          .formatted(arguments.group(1), arguments.group(2));
    }
    return message;
  }
}
