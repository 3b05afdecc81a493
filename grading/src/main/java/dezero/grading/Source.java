package dezero.grading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A file to compile.
 *
 * @param file its name, "Cosine.java"
 * @param inPackage where its classes have to be
 */
record Source(String file, String inPackage, String text) {
  void write(DataOutputStream out) throws IOException {
    Frame.writeText(out, file);
    Frame.writeText(out, inPackage);
    Frame.writeText(out, text);
  }

  static Source read(DataInputStream in) throws IOException {
    return new Source(Frame.readText(in), Frame.readText(in), Frame.readText(in));
  }

  /** Whether it is ours: its errors are told in other words. */
  boolean isProbe() {
    return inPackage.endsWith(".probe");
  }

  /** Unique among all sources. */
  String key() {
    return inPackage + "/" + file;
  }
}
