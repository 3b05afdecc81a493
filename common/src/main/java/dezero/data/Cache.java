package dezero.data;

import java.nio.file.Path;

/**
 * Where downloaded files are kept: the folder named by the system property {@code dezero.cache},
 * else by the environment variable {@code DEZERO_CACHE}, else {@code .dezero} in the user's home,
 * which Python DeZero uses, too.
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
