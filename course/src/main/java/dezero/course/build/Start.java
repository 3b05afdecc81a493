package dezero.course.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where both launchers begin: brings the course command up to date, then runs it in this JVM.
 *
 * <p>Where nothing is compiled yet, the launchers compile this class and those that it uses with a
 * single javac. So these use the JDK and each other, and nothing else.
 */
public final class Start {
  /** The exit code when the tool itself failed. */
  public static final int COULD_NOT_WORK = 3;

  private static final String FIRST_TIME =
      "First time here: Maven compiles the course command, and downloads what it needs (once).";
  private static final String STALE = "The course command is not up to date: compiling it again.";
  private static final String NOT_BUILT = "The course command could not be compiled. ";

  /** Loaded now, because Maven may replace their class files while we run. */
  private static final List<Class<?>> LOADED =
      List.of(Build.class, Pom.class, Program.class, Stamp.class);

  private Start() {}

  public static void main(String... args) {
    var exitCode = bringUpToDateAndRun(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int bringUpToDateAndRun(String... args) {
    var root = Path.of(System.getProperty("dezero.root")).toAbsolutePath().normalize();
    var course = new MavenModule(root, "course");
    try {
      if (!course.isUpToDate()) {
        System.err.println(course.wasBuilt() ? STALE : FIRST_TIME);
        var build = course.build();
        if (!build.succeeded()) {
          System.err.println(build.output().strip() + "\n\n" + NOT_BUILT + build.advice());
          return COULD_NOT_WORK;
        }
      }
      return new Program(course.classPath(), "dezero.course.command.Dezero").run(args);
    } catch (MalformedPomException malformed) {
      System.err.println(malformed.getMessage());
      return COULD_NOT_WORK;
    } catch (IOException e) {
      System.err.println("The course command cannot read or write its own files: " + e);
      return COULD_NOT_WORK;
    }
  }
}
