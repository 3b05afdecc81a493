package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WorkingFolderTest {
  private static final int FILES = 50;

  /** A signal brings this about: the shutdown hook deletes beside the thread that grades. */
  @RepeatedTest(50)
  void two_threads_can_delete_the_same_folder_at_the_same_time() throws Exception {
    WorkingFolder folder = WorkingFolder.create();
    for (int i = 0; i < FILES; i++) {
      Path inner = Files.createDirectories(folder.path().resolve("folder" + i));
      Files.writeString(inner.resolve("file.txt"), "x");
    }
    var together = new CyclicBarrier(2);
    FutureTask<Boolean> one = deleting(folder, together);
    FutureTask<Boolean> other = deleting(folder, together);
    new Thread(one, "deletes").start();
    new Thread(other, "deletes too").start();
    assertThat(one.get()).as("exists after one has deleted it").isFalse();
    assertThat(other.get()).as("exists after the other has deleted it").isFalse();
  }

  private static FutureTask<Boolean> deleting(WorkingFolder folder, CyclicBarrier together) {
    return new FutureTask<>(
        () -> {
          together.await();
          folder.delete();
          return Files.exists(folder.path());
        });
  }

  @Test
  void what_is_gone_already_is_no_error() {
    WorkingFolder folder = WorkingFolder.create();
    folder.delete();
    folder.delete();
    assertThat(folder.path()).doesNotExist();
  }
}
