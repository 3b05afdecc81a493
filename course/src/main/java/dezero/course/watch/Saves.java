package dezero.course.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells, from a thread of its own, when files of a folder were saved, or the folder is gone or
 * back.
 *
 * <p>What has changed is seen by looking at times and sizes. Word from the system only makes it
 * look at once; where there is none (a network mount, a folder in a new place, no watches left) it
 * looks several times a second anyway.
 */
public final class Saves implements AutoCloseable {
  /** Whether to listen to the system, or only to look. */
  public enum Mode {
    LISTEN,
    POLL
  }

  private static final long PERIOD_MILLISECONDS = 300;
  private static final long QUIET_MILLISECONDS = TimeUnit.NANOSECONDS.toMillis(Settling.QUIET);

  private final Path folder;
  private final List<String> files;
  private final Consumer<FolderState> told;
  private final WatchService system;
  private final Settling settling;
  private final Thread thread = new Thread(this::watch, "dezero looks for saves");
  private WatchKey key;
  private String registered = "";

  private Saves(Path folder, Collection<String> files, Mode mode, Consumer<FolderState> told) {
    this.folder = folder;
    this.files = List.copyOf(files);
    this.told = told;
    this.system = mode == Mode.POLL ? null : systemsOwn();
    this.settling = new Settling(look());
  }

  /** From now on, each save is told, by the state after it. */
  public static Saves of(
      Path folder, Collection<String> files, Mode mode, Consumer<FolderState> told) {
    var saves = new Saves(folder, files, mode, told);
    saves.thread.setDaemon(true);
    saves.thread.start();
    return saves;
  }

  private static WatchService systemsOwn() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  private void watch() {
    try {
      while (true) {
        await(settling.isChanging() ? QUIET_MILLISECONDS : PERIOD_MILLISECONDS);
        var now = look();
        if (settling.hasSettled(now, System.nanoTime())) {
          told.accept(now);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException closed) {
      return;
    }
  }

  /** Until the system says that something has changed, or that time is over. */
  private void await(long milliseconds) throws InterruptedException {
    if (system == null) {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
      return;
    }
    var signalled = system.poll(milliseconds, TimeUnit.MILLISECONDS);
    if (signalled != null) {
      signalled.pollEvents();
      signalled.reset();
    }
  }

  /** Registers before it looks, so that no change falls between the two. */
  private FolderState look() {
    var now = FolderState.of(folder, files);
    if (system == null || now.folder().equals(registered)) {
      return now;
    }
    if (key != null) {
      key.cancel();
    }
    registered = now.isThere() && register() ? now.folder() : "";
    return FolderState.of(folder, files);
  }

  private boolean register() {
    try {
      key =
          folder.register(
              system,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      return true;
    } catch (IOException notThisOne) {
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    if (system == null) {
      return;
    }
    try {
      system.close();
    } catch (IOException e) {
      // It ends with the process.
      return;
    }
  }
}
