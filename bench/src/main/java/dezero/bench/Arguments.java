package dezero.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the command line said. */
record Arguments(String worker, String pythonDezero, String python, int rounds) {
  static final String USAGE =
      "usage: bench/side-by-side --python-dezero DIR [--python python3] [--rounds 5]";

  private static final Set<String> KNOWN =
      Set.of("--worker", "--python-dezero", "--python", "--rounds");

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they make no sense, with the usage
   */
  static Arguments of(String... args) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw wrong(
            KNOWN.contains(args[i]) ? args[i] + " lacks its value" : "unknown option " + args[i]);
      }
      given.put(args[i], args[i + 1]);
    }
    return new Arguments(
        given.get("--worker"),
        folder(given.get("--python-dezero")),
        given.getOrDefault("--python", "python3"),
        rounds(given.getOrDefault("--rounds", "5")));
  }

  private static String folder(String dir) {
    if (dir == null) {
      throw wrong("--python-dezero DIR is missing");
    }
    if (!Files.isRegularFile(Path.of(dir, "dezero", "__init__.py"))) {
      throw wrong(
          "--python-dezero "
              + dir
              + ": no dezero/__init__.py in it; DIR is the folder that holds the package folder");
    }
    return dir;
  }

  private static int rounds(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw wrong("--rounds " + text + ": give a whole number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + "\n" + USAGE);
  }
}
