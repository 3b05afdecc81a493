package checks;

import java.util.List;

/**
 * How much is tried. The build that everybody waits for tries a little of what is slow; continuous
 * integration runs it with {@code -Dthorough}.
 */
final class Thorough {
  private static final boolean THOROUGH = System.getProperty("thorough", "false").equals("true");

  private Thorough() {}

  /** What the random cases of the exercises are drawn with. */
  static List<Long> seeds() {
    return THOROUGH ? List.of(1L, 2L, 3L) : List.of(1L);
  }

  /** Either all of them, or only the few. */
  static <T> List<T> choose(List<T> all, List<T> few) {
    return THOROUGH ? all : few;
  }
}
