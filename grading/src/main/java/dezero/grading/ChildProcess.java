package dezero.grading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The grader's end of a learner's process. Every wait has an end, and closing kills the tree. */
final class ChildProcess implements AutoCloseable {
  private static final SecureRandom NONCES = new SecureRandom();

  /**
   * Of answers that were not asked for: a process that sends more than these is not listened to.
   */
  private static final int MOST_WAITING = 4;

  private static final int MOST_PROCESSES = 32;
  private static final long MILLISECONDS_BETWEEN_COUNTS = 200;

  /** What the reader thread has to tell: a frame, or why there will be none. */
  private record Arrival(Frame frame, String end) {}

  private final Process process;
  private final ProcessTree tree;
  private final WorkingFolder folder;
  private final DataOutputStream out;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Drain output;
  private final Thread reader;
  private volatile String crowd = "";

  private ChildProcess(Process process, ProcessTree tree, WorkingFolder folder, Limits limits) {
    this.process = process;
    this.tree = tree;
    this.folder = folder;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.output = new Drain(process.getErrorStream(), limits.outputBytes());
    reader = inBackground("grader reads answers", () -> readFrames(limits.messageBytes()));
    inBackground("grader reads output", output);
    inBackground("grader counts processes", this::keepFromMultiplying);
  }

  static ChildProcess start(Sandbox sandbox, List<Path> classPath, Limits limits)
      throws IOException {
    var folder = WorkingFolder.create();
    String mark = Long.toHexString(NONCES.nextLong());
    var builder = new ProcessBuilder(ChildCommand.of(sandbox, classPath, folder.path(), limits));
    builder.directory(folder.path().toFile());
    ChildCommand.strip(builder.environment(), mark);
    Process process = builder.start();
    return new ChildProcess(process, new ProcessTree(process, mark), folder, limits);
  }

  private static Thread inBackground(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Where the kernel does not forbid more of them, nothing else keeps them from multiplying. */
  private void keepFromMultiplying() {
    try {
      while (!process.waitFor(MILLISECONDS_BETWEEN_COUNTS, TimeUnit.MILLISECONDS)) {
        if (tree.processes() > MOST_PROCESSES) {
          crowd = MOST_PROCESSES + " processes";
          tree.kill();
        } else if (tree.threads() > Sandbox.MOST_THREADS) {
          crowd = Sandbox.MOST_THREADS + " threads";
          tree.kill();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readFrames(int most) {
    String end;
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        arrivals.put(new Arrival(Frame.read(in, most), ""));
      }
    } catch (EOFException e) {
      end = "";
    } catch (BrokenFrameException e) {
      end = "wrote " + e.getMessage() + " into the grader's channel";
    } catch (IOException e) {
      end = "";
    } catch (InterruptedException e) {
      return;
    }
    arrivals.offer(new Arrival(null, end));
  }

  /** Waits for the first message, which shows that the process could start at all. */
  boolean saysHello(Duration limit) {
    try {
      return await(0, limit).kind() == Frame.Kind.HELLO;
    } catch (LostException e) {
      return false;
    }
  }

  /** Sends without waiting for the other side to read: it may never do so. */
  void send(Frame frame) {
    inBackground(
        "grader asks",
        () -> {
          try {
            synchronized (out) {
              frame.write(out);
            }
          } catch (IOException e) {
            // The process is gone; whoever waits for the answer finds out by that.
            return;
          }
        });
  }

  Frame ask(Frame.Kind kind, Frame.Writing writing, Duration limit) throws LostException {
    long nonce = NONCES.nextLong();
    try {
      send(Frame.of(nonce, kind, writing));
    } catch (IOException e) {
      throw new GradingException("a message could not be written", e);
    }
    return await(nonce, limit);
  }

  void define(Map<String, byte[]> classes) {
    try {
      Frame frame = Frame.of(0, Frame.Kind.DEFINE, out -> Compiled.writeClasses(out, classes));
      synchronized (out) {
        frame.write(out);
      }
    } catch (IOException e) {
      // The process is gone; whoever waits for the answer finds out by that.
      return;
    }
  }

  private Frame await(long nonce, Duration limit) throws LostException {
    Arrival arrival;
    try {
      arrival = arrivals.poll(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GradingException("the grading was interrupted", e);
    }
    if (arrival == null) {
      throw new LostException(LostException.Cause.TIMEOUT, "did not end in time");
    }
    if (arrival.frame() == null) {
      throw new LostException(
          LostException.Cause.ENDED, arrival.end().isEmpty() ? ended() : arrival.end());
    }
    if (arrival.frame().nonce() != nonce) {
      throw new LostException(
          LostException.Cause.ENDED, "wrote a message of its own into the grader's channel");
    }
    return arrival.frame();
  }

  private String ended() {
    try {
      boolean hasEnded = process.waitFor(5, TimeUnit.SECONDS);
      if (!crowd.isEmpty()) {
        return "started more than " + crowd + ", and was ended";
      }
      if (hasEnded) {
        return "ended its process with exit code "
            + process.exitValue()
            + " before it answered (System.exit, Runtime.halt, or the JVM gave up)";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "closed the grader's channel";
  }

  /** What was printed since the last call; waits until that many bytes in all have come. */
  String output(long total) {
    return output.take(total);
  }

  /** All that a process has printed which could not start. */
  String complaint() {
    return output.takeAll();
  }

  /** A reader that nobody takes messages from any more would keep them, and itself, for ever. */
  @Override
  public void close() {
    tree.kill();
    reader.interrupt();
    folder.delete();
  }
}
