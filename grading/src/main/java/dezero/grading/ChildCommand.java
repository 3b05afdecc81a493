package dezero.grading;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that start a learner's process. What the JVM itself has to say stays off the channel.
 */
final class ChildCommand {
  private ChildCommand() {}

  static List<String> of(Sandbox sandbox, List<Path> libraries, Path folder, Limits limits)
      throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> classPath = new ArrayList<>(List.of(ownClasses()));
    classPath.addAll(libraries);
    String inside = sandbox.workingFolder(folder);
    Optional<Path> filter = Ceilings.filter(sandbox, folder);
    List<String> words = new ArrayList<>(Ceilings.prefix(limits, filter));
    words.addAll(sandbox.prefix(home, classPath, filter));
    words.add(home.resolve("bin").resolve("java").toString());
    words.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.io.tmpdir=" + inside,
            "-Duser.home=" + inside));
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.add(Child.class.getName());
    words.add(String.valueOf(limits.messageBytes()));
    words.add(String.valueOf(limits.outputBytes()));
    return words;
  }

  /** Where the classes of the grader itself are: a folder or a jar. */
  private static Path ownClasses() {
    try {
      return Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new GradingException("the grader does not find its own classes", e);
    }
  }

  /** Leaves nothing of the grader's environment: no tokens, no JAVA_TOOL_OPTIONS. */
  static void strip(Map<String, String> environment, String mark) {
    String systemRoot = environment.get("SystemRoot");
    environment.clear();
    if (systemRoot != null) {
      environment.put("SystemRoot", systemRoot);
    }
    environment.put("PATH", "/usr/bin" + File.pathSeparator + "/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put(ProcessTree.MARK, mark);
  }
}
