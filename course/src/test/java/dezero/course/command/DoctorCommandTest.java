package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dezero.course.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path root;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String doctor(URI repository) throws IOException {
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var surroundings = new Surroundings(root, root, "./dezero", printed, printed);
    assertThat(new DoctorCommand(surroundings, repository, Duration.ofMinutes(10)).call()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_names_java_cores_maven_drawing_sandbox_and_kernels_on_one_screen() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var said = doctor(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
      assertThat(said.lines().map(line -> line.split(" ")[0]))
          .containsExactly("Java", "Cores", "Maven", "Drawing", "Sandbox", "Kernels");
      assertThat(said)
          .contains(System.getProperty("java.version"))
          .contains("127.0.0.1 answers")
          .contains("plain Java: simd, the vector kernels, is not built");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void without_a_network_it_says_what_still_works() throws IOException {
    // Port 9 discards what comes; nobody listens there today.
    assertThat(doctor(URI.create("http://127.0.0.1:9/")))
        .contains("127.0.0.1 does not answer: what is built runs");
  }
}
