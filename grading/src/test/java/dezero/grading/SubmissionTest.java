package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a folder, and what is refused by name. */
class SubmissionTest {
  private static final String FILE = "Cosine.java";

  @TempDir Path folder;

  private Submission read() {
    return Submission.read(folder, Set.of(FILE), Limits.DEFAULT);
  }

  private String refusal() {
    Submission submission = read();
    assertThat(submission.files()).isEmpty();
    return submission.unusable().get(FILE);
  }

  @Test
  void a_declared_file_is_taken_as_text() throws IOException {
    Files.writeString(folder.resolve(FILE), "class Cosine { /* π */ }");
    assertThat(read().files()).containsEntry(FILE, "class Cosine { /* π */ }");
    assertThat(read().refused()).isEmpty();
  }

  @Test
  void anything_else_is_refused_by_name() throws IOException {
    Files.writeString(folder.resolve(FILE), "class Cosine {}");
    Files.createDirectories(folder.resolve("META-INF/services"));
    Files.createDirectories(folder.resolve("org/junit/jupiter/api"));
    Files.writeString(folder.resolve("junit-platform.properties"), "");
    Files.writeString(folder.resolve("Evil.class"), "");
    Files.writeString(folder.resolve("..Cosine.java"), "");
    Submission submission = read();
    assertThat(submission.files()).containsOnlyKeys(FILE);
    assertThat(submission.refused())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).contains("not used"))
        .anySatisfy(line -> assertThat(line).startsWith("junit-platform.properties"))
        .anySatisfy(line -> assertThat(line).startsWith("META-INF"));
  }

  @Test
  void a_thousand_other_files_do_not_make_a_thousand_lines() throws IOException {
    for (int i = 0; i < 1000; i++) {
      Files.createFile(folder.resolve("File" + i + ".java"));
    }
    assertThat(read().refused()).hasSize(21).last().asString().contains("more files");
  }

  @Test
  void a_missing_file_is_named() {
    assertThat(refusal()).isEqualTo("Cosine.java is missing");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("reference"), "class Cosine {}");
    Files.createSymbolicLink(folder.resolve(FILE), elsewhere);
    assertThat(refusal()).contains("is a link");
  }

  @Test
  void a_folder_is_no_file() throws IOException {
    Files.createDirectory(folder.resolve(FILE));
    assertThat(refusal()).contains("is not a file");
  }

  @Test
  void a_file_of_50_megabytes_is_too_large() throws IOException {
    Files.write(folder.resolve(FILE), new byte[50 << 20]);
    assertThat(refusal()).contains("more than the 256 kB");
  }

  @Test
  void a_loop_of_links_ends() throws IOException {
    Files.createSymbolicLink(folder.resolve(FILE), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), folder.resolve(FILE));
    Files.createSymbolicLink(folder.resolve("folder"), folder);
    assertThat(refusal()).contains("is a link");
    assertThat(read().refused()).hasSize(2);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_is_no_file_and_nobody_waits_for_it() throws Exception {
    String pipe = folder.resolve(FILE).toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    assertThat(refusal()).contains("is not a file");
  }

  /** Somebody who can write to the folder while it is read exchanges the two without end. */
  private AutoCloseable exchanging(Path one, Path other) {
    var stop = new java.util.concurrent.atomic.AtomicBoolean();
    var thread =
        new Thread(
            () -> {
              Path aside = one.resolveSibling(one.getFileName() + ".aside");
              while (!stop.get()) {
                try {
                  Files.move(one, aside);
                  Files.move(other, one);
                  Files.move(one, other);
                  Files.move(aside, one);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }
            });
    thread.start();
    return () -> {
      stop.set(true);
      thread.join();
    };
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_file_that_becomes_a_pipe_while_it_is_read_holds_nobody_up() throws Exception {
    Path file = Files.writeString(folder.resolve(FILE), "class Cosine {}");
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Limits hasty = Limits.DEFAULT.reading(Duration.ofMillis(20));
    try (var exchange = exchanging(file, pipe)) {
      assertThat(exchange).isNotNull();
      assertTimeoutPreemptively(
          Duration.ofMinutes(20),
          () -> {
            for (int i = 0; i < 2_000; i++) {
              Submission read = Submission.read(folder, Set.of(FILE), hasty);
              assertThat(read.files().values()).isSubsetOf("class Cosine {}", "");
            }
          });
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_folder_that_becomes_a_link_while_it_is_read_is_not_followed() throws Exception {
    Path reference = Files.createDirectory(folder.resolve("solution"));
    Files.writeString(reference.resolve(FILE), "the reference");
    Path link = Files.createSymbolicLink(folder.resolve("link"), reference);
    Path own = Files.createDirectory(folder.resolve("exercise"));
    Files.writeString(own.resolve(FILE), "class Cosine {}");
    try (var exchange = exchanging(own, link)) {
      assertThat(exchange).isNotNull();
      for (int i = 0; i < 5_000; i++) {
        Submission read = Submission.read(own, Set.of(FILE), Limits.DEFAULT);
        assertThat(read.files().values()).isSubsetOf("class Cosine {}");
      }
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_file_that_must_not_be_read_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve(FILE), "class Cosine {}");
    Files.setPosixFilePermissions(file, Set.of());
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
    assertThat(refusal()).startsWith("Cosine.java cannot be read");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_name_with_control_characters_cannot_write_to_the_terminal() throws IOException {
    Files.createFile(folder.resolve("\u001b[31m\n::error::\u0085\u202e"));
    assertThat(read().refused())
        .singleElement()
        .asString()
        .startsWith("?[31m?::error::??")
        .doesNotContainPattern("\\p{Cntrl}");
  }

  @Test
  void a_folder_that_is_a_link_is_not_followed() throws IOException {
    Path reference = Files.createDirectory(folder.resolve("solution"));
    Files.writeString(reference.resolve(FILE), "class Cosine {}");
    Path link = Files.createSymbolicLink(folder.resolve("exercise"), reference);
    Submission submission = Submission.read(link, Set.of(FILE), Limits.DEFAULT);
    assertThat(submission.files()).isEmpty();
    assertThat(submission.unusable().get(FILE)).contains("folder exercise is a link");
  }

  @Test
  void an_empty_file_is_taken_and_compiles_to_nothing() throws IOException {
    Files.createFile(folder.resolve(FILE));
    assertThat(read().files()).containsEntry(FILE, "");
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_no_name() {
    assertThatThrownBy(() -> Task.task(1, "out").file("../Cosine.java"))
        .hasMessageContaining("without a folder");
  }

  @Test
  void a_byte_order_mark_is_left_out() throws IOException {
    Files.writeString(folder.resolve(FILE), "\ufeffclass Cosine {}");
    assertThat(read().files()).containsEntry(FILE, "class Cosine {}");
  }

  @Test
  void latin_1_and_utf_16_are_refused() throws IOException {
    Files.write(folder.resolve(FILE), "// Größe".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal()).contains("not in UTF-8");
    Files.write(folder.resolve(FILE), "// Größe".getBytes(StandardCharsets.UTF_16));
    assertThat(refusal()).contains("not in UTF-8");
  }
}
