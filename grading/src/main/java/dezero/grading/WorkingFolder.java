package dezero.grading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** An empty folder of the system's temporary ones, deleted with whatever was put there. */
record WorkingFolder(Path path) {
  static WorkingFolder create() {
    try {
      return new WorkingFolder(Files.createTempDirectory("dezero-grading").toRealPath());
    } catch (IOException e) {
      throw new GradingException(
          "no temporary folder can be made in "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "): is the disk full, or read-only?",
          e);
    }
  }

  /**
   * Links are deleted, not followed. What cannot be deleted stays, and harms no grading. What
   * another thread deletes meanwhile is welcome to be gone: when a signal ends the grader, a
   * shutdown hook cleans up beside the thread that grades.
   */
  void delete() {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException error)
                throws IOException {
              Files.deleteIfExists(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException cannotBeDeleted) {
      return;
    }
  }
}
