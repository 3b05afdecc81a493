package dezero.course.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One module of the course, named by its folder: its sources and its compiled form. */
public record MavenModule(Path root, String folder) {
  /** Halves what a small build costs: Maven ends before better machine code would pay off. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** Begins the first line of a fingerprint. */
  private static final String USES = "uses ";

  private static final String NO_HOME =
      "HOME is not set, and this user has no home folder, in which Maven keeps its downloads.\n"
          + "Let HOME name a folder that you can write to.";

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /**
   * The module's classes, those of our modules that it uses, and libraries; never a jar of ours.
   */
  public List<Path> classPath() throws IOException {
    var path = new ArrayList<Path>();
    path.add(target("classes"));
    for (var used : uses()) {
      path.addAll(used.classPath());
    }
    path.addAll(libraries());
    return path.stream().distinct().toList();
  }

  /** Whether the classes are there and were compiled from the sources as they are now. */
  public boolean isUpToDate() throws IOException {
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

  public boolean wasBuilt() {
    return Files.isDirectory(target("classes"))
        && Files.exists(target("classpath.txt"))
        && stamp().exists();
  }

  /**
   * Compiles the module and those it uses, unless another build has just done so: there is only one
   * at a time.
   */
  public Build build() throws IOException {
    try (var lock = lock()) {
      return isUpToDate() ? new Build(0, "") : compile("compile");
    }
  }

  /** The same, including the tasks of a step, but not the learner's files. */
  public Build buildWithTasks() throws IOException {
    try (var lock = lock()) {
      if (isUpToDateWithTasks()) {
        return new Build(0, "");
      }
      var fingerprint = tasksFingerprint();
      if (!tasksStamp().vouchesFor(fingerprint)) {
        deleteFiles(tasksStamp().folder().toFile());
      }
      var build = compile("process-classes", "-Dexercises.skip=false");
      if (build.succeeded()) {
        tasksStamp().write(fingerprint);
      }
      return build;
    }
  }

  public boolean isUpToDateWithTasks() throws IOException {
    return isUpToDate() && tasksStamp().vouchesFor(tasksFingerprint());
  }

  /** A line for each source file of the tasks. */
  public String tasksFingerprint() {
    var lines = new ArrayList<String>();
    addFiles(root.resolve(folder).resolve("src/grade/java").toFile(), lines);
    Collections.sort(lines);
    return String.join("\n", lines);
  }

  private Stamp tasksStamp() {
    return new Stamp(target("dezero-tasks.txt"), target("grade-classes"));
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
        module.getKey().stamp().write(module.getValue());
      }
    }
    return build;
  }

  private boolean isStale() throws IOException {
    return stamp().exists() && !stamp().vouchesFor(fingerprint());
  }

  /** Maven compares times only: it would keep the classes of a file that an older one replaced. */
  private void forgetStaleClasses() throws IOException {
    if (isStale()) {
      stamp().revoke();
      deleteFiles(target("classes").toFile());
    }
  }

  /** The modules of ours that it needs. */
  private List<MavenModule> uses() throws IOException {
    return usedFolders().stream().map(used -> new MavenModule(root, used)).toList();
  }

  /**
   * From the pom, or from the stamp if the pom is unchanged: an XML parser takes 30 ms to start.
   */
  private List<String> usedFolders() throws IOException {
    if (stamp().exists()) {
      var lines = stamp().text().lines().toList();
      if (lines.contains(line(pom().toFile())) && lines.get(0).startsWith(USES)) {
        var folders = lines.get(0).substring(USES.length()).strip();
        return folders.isEmpty() ? List.of() : List.of(folders.split(" "));
      }
    }
    return Pom.read(pom()).uses();
  }

  /** The libraries that Maven listed when it compiled the module. */
  private List<Path> libraries() throws IOException {
    // Bytes that are not UTF-8 are replaced: then it names no file that exists.
    var list = new String(Files.readAllBytes(target("classpath.txt")), UTF_8).strip();
    return list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(File.pathSeparator)).map(Path::of).toList();
  }

  private Path target(String name) {
    return root.resolve(folder).resolve("target").resolve(name);
  }

  private Path pom() {
    return root.resolve(folder).resolve("pom.xml");
  }

  /** In target, so that it is deleted together with the classes. */
  private Stamp stamp() {
    return new Stamp(target("dezero-built.txt"), target("classes"));
  }

  private void addFingerprints(Map<MavenModule, String> fingerprints) throws IOException {
    fingerprints.put(this, fingerprint());
    for (var used : uses()) {
      used.addFingerprints(fingerprints);
    }
  }

  /**
   * The modules it uses, then a line for each source file of its own and of theirs: path, size,
   * time.
   */
  public String fingerprint() throws IOException {
    var lines = new ArrayList<String>();
    addFiles(root.resolve("pom.xml").toFile(), lines);
    addFiles(pom().toFile(), lines);
    addFiles(root.resolve(folder).resolve("src/main").toFile(), lines);
    Collections.sort(lines);
    lines.add(0, USES + String.join(" ", usedFolders()));
    for (var used : uses()) {
      lines.add(used.fingerprint());
    }
    return String.join("\n", lines);
  }

  private static void addFiles(File file, List<String> lines) {
    var children = file.listFiles();
    if (children == null) {
      lines.add(line(file));
      return;
    }
    for (var child : children) {
      if (!child.isHidden()) {
        addFiles(child, lines);
      }
    }
  }

  private static String line(File file) {
    return file + " " + file.length() + " " + file.lastModified();
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

  /** Waits for another build to end. Where locking is not supported, builds without a lock. */
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
    if (!WINDOWS && !addHome(builder.environment())) {
      return new Build(1, NO_HOME);
    }
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putIfAbsent("MAVEN_OPTS", SHORT_LIVED);
    var maven = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
    maven.getOutputStream().close();
    var output = new String(maven.getInputStream().readAllBytes(), nativeCharset());
    return new Build(maven.onExit().join().exitValue(), output);
  }

  /**
   * Maven's wrapper stops without HOME, or with an empty one would write to the root of the file
   * system. Returns false if there is no folder to take instead.
   */
  private static boolean addHome(Map<String, String> environment) {
    if (!environment.getOrDefault("HOME", "").isEmpty()) {
      return true;
    }
    var home = Path.of(System.getProperty("user.home"));
    if (!Files.isDirectory(home)) {
      return false;
    }
    System.err.println("HOME is not set: Maven keeps its downloads in " + home + ".");
    environment.put("HOME", home.toString());
    return true;
  }

  private static Charset nativeCharset() {
    return Charset.forName(System.getProperty("native.encoding", UTF_8.name()));
  }
}
