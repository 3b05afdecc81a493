package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.build.Build;
import dezero.course.build.CompilerMessages;
import dezero.course.build.MavenModule;
import dezero.course.build.Program;
import dezero.course.build.Start;
import dezero.course.build.VectorJvm;
import dezero.course.progress.RunLog;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Compiles a step's demo if needed, and runs it: in this JVM, unless it uses the vector kernels.
 */
record DemoRun(Surroundings surroundings) {
  private static final int DOES_NOT_COMPILE = 1;

  /** Runs the demo of the step of that number or name, and returns its exit code. */
  int run(String step, String... arguments) throws IOException {
    var course = Course.in(surroundings.root());
    var wanted = course.find(step);
    if (!Files.exists(wanted.demo())) {
      throw new CommandError(
          "Step %d has no demo: %s is not there."
              .formatted(wanted.number(), surroundings.show(wanted.demo())));
    }
    var module = new MavenModule(course.root(), wanted.folder().getFileName().toString());
    if (!module.isUpToDate()) {
      surroundings.err().println(announcement(wanted, module));
      var build = module.build();
      if (!build.succeeded()) {
        return explain(build, wanted);
      }
    }
    RunLog.of(course).add(wanted);
    var classPath = module.classPath();
    return VectorJvm.isFor(classPath)
        ? new VectorJvm(classPath, wanted.mainClass()).run(arguments)
        : new Program(classPath, wanted.mainClass()).run(arguments);
  }

  private static String announcement(Step step, MavenModule module) {
    return module.wasBuilt()
        ? "Step " + step.number() + " is not up to date: compiling it again."
        : "Compiling step " + step.number() + " and the code it uses. Later runs start at once.";
  }

  private int explain(Build build, Step step) {
    var err = surroundings.err();
    var messages = CompilerMessages.in(build.output(), surroundings.root());
    if (messages.isEmpty()) {
      err.println(build.output().strip());
      err.println();
      err.println("Step %d could not be compiled. %s".formatted(step.number(), build.advice()));
      return Start.COULD_NOT_WORK;
    }
    messages.forEach(err::println);
    err.println();
    err.println(
        "Step %d does not compile. Correct this, then run it again.".formatted(step.number()));
    return DOES_NOT_COMPILE;
  }
}
