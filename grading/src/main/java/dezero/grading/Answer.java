package dezero.grading;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What a probe returned or threw, as far as the learner's process is to be believed.
 *
 * @param value null when something was thrown
 * @param printed how many bytes were printed since the process began
 * @param isUsedUp the process should not be used again
 */
record Answer(
    Value value, String exception, String message, String line, long printed, boolean isUsedUp) {
  private static final int MOST_CHARACTERS_OF_A_NAME = 200;
  private static final Pattern LINE = Pattern.compile("[\\w$]{1,100}\\.java:\\d{1,9}");

  private static String cut(String text, int most) {
    return text.length() <= most + 1 ? text : text.substring(0, most) + "…";
  }

  static Answer read(Frame frame) throws IOException {
    DataInputStream in = frame.open();
    long printed = in.readLong();
    boolean usedUp = in.readBoolean();
    return switch (frame.kind()) {
      case VALUE -> new Answer(Frame.readValue(in), "", "", "", printed, usedUp);
      case THROWN -> {
        String exception = cut(Frame.readText(in), MOST_CHARACTERS_OF_A_NAME);
        String message = cut(Frame.readText(in), Run.MOST_CHARACTERS);
        String line = Frame.readText(in);
        yield new Answer(
            null, exception, message, LINE.matcher(line).matches() ? line : "", printed, usedUp);
      }
      default -> throw new BrokenFrameException("a message that is no answer");
    };
  }
}
