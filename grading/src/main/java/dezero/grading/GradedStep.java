package dezero.grading;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A step with all that is needed to grade it, read before anything of the learner's is loaded.
 *
 * @param name "step27"
 * @param probes the source of each probe, by its class's name
 * @param classPath what the learner's code may use: never the reference or the tasks
 */
public record GradedStep(
    String name, List<Task> tasks, Map<String, String> probes, List<Path> classPath) {
  public GradedStep {
    tasks = List.copyOf(tasks);
    probes = Map.copyOf(probes);
    classPath = classPath.stream().map(Path::toAbsolutePath).toList();
    if (tasks.isEmpty()) {
      throw new GradingException(name + " has no tasks: nothing could be graded");
    }
    for (Task task : tasks) {
      if (!probes.containsKey(task.probe())) {
        throw new GradingException(
            name + " " + task + ": no probe \"" + task.probe() + "\" among " + probes.keySet());
      }
    }
  }

  /** Reads stepNN-title/src/grade and what the build made of it in target/grade-classes. */
  public static GradedStep of(Path folder, List<Path> classPath) {
    return of(folder, folder.resolve("target/grade-classes"), classPath);
  }

  /** Reads stepNN-title/src/grade, whose tasks were compiled to that folder. */
  public static GradedStep of(Path folder, Path classes, List<Path> classPath) {
    String name = folder.toAbsolutePath().getFileName().toString().replaceFirst("-.*", "");
    String className = name + ".grade." + name.replace("step", "Step") + "Exercises";
    try {
      // Stays open: the functions in the tasks load classes of theirs when they are first used.
      var loader = new URLClassLoader(new URL[] {url(classes)}, Exercises.class.getClassLoader());
      var exercises =
          (Exercises) loader.loadClass(className).getDeclaredConstructor().newInstance();
      List<Task> tasks = exercises.tasks();
      return new GradedStep(
          name, tasks, probesIn(folder.resolve("src/grade/java"), name), classPath);
    } catch (ReflectiveOperationException | IOException e) {
      throw new GradingException(
          "no " + className + " in " + classes + ": build the step first", e);
    }
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }

  private static Map<String, String> probesIn(Path sources, String name) throws IOException {
    Map<String, String> probes = new TreeMap<>();
    try (Stream<Path> files = Files.list(sources.resolve(name).resolve("probe"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String simple = file.getFileName().toString().replace(".java", "");
        probes.put(name + ".probe." + simple, Files.readString(file));
      }
    }
    return probes;
  }

  /** The files that a learner hands in. */
  public TreeSet<String> files() {
    var files = new TreeSet<String>();
    tasks.forEach(task -> files.add(task.file()));
    return files;
  }

  /** The package of those files. */
  public String learnersPackage() {
    return name + ".exercise";
  }
}
