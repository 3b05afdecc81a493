package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a machine without fonts and without dot, a demo prints its numbers, and why no picture. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not use Fontconfig")
class NoFontsTest {
  private static final String PICTURE = "picture: ";

  @TempDir Path scratch;
  private Path config;

  @BeforeEach
  void write_a_configuration_without_folders_of_fonts() throws IOException {
    config = Files.writeString(scratch.resolve("fonts.conf"), "<fontconfig></fontconfig>");
  }

  private Outcome run(Demo demo, Map<String, String> environment) throws Exception {
    var command = new ArrayList<>(demo.command());
    // Java keeps a list of the fonts in the user's folder: here it has never seen any.
    command.add(1, "-Duser.home=" + scratch.resolve(String.valueOf(environment.size())));
    return Outcome.of(command, scratch, environment);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks.Demo#thatMayDraw")
  void the_numbers_are_there_and_one_sentence(Demo demo) throws Exception {
    var usual = run(demo, Map.of("PATH", scratch.toString()));
    var outcome =
        run(demo, Map.of("PATH", scratch.toString(), "FONTCONFIG_FILE", config.toString()));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines().toList())
        .isEqualTo(usual.out().lines().filter(line -> !line.startsWith(PICTURE)).toList());
    if (usual.out().contains(PICTURE)) {
      assertThat(outcome.err().lines())
          .singleElement()
          .asString()
          .startsWith("no picture: Java finds no fonts on this machine (")
          .endsWith("on Debian and Ubuntu by apt install fonts-dejavu-core, and try again");
    } else {
      assertThat(outcome.err()).isEmpty();
    }
  }
}
