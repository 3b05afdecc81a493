package dezero.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that downloads the files it does not have.
 *
 * <p>A file is downloaded as {@code name.part} and renamed only when it is complete and has the
 * right digest. An interrupted transfer is resumed, in the same run or a later one. A file in the
 * folder is checked each time it is opened, and downloaded again if its digest is wrong.
 */
final class Download implements DataFiles {
  /** The number of attempts at an interrupted transfer, provided that each receives some bytes. */
  private static final int ATTEMPTS = 5;

  private final Path folder;
  private final Remote remote;
  private final Progress progress;

  Download(Path folder, Remote remote, Progress progress) {
    this.folder = folder;
    this.remote = remote;
    this.progress = progress;
  }

  @Override
  public Optional<InputStream> find(DataFile file) {
    Path path = folder.resolve(file.name());
    try {
      if (!isRight(file, path)) {
        fetch(file, path);
      }
      return Optional.of(new BufferedInputStream(Files.newInputStream(path)));
    } catch (IOException e) {
      throw new DataException(
          file.shortName()
              + ": cannot be downloaded from "
              + file.address()
              + " ("
              + reason(e)
              + "). Try again later, which resumes the download; or get the file in another"
              + " way and put it at "
              + path,
          e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.toString();
  }

  /**
   * Downloads one file at a time. If another process is downloading the same file, waits for it and
   * uses its file.
   */
  private void fetch(DataFile file, Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    synchronized (Download.class) {
      try (var channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (!isRight(file, path)) {
          fetchAlone(file, path);
        }
      }
    }
  }

  private static boolean isRight(DataFile file, Path path) throws IOException {
    return Files.isRegularFile(path) && file.digest().of(path).equals(file.digest());
  }

  private void fetchAlone(DataFile file, Path path) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    boolean begunEarlier = Files.exists(part);
    complete(file, part);
    Digest found = file.digest().of(part);
    if (begunEarlier && !found.equals(file.digest())) {
      Files.delete(part);
      complete(file, part);
      found = file.digest().of(part);
    }
    if (!found.equals(file.digest())) {
      Files.delete(part);
      throw DataException.of(
          file.shortName() + " from " + file.address(),
          found.toString(),
          file.digest().toString(),
          "The server sent a different file, which was not kept. Get the file in another way and"
              + " put it at "
              + path);
    }
    moveInPlace(part, path);
  }

  private static void moveInPlace(Path part, Path path) throws IOException {
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Resumes until the file is complete; gives up when an attempt receives nothing, or after the
   * last.
   */
  private void complete(DataFile file, Path part) throws IOException {
    for (int attempt = 1; ; attempt++) {
      long before = lengthOf(part);
      try {
        transfer(file, part, before);
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || lengthOf(part) <= before) {
          throw e;
        }
      }
    }
  }

  private static long lengthOf(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private void transfer(DataFile file, Path part, long from) throws IOException {
    Remote.Answer answer = remote.get(file.address(), from);
    boolean goesOn = answer.start() == from && from > 0;
    if (!goesOn && answer.start() > 0) {
      answer.body().close();
      throw new IOException("the server sent bytes from " + answer.start() + ", not " + from);
    }
    long done = answer.start();
    try (InputStream in = answer.body();
        OutputStream out =
            Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        done += n;
        progress.at(file.shortName(), done, answer.total());
      }
    }
    if (answer.total() >= 0 && done < answer.total()) {
      throw new EOFException("only " + done + " of " + answer.total() + " bytes arrived");
    }
  }
}
