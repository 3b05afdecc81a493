package dezero.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where both launchers begin: brings the course command up to date, then runs it in this JVM.
 *
 * <p>Before anything is compiled, the launchers run this very file ({@code java Start.java}). So it
 * stands on its own: it names no other class of ours, and is written in ASCII.
 */
final class Start {
  /** The tool itself could not work. */
  static final int COULD_NOT_WORK = 3;

  private static final String FIRST_TIME =
      "First time here: Maven compiles the course command, and downloads what it needs (once).";
  private static final String CHANGED = "The course command has changed: compiling it again.";
  private static final String NOT_BUILT =
      "The course command could not be compiled: Maven's [ERROR] lines above say why.\n"
          + "The first time, Maven needs a network.";

  /** Loaded now, since Maven may replace their files while we run. */
  private static final List<Class<?>> LOADED = List.of(Build.class, Program.class);

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
        System.err.println(course.wasBuilt() ? CHANGED : FIRST_TIME);
        var build = course.build();
        if (!build.succeeded()) {
          System.err.println(build.output().strip() + "\n\n" + NOT_BUILT);
          return COULD_NOT_WORK;
        }
      }
      return new Program(course.classPath(), "dezero.course.Dezero").run(args);
    } catch (IOException e) {
      System.err.println("The course command cannot read or write its own files: " + e);
      return COULD_NOT_WORK;
    }
  }

  /** One module of the course, named by its folder: what it is made from, and its compiled form. */
  record MavenModule(Path root, String folder) {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
        Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern OURS =
        Pattern.compile("<artifactId>\\s*dezero-(\\S+?)\\s*</artifactId>");

    /** Halves what a small build costs: Maven ends before better machine code would pay off. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /**
     * The module's classes, those of our modules that it uses, and libraries; never a jar of ours.
     */
    List<Path> classPath() throws IOException {
      var path = new ArrayList<Path>();
      path.add(target("classes"));
      for (var used : uses()) {
        path.addAll(used.classPath());
      }
      path.addAll(libraries());
      return path.stream().distinct().toList();
    }

    /** Whether the classes are there, and come from the sources as they are now. */
    boolean isUpToDate() throws IOException {
      return wasBuilt()
          && !isStale()
          && libraries().stream().allMatch(Files::exists)
          && usesOnlyWhatIsUpToDate();
    }

    private boolean usesOnlyWhatIsUpToDate() throws IOException {
      for (var used : uses()) {
        if (!used.isUpToDate()) {
          return false;
        }
      }
      return true;
    }

    boolean wasBuilt() {
      return Files.isDirectory(target("classes"))
          && Files.exists(target("classpath.txt"))
          && Files.exists(stamp());
    }

    /**
     * Compiles the module and those it uses, unless another build has just done so: there is only
     * one at a time.
     */
    Build build() throws IOException {
      try (var lock = lock()) {
        return isUpToDate() ? new Build(0, "") : compile("compile");
      }
    }

    /** The same, and what the grader needs of a step: its tasks, but not the learner's files. */
    Build buildWithTasks() throws IOException {
      try (var lock = lock()) {
        if (isUpToDateWithTasks()) {
          return new Build(0, "");
        }
        var fingerprint = tasksFingerprint();
        var build = compile("process-classes", "-Dexercises.skip=false");
        if (build.succeeded()) {
          Files.write(tasksStamp(), fingerprint.getBytes(UTF_8));
        }
        return build;
      }
    }

    boolean isUpToDateWithTasks() throws IOException {
      return isUpToDate()
          && Files.exists(tasksStamp())
          && text(tasksStamp()).equals(tasksFingerprint());
    }

    /** A line for each file that the tasks are made from. */
    String tasksFingerprint() {
      var lines = new ArrayList<String>();
      addFiles(root.resolve(folder).resolve("src/grade/java").toFile(), lines);
      Collections.sort(lines);
      return String.join("\n", lines);
    }

    private Path tasksStamp() {
      return target("dezero-tasks.txt");
    }

    private Build compile(String... goal) throws IOException {
      // Taken before the build, so that what is edited meanwhile is compiled next time.
      var fingerprints = new LinkedHashMap<MavenModule, String>();
      addFingerprints(fingerprints);
      for (var module : fingerprints.keySet()) {
        module.forgetStaleClasses();
      }
      var arguments = new ArrayList<>(List.of("-B", "-ntp", "-Dstyle.color=never"));
      arguments.addAll(List.of("-pl", folder, "-am"));
      arguments.addAll(List.of(goal));
      var build = maven(arguments.toArray(String[]::new));
      if (build.succeeded()) {
        for (var module : fingerprints.entrySet()) {
          Files.write(module.getKey().stamp(), module.getValue().getBytes(UTF_8));
        }
      }
      return build;
    }

    private boolean isStale() throws IOException {
      return Files.exists(stamp()) && !text(stamp()).equals(fingerprint());
    }

    /**
     * Maven looks at times only: it would keep the classes of a file that an older one replaced.
     */
    private void forgetStaleClasses() throws IOException {
      if (isStale()) {
        Files.writeString(stamp(), "being compiled");
        deleteFiles(target("classes").toFile());
      }
    }

    /** The modules of ours that the pom names, but for those only its tests use. */
    private List<MavenModule> uses() throws IOException {
      var pom = COMMENT.matcher(text(root.resolve(folder).resolve("pom.xml")));
      var dependencies = DEPENDENCY.matcher(pom.replaceAll(""));
      var uses = new ArrayList<MavenModule>();
      while (dependencies.find()) {
        var dependency = dependencies.group(1);
        var ours = OURS.matcher(dependency);
        if (ours.find() && !dependency.contains("<scope>test</scope>")) {
          uses.add(new MavenModule(root, ours.group(1)));
        }
      }
      return uses;
    }

    /** What Maven wrote down when it compiled the module. */
    private List<Path> libraries() throws IOException {
      var list = text(target("classpath.txt")).strip();
      return list.isEmpty()
          ? List.of()
          : Arrays.stream(list.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** The file's text. What is no UTF-8 is replaced, and so differs from all that we write. */
    private static String text(Path file) throws IOException {
      return new String(Files.readAllBytes(file), UTF_8);
    }

    private Path target(String name) {
      return root.resolve(folder).resolve("target").resolve(name);
    }

    /** Kept in target, so that it goes when the classes go. */
    private Path stamp() {
      return target("dezero-built.txt");
    }

    private void addFingerprints(Map<MavenModule, String> fingerprints) throws IOException {
      fingerprints.put(this, fingerprint());
      for (var used : uses()) {
        used.addFingerprints(fingerprints);
      }
    }

    /** A line for each file that the module and those it uses are made from: path, size, time. */
    String fingerprint() throws IOException {
      var lines = new ArrayList<String>();
      addFiles(root.resolve("pom.xml").toFile(), lines);
      addFiles(root.resolve(folder).resolve("pom.xml").toFile(), lines);
      addFiles(root.resolve(folder).resolve("src/main").toFile(), lines);
      Collections.sort(lines);
      for (var used : uses()) {
        lines.add(used.fingerprint());
      }
      return String.join("\n", lines);
    }

    private static void addFiles(File file, List<String> lines) {
      var children = file.listFiles();
      if (children == null) {
        lines.add(file + " " + file.length() + " " + file.lastModified());
        return;
      }
      for (var child : children) {
        if (!child.isHidden()) {
          addFiles(child, lines);
        }
      }
    }

    private static void deleteFiles(File file) throws IOException {
      var children = file.listFiles();
      if (children == null) {
        Files.deleteIfExists(file.toPath());
        return;
      }
      for (var child : children) {
        deleteFiles(child);
      }
    }

    /** Waits for another build to end. Where no lock can be had, we build without. */
    private FileChannel lock() {
      try {
        var file = root.resolve(".dezero/build.lock");
        Files.createDirectories(file.getParent());
        var channel = FileChannel.open(file, CREATE, WRITE);
        if (channel.tryLock() == null) {
          System.err.println("Another dezero is compiling just now: waiting for it to end.");
          channel.lock();
        }
        return channel;
      } catch (IOException noLock) {
        return null;
      }
    }

    private Build maven(String... arguments) throws IOException {
      var command =
          new ArrayList<>(WINDOWS ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "mvnw"));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putIfAbsent("MAVEN_OPTS", SHORT_LIVED);
      var maven = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
      maven.getOutputStream().close();
      var output = new String(maven.getInputStream().readAllBytes(), nativeCharset());
      return new Build(maven.onExit().join().exitValue(), output);
    }

    private static Charset nativeCharset() {
      return Charset.forName(System.getProperty("native.encoding", UTF_8.name()));
    }
  }

  /** What came of a build: Maven's exit code, and all that it said. */
  record Build(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** A program that runs in this JVM, yet sees only the JDK and its own class path. */
  record Program(List<Path> classPath, String mainClass) {
    /**
     * Runs it to the end of its main method, and ends with 0. What main throws is reported as Java
     * does, and ends with 1.
     */
    int run(String... args) {
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
      } catch (ReflectiveOperationException notAProgram) {
        System.err.println(
            mainClass + " has no \"public static void main(String... args)\" to run.");
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

    /** Our own frames are no business of the program's author. */
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
}
