package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {
  private static final String OFFLINE = "Maven could not download what it needs";

  @ParameterizedTest
  @CsvSource({
    "curl: Failed to fetch https://repo.maven.apache.org/x.zip, true",
    "wget: Failed to fetch https://repo.maven.apache.org/x.zip, true",
    "[ERROR] Could not transfer artifact a:b:pom:1 from/to central: Unknown host, true",
    "[ERROR] Cannot access central (https://repo) in offline mode, true",
    "[WARNING] Could not transfer metadata a:b from/to central, false",
    "mvnw: 128: HOME: parameter not set, false",
    "mkdir: cannot create directory '/nowhere': Permission denied, false",
    "[ERROR] No space left on device, false",
    "[ERROR] COMPILATION ERROR, false",
    "'', false"
  })
  void names_the_network_only_where_maven_does(String said, boolean network) {
    var advice = new Build(1, "[INFO] building\n" + said + "\n[INFO] the end\n").advice();

    assertThat(advice).isEqualTo(network ? advice : "Maven's lines above say why.");
    assertThat(advice.startsWith(OFFLINE)).isEqualTo(network);
  }
}
