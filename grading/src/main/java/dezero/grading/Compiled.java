package dezero.grading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What javac made of the sources.
 *
 * @param classes the classes, by name; empty when there was an error
 * @param errors each with the key of its source
 */
record Compiled(Map<String, byte[]> classes, List<Message> errors) {
  /**
   * An error of javac's, "Cosine.java:12: ';' expected". The source is empty when none is to blame.
   */
  record Message(String source, String text) {}

  /** Whether javac itself failed, so that no file is known to be the cause. */
  boolean blamesNobody() {
    return errors.stream().anyMatch(error -> error.source().isEmpty());
  }

  void write(DataOutputStream out) throws IOException {
    writeClasses(out, classes);
    out.writeInt(errors.size());
    for (Message error : errors) {
      Frame.writeText(out, error.source());
      Frame.writeText(out, error.text());
    }
  }

  static Compiled read(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = readClasses(in);
    List<Message> errors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      errors.add(new Message(Frame.readText(in), Frame.readText(in)));
    }
    return new Compiled(classes, errors);
  }

  static void writeClasses(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
    out.writeInt(classes.size());
    for (var entry : classes.entrySet()) {
      Frame.writeText(out, entry.getKey());
      Frame.writeBytes(out, entry.getValue());
    }
  }

  static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(Frame.readText(in), Frame.readBytes(in));
    }
    return classes;
  }
}
