package dezero.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JBang reads the libraries from package-info.java, Maven from the poms: they must not drift apart.
 */
class JbangDependenciesTest {
  private static final Path LISTED = Path.of("src/main/java/dezero/viz/package-info.java");
  private static final Path RESOLVED = Path.of("target/classpath.txt"); // written by the build

  @Test
  void are_the_libraries_that_maven_resolves() throws IOException {
    List<String> listed =
        Files.readAllLines(LISTED).stream()
            .filter(line -> line.startsWith("//DEPS "))
            .map(line -> pathInRepository(line.substring("//DEPS ".length())))
            .toList();
    List<String> resolved =
        Stream.of(Files.readString(RESOLVED).strip().split(File.pathSeparator))
            .map(jar -> jar.replace(File.separatorChar, '/'))
            .toList();

    assertThat(listed)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(resolved).anyMatch(jar -> jar.endsWith(path)));
    assertThat(resolved).allSatisfy(jar -> assertThat(listed).anyMatch(jar::endsWith));
  }

  /** {@code org.slf4j:slf4j-api:1.7.36} is org/slf4j/slf4j-api/1.7.36/slf4j-api-1.7.36.jar. */
  private static String pathInRepository(String coordinates) {
    String[] parts = coordinates.replace("@fatjar", "").strip().split(":");
    String group = parts[0].replace('.', '/');
    return "/%s/%s/%s/%s-%s.jar".formatted(group, parts[1], parts[2], parts[1], parts[2]);
  }
}
