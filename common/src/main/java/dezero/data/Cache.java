package dezero.data;

import java.nio.file.Path;

/**
 * Where downloaded files are kept: the folder that the system property {@code dezero.cache} names,
 * or else the environment variable {@code DEZERO_CACHE}, or else {@code .dezero} in the user's
 * home, which is Python DeZero's too.
 */
public final class Cache {
  private Cache() {}

  public static Path folder() {
    String set = System.getProperty("dezero.cache", System.getenv("DEZERO_CACHE"));
    return set == null || set.isBlank()
        ? Path.of(System.getProperty("user.home"), ".dezero")
        : Path.of(set);
  }
}
