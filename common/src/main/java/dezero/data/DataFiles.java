package dezero.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A place where data files may be: the class path, a folder, a cache that downloads. */
@FunctionalInterface
public interface DataFiles {
  /**
   * The file's bytes, or empty if it is not here. The caller closes the stream.
   *
   * @throws DataException if the file is here but cannot be used
   */
  Optional<InputStream> find(DataFile file);

  /**
   * Resources in this folder of the class path, such as {@code "rapaio/provider/datasets/mnist"}.
   */
  static DataFiles classPath(String folder) {
    return file ->
        Optional.ofNullable(
            DataFiles.class.getClassLoader().getResourceAsStream(folder + "/" + file.shortName()));
  }

  /** Files in a folder, found by the last part of their names. */
  static DataFiles folder(Path folder) {
    return file -> {
      Path path = folder.resolve(file.shortName());
      return Files.isRegularFile(path) ? Optional.of(open(path)) : Optional.empty();
    };
  }

  /** The cache ({@link Cache}), into which missing files are downloaded and checked. */
  static DataFiles cached() {
    return new Download(Cache.folder(), new Http(), Progress.onTerminal());
  }

  /** This place, or {@code there} for files that are not here. */
  default DataFiles or(DataFiles there) {
    return file -> find(file).or(() -> there.find(file));
  }

  /**
   * The file's bytes. The caller closes the stream.
   *
   * @throws DataException if it is not here, or cannot be used
   */
  default InputStream open(DataFile file) {
    return find(file)
        .orElseThrow(
            () ->
                DataException.of(
                    file.shortName(),
                    "no such file",
                    "it in the folder that was given",
                    "It is published at " + file.address()));
  }

  /**
   * A file's bytes. The caller closes the stream.
   *
   * @throws DataException if there is no such file, or it cannot be read
   */
  static InputStream open(Path path) {
    try {
      return new BufferedInputStream(Files.newInputStream(path));
    } catch (NoSuchFileException e) {
      throw new DataException(path + ": there is no such file; give the path of one", e);
    } catch (IOException e) {
      throw new DataException(path + ": cannot be read (" + e + ")", e);
    }
  }
}
