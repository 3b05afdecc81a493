package dezero.io;

import dezero.array.NdArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the arrays of an {@code .npz}: a zip file with an {@code .npy} for each. */
final class NpzReader {
  private static final int MOST_ENTRIES = 100_000;

  /** Deflate's limit: no input unpacks to more than this many times its length. */
  private static final long MOST_EXPANSION = 1032;

  private static final String DAMAGED = "The file is damaged: copy or save it again";
  private static final String FORGED = "The file is damaged or forged: do not trust it";

  private final Path file;

  NpzReader(Path file) {
    this.file = file;
  }

  Map<String, NdArray> read() throws IOException {
    ReadableFile.require(file);
    requireZip();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return arrays(zip);
    } catch (FormatException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) { // ZipFile throws both
      throw unreadable(e).because(e);
    } catch (OutOfMemoryError e) {
      throw wrong(
              "a zip file whose table of contents does not fit into memory",
              "at most " + MOST_ENTRIES + " entries",
              FORGED)
          .because(e);
    }
  }

  /** ZipFile refuses a whole file because of one entry, and does not say which. */
  private FormatException unreadable(Exception why) {
    return ForeignEntry.in(file)
        .map(
            entry ->
                new FormatException(
                    place(entry.name()), entry.found(), ForeignEntry.EXPECTED, entry.advice()))
        .orElseGet(
            () -> wrong("a zip file that cannot be read (" + why + ")", "a complete one", DAMAGED));
  }

  private void requireZip() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Header.MAGIC.length);
      if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
        throw wrong(
            start.length == 0 ? "no bytes at all" : "a file that starts with " + Header.hex(start),
            "a zip file, which starts with 50 4b",
            start.length > 0 && start[0] == Header.MAGIC[0]
                ? "If this is an .npy, read it with Npy.read"
                : "Check that this is the file you mean");
      }
    }
  }

  private Map<String, NdArray> arrays(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw wrong(
          zip.size() + " entries",
          "at most " + MOST_ENTRIES,
          "Check that this is the file you mean");
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      requirePlausible(entry);
      String name = EntryName.ofArray(entry.getName());
      if (isFolder(entry)) {
        continue;
      }
      if (entries.put(name, entry) != null) {
        throw wrong(
            "two arrays called " + FormatException.quoted(name),
            "each name once",
            "Save the file again, with the right one of them");
      }
    }
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    for (var entry : entries.entrySet()) {
      arrays.put(entry.getKey(), array(zip, entry.getValue()));
    }
    return Collections.unmodifiableMap(arrays);
  }

  /** An array that was unpacked and packed again may have left its folder, too: {@code l0/}. */
  private static boolean isFolder(ZipEntry entry) {
    return entry.isDirectory() && entry.getSize() == 0;
  }

  /** Refuses impossible sizes before anything is unpacked. */
  private void requirePlausible(ZipEntry entry) throws IOException {
    long packed = entry.getCompressedSize();
    long unpacked = entry.getSize();
    long most = entry.getMethod() == ZipEntry.STORED ? packed : packed * MOST_EXPANSION;
    boolean exact = entry.getMethod() != ZipEntry.STORED || unpacked == packed;
    if (packed < 0 || packed > Files.size(file) || unpacked < 0 || unpacked > most || !exact) {
      throw new FormatException(
          place(entry.getName()),
          "an entry that claims " + unpacked + " bytes in " + packed,
          "no more than the file of " + Files.size(file) + " bytes can hold",
          FORGED);
    }
  }

  private NdArray array(ZipFile zip, ZipEntry entry) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      long certain = entry.getMethod() == ZipEntry.STORED ? entry.getCompressedSize() : 0;
      Source source = new Source(place(entry.getName()), in, entry.getSize(), certain);
      NdArray array = new NpyReader(source).read();
      if (sum.getValue() != entry.getCrc()) {
        throw source.wrong(
            "data with the checksum " + Long.toHexString(sum.getValue()),
            Long.toHexString(entry.getCrc()) + ", as the zip file says",
            DAMAGED);
      }
      return array;
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw new FormatException(
              place(entry.getName()),
              "data that cannot be unpacked (" + e + ")",
              "a complete zip entry",
              DAMAGED)
          .because(e);
    }
  }

  private String place(String entry) {
    return file + ", entry " + FormatException.quoted(entry);
  }

  private FormatException wrong(String found, String expected, String advice) {
    return new FormatException(file.toString(), found, expected, advice);
  }
}
