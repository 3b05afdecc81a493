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
 * Reports, on its own thread, when files of a folder were saved, and when the folder was deleted or
 * has come back.
 *
 * <p>Changes are found by comparing times and sizes. An event from the system only triggers the
 * comparison at once; without events (a network mount, a folder that was moved, no watches left) it
 * runs several times a second anyway.
 */
public final class Saves implements AutoCloseable {
  /** Whether to use the system's events, or only to poll. */
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

  /** Reports each save from now on, with the state after it. */
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

  /** Waits for an event, at most that long. */
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
      // The system closes it when the process ends.
      return;
    }
  }
}
