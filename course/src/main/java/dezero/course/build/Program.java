package dezero.course.build;

import java.io.File;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** A program that runs in this JVM, yet sees only the JDK and its own class path. */
public record Program(List<Path> classPath, String mainClass) {
  /**
   * Runs main, and returns 0. If main throws, reports the exception as Java does, and returns 1.
   */
  public int run(String... args) {
    try {
      var loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      System.setProperty("java.class.path", joined());
      var main = loader.loadClass(mainClass).getDeclaredMethod("main", String[].class);
      if (!Modifier.isStatic(main.getModifiers())) {
        throw new NoSuchMethodException("main is not static");
      }
      main.setAccessible(true);
      main.invoke(null, (Object) args);
      return 0;
    } catch (InvocationTargetException thrown) {
      return report(thrown.getCause());
    } catch (LinkageError inAStaticInitialiser) {
      return report(inAStaticInitialiser);
    } catch (ClassNotFoundException missing) {
      System.err.println(
          "%s is not among the compiled classes in %s.%nIf its source file has that package and name, ./mvnw clean removes what is left of an earlier build; then try again."
              .formatted(mainClass, classPath.get(0)));
      return 1;
    } catch (ReflectiveOperationException notAProgram) {
      System.err.println(mainClass + " has no \"public static void main(String... args)\" to run.");
      return 1;
    }
  }

  private int report(Throwable thrown) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
    for (var each = thrown; each != null && seen.add(each); each = each.getCause()) {
      cutBelowMain(each);
    }
    var thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    return 1;
  }

  /** Removes the frames of the course command, which mean nothing to the program's author. */
  private void cutBelowMain(Throwable thrown) {
    var frames = thrown.getStackTrace();
    for (int i = frames.length - 1; i >= 0; i--) {
      if (frames[i].getClassName().equals(mainClass)) {
        thrown.setStackTrace(Arrays.copyOf(frames, i + 1));
        return;
      }
    }
  }

  private URL[] urls() {
    try {
      var urls = new URL[classPath.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = classPath.get(i).toUri().toURL();
      }
      return urls;
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String joined() {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }
}
