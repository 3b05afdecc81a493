package dezero.bench;

import java.io.File;
import java.util.Arrays;

/** The jar that holds MNIST's files, so that the other sides read the same ones. */
final class MnistJar {
  private MnistJar() {}

  /**
   * Where it is.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static String path() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> new File(entry).getName().startsWith("rapaio-datasets"))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "rapaio-datasets is not on the class path; start bench/side-by-side, which"
                        + " puts it there"));
  }
}
