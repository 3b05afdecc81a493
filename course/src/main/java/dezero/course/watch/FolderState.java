package dezero.course.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;

/**
 * The attributes of a folder and of some of its files. A save changes at least one line.
 *
 * @param folder identifies the folder, since another may take its place; empty if there is none
 */
public record FolderState(String folder, List<String> files) {
  static FolderState of(Path folder, Collection<String> names) {
    return new FolderState(
        folderLine(folder),
        names.stream().sorted().map(name -> name + " " + line(folder.resolve(name))).toList());
  }

  boolean isThere() {
    return !folder.isEmpty();
  }

  private static String folderLine(Path folder) {
    try {
      var attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      return attributes.isDirectory() ? folder.toRealPath() + " " + attributes.fileKey() : "";
    } catch (IOException gone) {
      return "";
    }
  }

  private static String line(Path file) {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          + " "
          + attributes.size()
          + " "
          + attributes.lastModifiedTime()
          + " "
          + attributes.fileKey();
    } catch (IOException gone) {
      return "is not there";
    }
  }
}
