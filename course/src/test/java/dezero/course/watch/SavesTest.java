package dezero.course.watch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.watch.Saves.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real files, changed in the ways that editors do. Each change is waited for, however long. */
class SavesTest {
  private final BlockingQueue<FolderState> told = new LinkedBlockingQueue<>();
  private Path folder;
  private Path file;

  @BeforeEach
  void a_file_in_a_folder(@TempDir Path root) throws IOException {
    folder = Files.createDirectory(root.resolve("exercise"));
    file = Files.writeString(folder.resolve("Cosine.java"), "class Cosine {}");
  }

  private Saves watched(Mode mode) {
    return Saves.of(folder, List.of("Cosine.java"), mode, told::add);
  }

  /** The first state of that kind; a slow machine may make two of one save. */
  private FolderState next(String part) throws InterruptedException {
    while (true) {
      var state = told.poll(10, TimeUnit.MINUTES);
      assertThat(state).as("a save that shows " + part).isNotNull();
      if (state.files().toString().contains(part)) {
        return state;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void writing_over_a_file_is_a_save(Mode mode) throws Exception {
    try (var saves = watched(mode)) {
      Files.writeString(file, "1234567");
      assertThat(next("true 7 ").isThere()).isTrue();
      Files.writeString(file, "123456789");
      assertThat(next("true 9 ").isThere()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void renaming_another_file_over_it_is_a_save(Mode mode) throws Exception {
    try (var saves = watched(mode)) {
      var other = Files.writeString(folder.resolve("4913~"), "12345678");
      Files.move(other, file, ATOMIC_MOVE, REPLACE_EXISTING);
      assertThat(next("true 8 ").isThere()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_in_the_place_of_a_file_and_its_absence_are_told(Mode mode) throws Exception {
    try (var saves = watched(mode)) {
      Files.delete(file);
      assertThat(next("not there").isThere()).isTrue();
      Files.createDirectory(file);
      assertThat(next("false").isThere()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_that_goes_and_comes_back_is_watched_as_before(Mode mode) throws Exception {
    try (var saves = watched(mode)) {
      var away = folder.resolveSibling("away");
      Files.move(folder, away);
      assertThat(next("not there").isThere()).isFalse();
      Files.createDirectory(folder);
      assertThat(told.poll(10, TimeUnit.MINUTES).isThere()).isTrue();
      Files.writeString(file, "123");
      assertThat(next("true 3 ").isThere()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_that_is_not_there_yet_is_waited_for(Mode mode) throws Exception {
    Files.delete(file);
    Files.delete(folder);
    try (var saves = watched(mode)) {
      Files.createDirectory(folder);
      assertThat(next("not there").isThere()).isTrue();
    }
  }
}
