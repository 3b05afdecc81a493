package dezero.grading;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * What a probe returned or threw, as far as the learner's process is to be believed.
 *
 * @param value null when something was thrown
 * @param printed how many bytes were printed since the process began
 * @param isUsedUp the process should not be used again
 */
record Answer(
    Value value, String exception, String message, String line, long printed, boolean isUsedUp) {
  static Answer read(Frame frame) throws IOException {
    DataInputStream in = frame.open();
    long printed = in.readLong();
    boolean usedUp = in.readBoolean();
    return switch (frame.kind()) {
      case VALUE -> new Answer(Frame.readValue(in), "", "", "", printed, usedUp);
      case THROWN -> {
        String exception = Frame.readText(in);
        String message = Frame.readText(in);
        yield new Answer(null, exception, message, Frame.readText(in), printed, usedUp);
      }
      default -> throw new BrokenFrameException("a message that is no answer");
    };
  }
}
