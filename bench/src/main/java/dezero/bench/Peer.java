package dezero.bench;

import java.util.Arrays;
import java.util.Locale;

/** Whose code does the work. */
enum Peer {
  PLAIN("Java"),
  SIMD("Java with simd"),
  DEZERO("Python DeZero"),
  TORCH("PyTorch"),
  NUMPY("NumPy");

  private final String label;

  Peer(String label) {
    this.label = label;
  }

  /**
   * The one that the command line calls so.
   *
   * @throws IllegalArgumentException if it is not one to compare with
   */
  static Peer of(String word) {
    return Arrays.stream(values())
        .filter(peer -> !peer.isOurs() && peer.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no peer is called \"" + word + "\"; there are dezero, torch and numpy"));
  }

  boolean isOurs() {
    return this == PLAIN || this == SIMD;
  }

  /** What the command line and the Python worker call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }
}
