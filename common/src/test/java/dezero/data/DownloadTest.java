package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final byte[] CONTENT = bytes(1);

  @TempDir private Path cache;
  private FileServer server;
  private DataFile file;
  private Path kept;
  private Path part;

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[300_000];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void serve() throws Exception {
    server = new FileServer(CONTENT);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    file = DataFile.of("set/data.gz", server.address("data.gz"), Digest.sha256(sha256));
    kept = cache.resolve("set/data.gz");
    part = cache.resolve("set/data.gz.part");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private byte[] open() throws IOException {
    return open(Progress.silent());
  }

  private byte[] open(Progress progress) throws IOException {
    try (InputStream in = new Download(cache, new Http(), progress).open(file)) {
      return in.readAllBytes();
    }
  }

  private void keep(Path path, byte... content) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  @Test
  void a_file_is_downloaded_once_and_kept() throws IOException {
    assertThat(open()).isEqualTo(CONTENT);
    assertThat(open()).isEqualTo(CONTENT);
    assertThat(server.ranges()).containsExactly("all");
    assertThat(kept).hasBinaryContent(CONTENT);
    assertThat(part).doesNotExist();
  }

  @Test
  void two_concurrent_requests_download_once() throws Exception {
    List<FutureTask<byte[]>> tasks =
        List.of(
            new FutureTask<>((Callable<byte[]>) this::open),
            new FutureTask<>((Callable<byte[]>) this::open));
    for (FutureTask<byte[]> task : tasks) {
      new Thread(task).start();
    }
    for (FutureTask<byte[]> task : tasks) {
      assertThat(task.get()).isEqualTo(CONTENT);
    }
    assertThat(server.ranges()).containsExactly("all");
  }

  @Nested
  class Interrupted {
    @Test
    void an_interrupted_transfer_is_resumed() throws IOException {
      server.breakOffAfter(100_000, 100_000);
      assertThat(open()).isEqualTo(CONTENT);
      assertThat(server.ranges()).containsExactly("all", "bytes=100000-", "bytes=200000-");
    }

    @Test
    void a_part_from_an_earlier_run_is_resumed() throws IOException {
      keep(part, Arrays.copyOf(CONTENT, 123_456));
      assertThat(open()).isEqualTo(CONTENT);
      assertThat(server.ranges()).containsExactly("bytes=123456-");
    }

    @Test
    void a_server_that_cannot_resume_sends_the_whole_file() throws IOException {
      keep(part, Arrays.copyOf(CONTENT, 123_456));
      server.refuseRanges();
      assertThat(open()).isEqualTo(CONTENT);
      assertThat(server.ranges()).containsExactly("bytes=123456-");
    }

    @Test
    void a_part_that_is_already_complete_becomes_the_file() throws IOException {
      keep(part, CONTENT);
      assertThat(open()).isEqualTo(CONTENT);
    }

    @Test
    void a_part_of_another_file_is_thrown_away() throws IOException {
      keep(part, Arrays.copyOf(bytes(2), 123_456));
      assertThat(open()).isEqualTo(CONTENT);
      assertThat(server.ranges()).containsExactly("bytes=123456-", "all");
    }

    @Test
    void a_server_that_always_breaks_off_at_the_same_byte_is_given_up_on() {
      server.refuseRanges();
      server.breakOffAfter(1000, 1000, 1000, 1000, 1000, 1000, 1000);
      assertThatThrownBy(DownloadTest.this::open)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("data.gz: cannot be downloaded from " + file.address())
          .hasMessageContaining("resumes the download")
          .hasMessageContaining(kept.toString());
      assertThat(server.ranges()).hasSize(2);
      assertThat(kept).doesNotExist();
      assertThat(part).hasSize(1000);
    }
  }

  @Nested
  class Wrong {
    @Test
    void a_damaged_file_in_the_cache_is_downloaded_again() throws IOException {
      keep(kept, bytes(2));
      assertThat(open()).isEqualTo(CONTENT);
      assertThat(kept).hasBinaryContent(CONTENT);
    }

    @Test
    void a_truncated_file_in_the_cache_is_downloaded_again() throws IOException {
      keep(kept, Arrays.copyOf(CONTENT, 1000));
      assertThat(open()).isEqualTo(CONTENT);
    }

    @Test
    void a_file_with_the_wrong_digest_is_not_kept() {
      server.serve(bytes(2));
      assertThatThrownBy(DownloadTest.this::open)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("data.gz from " + file.address() + ": found SHA-256 ")
          .hasMessageContaining("expected " + file.digest())
          .hasMessageContaining("put it at " + kept);
      assertThat(kept).doesNotExist();
      assertThat(part).doesNotExist();
    }

    @Test
    void a_missing_file_is_reported_with_its_address() {
      server.answer(404);
      assertThatThrownBy(DownloadTest.this::open)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("the server answered 404")
          .hasMessageContaining(file.address().toString());
    }

    @Test
    void without_a_network_the_message_says_where_to_put_the_file() {
      server.close();
      assertThatThrownBy(DownloadTest.this::open)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("ConnectException")
          .hasMessageContaining("put it at " + kept);
    }

    @Test
    void without_a_network_a_cached_file_is_enough() throws IOException {
      keep(kept, CONTENT);
      server.close();
      assertThat(open()).isEqualTo(CONTENT);
    }

    @Test
    void a_cache_that_is_not_a_folder_is_reported() throws IOException {
      Files.write(cache.resolve("set"), new byte[1]);
      assertThatThrownBy(DownloadTest.this::open)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("FileAlreadyExistsException");
    }
  }

  @Test
  void progress_is_reported_up_to_the_end() throws IOException {
    long[] last = new long[2];
    open(
        (name, done, total) -> {
          assertThat(name).isEqualTo("data.gz");
          assertThat(done).isGreaterThan(last[0]);
          last[0] = done;
          last[1] = total;
        });
    assertThat(last).containsExactly(CONTENT.length, CONTENT.length);
  }
}
