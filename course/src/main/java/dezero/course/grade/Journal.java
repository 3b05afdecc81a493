package dezero.course.grade;

import com.google.gson.JsonParseException;
import dezero.grading.GradingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results so far: a line for each, on the disk before the next grading begins. A line that was
 * being written when the run was killed is cut off.
 */
public final class Journal implements AutoCloseable {
  private static final String NAME = "journal.jsonl";
  private static final String BEGIN = "{\"secret\":";

  /** Either the secret, which is the first line, or a result. */
  private record Line(Long secret, String key, SubmissionResult result) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<String, SubmissionResult> results = new HashMap<>();
  private Long secret;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * The folder's journal, a new one if it has none.
   *
   * @throws WrongInputException if another run writes to it, or the file is not a journal
   */
  public static Journal in(ReportFolder folder) {
    Path file = folder.path().resolve(NAME);
    try {
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new WrongInputException(
            "Another grading is writing to %s just now: wait for it, or give --report another folder."
                .formatted(folder.path()));
      }
      var journal = new Journal(file, channel);
      try {
        journal.read();
      } catch (WrongInputException e) {
        channel.close();
        throw e;
      }
      return journal;
    } catch (IOException e) {
      throw ReportFolder.cannotWrite(file, e);
    }
  }

  /** Whether the folder has one. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  private void read() throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      continue;
    }
    String text = new String(bytes.array(), StandardCharsets.UTF_8);
    // Checked before anything is cut off: even a first line that was cut short begins like this.
    if (!text.startsWith(BEGIN) && !BEGIN.startsWith(text)) {
      throw notOurs(null);
    }
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole.lines().forEach(this::remember);
    long end = whole.getBytes(StandardCharsets.UTF_8).length;
    channel.truncate(end).position(end);
  }

  private void remember(String text) {
    try {
      Line line = Json.LINE.fromJson(text, Line.class);
      if (line != null && line.secret() != null) {
        secret = line.secret();
      } else if (line != null && line.key() != null && line.result() != null) {
        results.put(line.key(), line.result());
      } else {
        throw notOurs(null);
      }
    } catch (JsonParseException e) {
      throw notOurs(e);
    }
  }

  private WrongInputException notOurs(Exception cause) {
    var wrong =
        new WrongInputException(
            "%s is not a journal of this command: give --report another folder.".formatted(file));
    wrong.initCause(cause);
    return wrong;
  }

  /**
   * The number from which the seeds of all gradings are made: that of the first run, else the new
   * one. It is in this file only, since it foretells the inputs of gradings to come.
   */
  public long secret(long fresh) {
    if (secret == null) {
      secret = fresh;
      append(new Line(fresh, null, null));
    }
    return secret;
  }

  synchronized Optional<SubmissionResult> find(String key) {
    return Optional.ofNullable(results.get(key));
  }

  synchronized void add(String key, SubmissionResult result) {
    results.put(key, result);
    append(new Line(null, key, result));
  }

  private void append(Line line) {
    try {
      var bytes = ByteBuffer.wrap((Json.LINE.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new GradingException(
          "What was graded could not be written to %s: %s. Make room, then give the same command again."
              .formatted(file, ReportFolder.reason(e)),
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw ReportFolder.cannotWrite(file, e);
    }
  }
}
