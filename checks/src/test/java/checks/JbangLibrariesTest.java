package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JBang takes the libraries of viz from directives, Maven from poms: they are the same. */
class JbangLibrariesTest {
  private static final Path VIZ = Checkout.root().resolve("viz");
  private static final Pattern DEPS =
      Pattern.compile("(?m)^//DEPS [^:\\s]+:([^:\\s]+):([^:\\s@]+)(?:@fatjar)?$");

  @Test
  void viz_names_the_libraries_that_maven_resolves_in_the_same_versions() throws IOException {
    Path directives = VIZ.resolve("src/main/java/dezero/viz/package-info.java");
    List<String> jbang =
        DEPS.matcher(Files.readString(directives))
            .results()
            .map(library -> library.group(1) + "-" + library.group(2) + ".jar")
            .toList();
    Path resolved = VIZ.resolve("target/classpath.txt");
    assertThat(resolved).as("build first: ./mvnw test").exists();
    List<String> maven =
        Stream.of(Files.readString(resolved).strip().split(File.pathSeparator))
            .map(jar -> Path.of(jar).getFileName().toString())
            .toList();

    assertThat(jbang).isNotEmpty().containsExactlyInAnyOrderElementsOf(maven);
  }
}
