package dezero.course.exercise;

import dezero.course.ExerciseFiles;
import dezero.course.build.Program;
import dezero.course.build.VectorJvm;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Compiles and runs Try.java, the learner's place to try things. Of the other files only those that
 * it uses are compiled, so that one which is half written is in nobody's way.
 */
public record Trial(StepTasks tasks) {
  private static final int DOES_NOT_COMPILE = 1;

  /** Returns the exit code. */
  public int run() throws IOException {
    var classPath = tasks.graded().classPath();
    var file = tasks.folder().resolve(ExerciseFiles.TRY);
    if (!Files.exists(file)) {
      handOut(file);
    }
    var classes = tasks.course().root().resolve(".dezero/try/step" + tasks.step().twoDigits());
    delete(classes);
    Files.createDirectories(classes);
    var messages = compile(file, classes, classPath);
    if (!messages.isEmpty()) {
      var err = tasks.surroundings().err();
      err.print(messages);
      err.println();
      err.println(ExerciseFiles.TRY + " was not run: correct this, then try again.");
      return DOES_NOT_COMPILE;
    }
    var path = new ArrayList<Path>(List.of(classes));
    path.addAll(classPath);
    var main = "step" + tasks.step().twoDigits() + ".exercise.Try";
    return VectorJvm.isFor(path) ? new VectorJvm(path, main).run() : new Program(path, main).run();
  }

  private void handOut(Path file) throws IOException {
    var stub = new ExerciseFiles(tasks.step()).stubs().resolve(ExerciseFiles.TRY);
    Files.createDirectories(file.getParent());
    Files.copy(stub, file);
    tasks
        .surroundings()
        .err()
        .println(
            tasks.surroundings().show(file) + " was missing: here it is again, as handed out.");
  }

  /** What javac says; empty if all is well. */
  private String compile(Path file, Path classes, List<Path> classPath) throws IOException {
    var javac = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-d",
              classes.toString(),
              "-sourcepath",
              tasks.folder().getParent().getParent().toString(),
              "-cp",
              classPath.stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator)));
      var units = files.getJavaFileObjects(file);
      boolean compiled = javac.getTask(said, files, null, options, null, units).call();
      var folder = tasks.folder().toString();
      return compiled
          ? ""
          : said.toString().replace(folder, tasks.surroundings().show(tasks.folder()));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
