package dezero.io;

import static dezero.io.HostileFiles.FLOATS;
import static dezero.io.HostileFiles.bomb;
import static dezero.io.HostileFiles.claiming;
import static dezero.io.HostileFiles.npy;
import static dezero.io.HostileFiles.npz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file is refused with a message that says why, using little memory, in a JVM with a heap of
 * 64 MB.
 */
class HostileFilesTest {
  private static final byte[] GOOD = npy(FLOATS, 24);
  private static final byte[] GOOD_NPZ = npz(GOOD, "a.npy");

  @TempDir Path folder;
  private final Map<String, String> reasons = new LinkedHashMap<>();

  private void file(String name, byte[] content, String reason) throws IOException {
    Files.write(folder.resolve(name), content);
    reasons.put(name, reason);
  }

  private void assertAllRefused() throws Exception {
    Map<String, Loader.Outcome> outcomes = Loader.load("64m", folder);
    assertThat(outcomes.keySet()).isEqualTo(reasons.keySet());
    outcomes.forEach(
        (name, outcome) -> {
          assertThat(outcome.verdict()).as(name + ": " + outcome).isEqualTo("refused");
          assertThat(outcome.message()).contains(name, reasons.get(name), "; expected ");
          assertThat(outcome.allocated()).as(name).isLessThan(Loader.MODEST);
        });
  }

  @Test
  void hostile_headers() throws Exception {
    file(
        "2^60.npy",
        claiming("(1152921504606846976,)"),
        "the length 1152921504606846976 in the shape");
    file("2^200.npy", claiming("(" + "9".repeat(60) + ",)"), "the length 9999999999");
    file("overflow-to-0.npy", claiming("(65536, 65536, 65536, 65536)"), "claims the shape [65536,");
    file("overflow-int.npy", claiming("(65536, 65536)"), "claims the shape [65536,");
    file("negative.npy", claiming("(-2, -3)"), "the length -2 in the shape");
    file(
        "larger.npy",
        claiming("(500000000,)"),
        "24 bytes of data after a header that claims shape");
    file("more-axes.npy", claiming("(" + "1, ".repeat(65) + ")"), "an array of 65 axes");
    file("no-tuple.npy", claiming("(6)"), "in the header, at character");
    file("list.npy", claiming("[2, 3]"), "in the header, at character");
    file("call.npy", claiming("(__import__('os').abort(),)"), "\"__import__('os')");
    file("product.npy", claiming("(2*3,)"), "in the header, at character");
    file("octal.npy", claiming("(02, 3)"), "in the header, at character");
    file("deep.npy", claiming("(".repeat(9000)), "in the header, at character");
    file("deep-keys.npy", npy("{".repeat(9000), 24), "in the header, at character 1");
    file("garbage.npy", npy("\u0000\u00FF\u001b[2J".repeat(50), 24), "\\u0000");
    file("empty-text.npy", npy("", 24), "its end");
    file("no-keys.npy", npy("{}", 24), "a header without descr");
    file("one-key.npy", npy("{'descr': '<f4'}", 24), "a header without fortran_order");
    file("twice.npy", npy(FLOATS.replace("}", "'shape': (6,)}"), 24), "the key shape twice");
    file("more-keys.npy", npy(FLOATS.replace("}", "'x': 1}"), 24), "the key \"x\" in the header");
    file("trailing.npy", npy(FLOATS + "{}", 24), "expected nothing after the closing }");
    file("unclosed.npy", npy(FLOATS.replace("}", ""), 24), "expected a key in quotes");
    file("no-quote.npy", npy("{'descr: 1}", 24), "expected a key in quotes");
    file("escape.npy", npy(FLOATS.replace("<f4", "\\x3cf4"), 24), "without escapes");
    file("order.npy", npy(FLOATS.replace("False", "0"), 24), "expected True or False");
    file("nothing-type.npy", npy(FLOATS.replace("<f4", ""), 24), "elements of type \"\"");
    file("no-order.npy", npy(FLOATS.replace("<f4", "|f4"), 24), "elements of type \"|f4\"");
    file(
        "trailing-byte.npy",
        npy("{'descr': '|b1', 'fortran_order': False, 'shape': (1,)}\u0002", 0),
        "nothing");
    assertAllRefused();
  }

  @Test
  void wrong_lengths() throws Exception {
    file("empty.npy", new byte[0], "found no bytes at all");
    file("magic-only.npy", Arrays.copyOf(GOOD, 6), "a header that ends after 6 bytes");
    file("magic-half.npy", Arrays.copyOf(GOOD, 3), "starts with 93 4e 55");
    file("no-text-length.npy", Arrays.copyOf(GOOD, 9), "a header that ends after 9 bytes");
    file("half-text.npy", Arrays.copyOf(GOOD, 40), "a header that ends after 40 bytes");
    file("cut.npy", Arrays.copyOf(GOOD, GOOD.length - 1), "23 bytes of data");
    file("longer.npy", Arrays.copyOf(GOOD, GOOD.length + 1), "25 bytes of data");
    file("lies-long.npy", npy(1, FLOATS, 9999, 24), "a header that ends after");
    file("lies-short.npy", npy(1, FLOATS, 20, 24), "in the header, at character");
    file("lies-64k.npy", npy(1, FLOATS, 65535, 24), "a header of 65535 bytes");
    file("lies-4g.npy", npy(2, FLOATS, -1, 24), "a header of 4294967295 bytes");
    file("version-9.npy", npy(9, FLOATS, FLOATS.length(), 24), "version 9.0 of the format");
    file("zip.npy", GOOD_NPZ, "read it with Npz.read");
    file("pickle.npy", new byte[] {-128, 4, 93, 46}, "a Python pickle");
    assertAllRefused();
  }

  @Test
  void hostile_zips() throws Exception {
    file("empty.npz", new byte[0], "found no bytes at all");
    file("text.npz", "hello".getBytes(StandardCharsets.UTF_8), "starts with 68 65 6c 6c 6f");
    file("npy.npz", GOOD, "read it with Npy.read");
    file(
        "cut.npz", Arrays.copyOf(GOOD_NPZ, GOOD_NPZ.length - 30), "a zip file that cannot be read");
    file("control.npz", npz(new byte[1], "\u001b[2J.npy"), "entry \"\\u001b[2J.npy\"");
    file(
        "twice.npz",
        HostileFiles.renamed(npz(GOOD, "a.npy", "b.npy"), "b.npy", "a.npy"),
        "twice.npz");
    file("twice-by-suffix.npz", npz(GOOD, "a.npy", "a"), "two arrays called \"a\"");
    file(
        "no-array.npz",
        npz("hello, world".getBytes(StandardCharsets.UTF_8), "README.txt"),
        "68 65 6c");
    file("nested.npz", npz(GOOD_NPZ, "inner.npz"), "This is a zip file");
    file("larger.npz", npz(claiming("(500000000,)"), "a.npy"), "24 bytes of data after a header");
    file("smaller.npz", npz(claiming("(1,)"), "a.npy"), "24 bytes of data after a header");
    file(
        "size-more.npz",
        HostileFiles.withSize(GOOD_NPZ, 1 << 30),
        "an entry that claims 1073741824");
    file("size-less.npz", HostileFiles.withSize(GOOD_NPZ, 10), "of data after a header");
    file("checksum.npz", HostileFiles.withChecksum(GOOD_NPZ, 42), "data with the checksum");
    file(
        "encrypted.npz",
        HostileFiles.withEntryFlags(GOOD_NPZ, 8 << 16 | 1),
        "entry \"a.npy\": found an encrypted");
    file(
        "method.npz",
        HostileFiles.withEntryFlags(GOOD_NPZ, 99 << 16),
        "an unknown method (method 99)");
    assertAllRefused();
  }

  @Test
  void zip_bombs() throws Exception {
    String small = FLOATS.replace("(2, 3)", "(0,)");
    byte[] honest = bomb(FLOATS.replace("(2, 3)", "(67108864,)"), 256);
    byte[] more = bomb(small, 256);
    file("honest.npz", honest, "bytes of heap to read as float32; expected at most the");
    file("behind.npz", more, "268435456 bytes of data after a header that claims shape (0,)");
    file(
        "lying.npz",
        HostileFiles.withSize(more, npy(small, 0).length),
        "more bytes after the data");
    assertThat(honest.length).isLessThan(300_000);
    assertAllRefused();
  }

  @Nested
  class Streams {

    /** An array that never ends. */
    private static InputStream endless(String shape) {
      InputStream zeros =
          new InputStream() {
            @Override
            public int read() {
              return 0;
            }
          };
      return new SequenceInputStream(
          new ByteArrayInputStream(npy(FLOATS.replace("(2, 3)", shape), 0)), zeros);
    }

    @Test
    void that_go_on_after_the_data_are_refused() {
      assertThatThrownBy(() -> Npy.read(endless("(100000,)")))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("more bytes after the data");
    }

    @Test
    void that_claim_more_than_the_heap_are_refused_before_their_data_is_read() throws IOException {
      assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(34_359_738_352L);
      byte[] start = npy(FLOATS.replace("(2, 3)", "(2147483647,)").replace("<f4", "<f8"), 100_000);
      var in = new ByteArrayInputStream(start);
      assertThatThrownBy(() -> Npy.read(in))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("34359738352 bytes of heap to read as float64; expected at most")
          .hasMessageContaining("give Java a larger heap, such as -Xmx4g");
      assertThat(in.available()).isGreaterThan(90_000);
    }

    @Test
    void that_end_early_are_refused_whatever_they_claim() {
      byte[] start = npy(FLOATS.replace("(2, 3)", "(1000000,)"), 1000);
      assertThatThrownBy(() -> Npy.read(new ByteArrayInputStream(start)))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("that ends after 1000 bytes; expected 4000000 bytes");
    }

    @Test
    void that_hold_a_byte_that_is_neither_true_nor_false_are_refused() {
      byte[] file = npy("{'descr': '|b1', 'fortran_order': False, 'shape': (1,)}", 1);
      file[file.length - 1] = 2;
      assertThatThrownBy(() -> Npy.read(new ByteArrayInputStream(file)))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("the byte 2 as element 0 of '|b1'; expected 0 for False or 1");
    }
  }

  @Test
  void the_honest_files_that_they_were_made_from_are_read() throws IOException {
    NdArray zeros = NdArray.zeros(Shape.of(2, 3)).to(DType.FLOAT32);
    Path npz = folder.resolve("good.npz");
    Files.write(npz, GOOD_NPZ);
    assertThat(Npz.read(npz)).isEqualTo(Collections.singletonMap("a", zeros));
    assertThat(Npy.read(new ByteArrayInputStream(GOOD))).isEqualTo(zeros);
  }
}
