package dezero.grading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The learner's process: compiles, then maps inputs to outputs. It judges nothing, so nothing that
 * the learner's code does to it can earn a point. Messages come and go through the real standard
 * input and output, which the learner's code does not find in System.in and System.out.
 */
public final class Child {
  private final int mostBytes;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Printed printed;
  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<Integer, ClassLoader> loaders = new HashMap<>();
  private final BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
  private int threads;

  private Child(int mostBytes, int mostPrinted) {
    this.mostBytes = mostBytes;
    in =
        new DataInputStream(
            new java.io.BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    out =
        new DataOutputStream(
            new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    printed = new Printed(new FileOutputStream(FileDescriptor.err), mostPrinted);
    var prints = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(prints);
    System.setErr(prints);
  }

  /** Arguments: the most bytes of a message, and of what a task prints. */
  public static void main(String[] args) throws IOException {
    new Child(Integer.parseInt(args[0]), Integer.parseInt(args[1])).serve();
  }

  private void serve() throws IOException {
    var reader = new Thread(this::readRequests, "grader reads requests");
    reader.setDaemon(true);
    reader.start();
    threads = threads();
    Frame.of(0, Frame.Kind.HELLO, content -> {}).write(out);
    while (true) {
      Frame request = nextRequest();
      switch (request.kind()) {
        case COMPILE -> compile(request).write(out);
        case DEFINE -> define(request);
        case RUN -> run(request).write(out);
        default -> throw new BrokenFrameException("the grader never sends " + request.kind());
      }
    }
  }

  /** Reads also while a task runs: that is how a killed grader is noticed. */
  private void readRequests() {
    try {
      while (true) {
        requests.add(Frame.read(in, mostBytes));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private Frame nextRequest() {
    while (true) {
      try {
        return requests.take();
      } catch (InterruptedException e) {
        // Only the learner's code can have asked for it.
        continue;
      }
    }
  }

  private Frame compile(Frame request) throws IOException {
    List<Source> sources = new ArrayList<>();
    DataInputStream content = request.open();
    for (int left = content.readInt(); left > 0; left--) {
      sources.add(Source.read(content));
    }
    Compiled compiled;
    try {
      compiled = Compilation.of(sources);
    } catch (RuntimeException | Error e) {
      String why = " (" + e.getClass().getSimpleName() + ")";
      var error = new Compiled.Message("", "javac gave up: nested too deeply, or too large?" + why);
      compiled = new Compiled(Map.of(), List.of(error));
    }
    return Frame.of(request.nonce(), Frame.Kind.COMPILED, compiled::write);
  }

  /** Nothing is left of the classes that were there before. */
  private void define(Frame request) throws IOException {
    classes.clear();
    loaders.clear();
    classes.putAll(Compiled.readClasses(request.open()));
  }

  private Frame run(Frame request) throws IOException {
    DataInputStream content = request.open();
    int task = content.readInt();
    String probe = Frame.readText(content);
    Value input = Frame.readValue(content);
    ClassLoader loader = loaders.computeIfAbsent(task, number -> new Loader());
    var run = new Run(loader, probe, input);
    printed.restart();
    var thread = new Thread(run, "task " + task);
    thread.setContextClassLoader(loader);
    thread.start();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        // Only the learner's code can have asked for it; the grader has its own clock.
        continue;
      }
    }
    boolean used = run.hasDamaged() || threads() > threads;
    return run.reply(request.nonce(), printed.total(), used);
  }

  /** In all groups: a thread may be started in a group that is not the task's. */
  private static int threads() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    return all.activeCount();
  }

  /** The learner's classes and the probes: new ones for each task, so that tasks share no state. */
  private final class Loader extends ClassLoader {
    Loader() {
      super(Child.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
