package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A checksum of bytes. MD5 is as good as SHA-256 against accidents, but not against forgery, so
 * SHA-256 is used where it is known.
 *
 * @param algorithm MD5 or SHA-256
 * @param hex its value in hexadecimal digits
 */
public record Digest(String algorithm, String hex) {

  public Digest {
    hex = hex.toLowerCase(Locale.ROOT);
  }

  public static Digest md5(String hex) {
    return new Digest("MD5", hex);
  }

  public static Digest sha256(String hex) {
    return new Digest("SHA-256", hex);
  }

  /** The digest of a file's bytes, with this digest's algorithm. */
  Digest of(Path file) throws IOException {
    MessageDigest digest = messageDigest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return new Digest(algorithm, HexFormat.of().formatHex(digest.digest()));
  }

  private MessageDigest messageDigest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(
          "Digest: this Java does not know " + algorithm + "; use MD5 or SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return algorithm + " " + hex;
  }
}
