package dezero.data;

import java.net.URI;

/**
 * A published data file.
 *
 * @param name its path in a cache, such as {@code fashion-mnist/train-labels-idx1-ubyte.gz}
 * @param address where it is published
 * @param digest the digest that its bytes must have
 */
public record DataFile(String name, URI address, Digest digest) {

  /** A file at this address, with this digest. */
  public static DataFile of(String name, String address, Digest digest) {
    return new DataFile(name, URI.create(address), digest);
  }

  /** The last part of its name. */
  public String shortName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
