package dezero.grading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * An open folder, from which others are opened: a name that is replaced by a link in the meantime
 * is not followed. (On Windows, which has no such calls, names are looked up each time.)
 */
final class OpenFolder implements Closeable {
  private final Path path;
  private final DirectoryStream<Path> stream;

  private OpenFolder(Path path, DirectoryStream<Path> stream) {
    this.path = path;
    this.stream = stream;
  }

  /** The folder, whatever links lead to it. */
  static OpenFolder at(Path path) throws IOException {
    return new OpenFolder(path, Files.newDirectoryStream(path));
  }

  /** A folder in this one. */
  OpenFolder folder(String name) throws IOException {
    Path below = path.resolve(name);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      Path relative = Path.of(name);
      return new OpenFolder(below, secure.newDirectoryStream(relative, LinkOption.NOFOLLOW_LINKS));
    }
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(below.toString());
    }
    return at(below);
  }

  /** The attributes of the file with that name, without following a link. */
  BasicFileAttributes attributes(String name) throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return secure
          .getFileAttributeView(
              Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }
    return Files.readAttributes(
        path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file in this folder. If it has become a pipe, opening it may wait forever. */
  InputStream open(String name) throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return Channels.newInputStream(
          secure.newByteChannel(
              Path.of(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }
    return Files.newInputStream(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
