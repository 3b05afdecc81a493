package dezero.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The two ways to draw a graph; the first only where Graphviz is installed, as it is in CI. */
enum Engine {
  REAL_DOT {
    @Override
    GraphRenderer renderer() {
      Optional<Path> dot = SearchPath.ofThisProcess().find("dot");
      assumeThat(dot).as("no Graphviz on the PATH: not tested with the real dot").isPresent();
      return new GraphRenderer(
          dot.map(file -> new DotProgram(file, Duration.ofMinutes(10))),
          complaint -> assertThat(complaint).as("a complaint about the real dot").isNull());
    }
  },

  JAVA {
    @Override
    GraphRenderer renderer() {
      return new GraphRenderer(
          Optional.empty(),
          complaint -> assertThat(complaint).as("a complaint about a missing dot").isNull());
    }
  };

  abstract GraphRenderer renderer();
}
