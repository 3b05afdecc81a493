package checks;

import dezero.grading.Exercises;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The exercises of all steps, compiled as strictly as the build compiles everything else. A run of
 * javac takes all steps with the same class path: starting it once for each step and each kind of
 * file took longer than all the compiling.
 *
 * @param folder where the classes are put, in a folder for each kind
 */
record CompiledExercises(Path folder) {
  /** Compiles the tasks, the stubs and the solutions. Returns a line for each error or warning. */
  List<String> compile(List<StepExercises> steps) throws IOException {
    List<Path> tasks = new ArrayList<>();
    Map<List<Path>, List<StepExercises>> byClassPath = new LinkedHashMap<>();
    for (StepExercises step : steps) {
      tasks.addAll(step.tasks());
      byClassPath.computeIfAbsent(step.classPath(), path -> new ArrayList<>()).add(step);
    }
    // The grader loads the tasks beside its own classes, and finds nothing else.
    List<String> complaints = new ArrayList<>(compile(tasks, List.of(), tasks()));
    for (var group : byClassPath.entrySet()) {
      for (String kind : List.of("stub", "solution")) {
        List<Path> files = new ArrayList<>();
        for (StepExercises step : group.getValue()) {
          files.addAll(step.withProbes(kind));
        }
        complaints.addAll(compile(files, group.getKey(), of(kind)));
      }
    }
    return complaints;
  }

  /** The classes of the tasks. */
  Path tasks() {
    return of("tasks");
  }

  /** The classes of the stubs or of the solutions. */
  Path of(String kind) {
    return folder.resolve(kind);
  }

  private static List<String> compile(List<Path> sources, List<Path> classPath, Path target)
      throws IOException {
    Files.createDirectories(target);
    String withGrading =
        Stream.concat(classPath.stream(), Stream.of(grading()))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:all,-try",
            "-cp",
            withGrading,
            "-d",
            target.toString());
    var javac = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    try (var files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      boolean compiled =
          javac.getTask(Writer.nullWriter(), files, found, options, null, units).call();
      List<String> complaints =
          found.getDiagnostics().stream().map(CompiledExercises::line).toList();
      return compiled || !complaints.isEmpty()
          ? complaints
          : List.of("javac made no classes of " + sources + " and did not say why");
    }
  }

  private static String line(Diagnostic<? extends JavaFileObject> found) {
    String message = found.getMessage(Locale.ENGLISH);
    JavaFileObject source = found.getSource();
    return source == null
        ? message
        : source.getName() + ":" + found.getLineNumber() + ": " + message;
  }

  private static Path grading() {
    try {
      return Path.of(Exercises.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes of the grader have no place in a folder", e);
    }
  }
}
