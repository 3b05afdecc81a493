package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maven builds several modules at a time, and these tests look at what all of them have built. */
class BuildOrderTest {
  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
  private static final Pattern BEFORE_THE_PROFILES = Pattern.compile("(?s)<profiles>.*");

  @Test
  void checks_wait_for_every_other_module() throws IOException {
    String pom = Files.readString(Checkout.root().resolve("pom.xml"));
    List<String> artifacts =
        MODULE
            .matcher(BEFORE_THE_PROFILES.matcher(pom).replaceAll(""))
            .results()
            .map(module -> module.group(1))
            .filter(module -> !module.equals("checks"))
            .map(module -> module.startsWith("step") ? module : "dezero-" + module)
            .toList();
    String waitedFor = Files.readString(Checkout.root().resolve("checks/pom.xml"));

    assertThat(artifacts).contains("dezero-common", "step28-rosenbrock");
    assertThat(artifacts)
        .as("dependencies in checks/pom.xml, each with a line as the other steps have it")
        .allSatisfy(name -> assertThat(waitedFor).contains("<artifactId>" + name + "<"));
  }
}
