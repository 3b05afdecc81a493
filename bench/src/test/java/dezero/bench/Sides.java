package dezero.bench;

import java.nio.file.Path;
import java.util.List;

/** Sides that run in a Java of their own, on the tests' class path. */
final class Sides {
  private Sides() {}

  static Side java(Class<?> worker) {
    return new Side(
        Peer.PLAIN,
        1,
        List.of(program(), "-cp", System.getProperty("java.class.path"), worker.getName()));
  }

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
