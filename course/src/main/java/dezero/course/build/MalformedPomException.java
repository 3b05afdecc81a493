package dezero.course.build;

import java.io.IOException;
import java.nio.file.Path;

/** A pom.xml that cannot be read: which one, where, why, and how to get it back. */
public final class MalformedPomException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedPomException(Path file, int line, Exception why) {
    super(
        "%s cannot be read as XML: line %d, %s%nCorrect it, or get the last one back with: git checkout %s"
            .formatted(file, line, why.getMessage(), file.getFileName()),
        why);
  }
}
