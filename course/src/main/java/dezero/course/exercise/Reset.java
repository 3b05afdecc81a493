package dezero.course.exercise;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dezero.course.CommandError;
import dezero.course.ExerciseFiles;
import dezero.course.Surroundings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a learner's file by the stub. The file is copied to an unused name first; then the stub
 * is moved over it atomically. So the learner's text is on the disk at every moment, even if this
 * is interrupted.
 */
public record Reset(ExerciseFiles files, Surroundings surroundings) {
  /** Refuses anything but plain files, before anything is touched. */
  public void require(List<String> names) {
    for (var name : names) {
      var file = files.folder().resolve(name);
      if (Files.isSymbolicLink(file)) {
        throw new CommandError(
            "%s is a link. It would be lost, so nothing was reset: replace the link by the file it leads to, then try again."
                .formatted(surroundings.show(file)));
      }
      if (Files.exists(file, NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
        throw new CommandError(
            "%s is not a file, so nothing was reset: move it away, then try again."
                .formatted(surroundings.show(file)));
      }
    }
  }

  public boolean isStub(String name) throws IOException {
    var file = files.folder().resolve(name);
    return Files.exists(file) && Files.mismatch(file, files.stubs().resolve(name)) < 0;
  }

  /** Resets the file, and returns where the learner's copy is; empty if there was no file. */
  public Optional<Path> reset(String name) throws IOException {
    var file = files.folder().resolve(name);
    Files.createDirectories(files.folder());
    Files.createDirectories(files.kept());
    var kept = Files.exists(file) ? Optional.of(keep(file)) : Optional.<Path>empty();
    var stub = Files.createTempFile(files.kept(), name + ".", ".new");
    try {
      Files.copy(files.stubs().resolve(name), stub, REPLACE_EXISTING);
      if (kept.isPresent() && Files.mismatch(file, kept.get()) >= 0) {
        throw new CommandError(
            "%s was saved just now, so it was not reset: try again."
                .formatted(surroundings.show(file)));
      }
      Files.move(stub, file, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(stub);
    }
    return kept;
  }

  /** Copies to LineSearch.java.1, or the first unused number. */
  private Path keep(Path file) throws IOException {
    for (int i = 1; ; i++) {
      var kept = files.kept().resolve(file.getFileName() + "." + i);
      try {
        Files.copy(file, kept, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
        try (var written = FileChannel.open(kept, StandardOpenOption.READ)) {
          written.force(true);
        }
        return kept;
      } catch (FileAlreadyExistsException taken) {
        // try the next number
      }
    }
  }
}
