package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs in docs/pictures draw what steps 01 to 22 cannot draw themselves, since they use no
 * library of ours.
 */
class StepPicturesTest {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

  @Test
  void the_v_of_step_04_is_drawn_by_its_program(@TempDir Path scratch)
      throws IOException, InterruptedException {
    assertThat(textsDrawnBy("Step04Errors.java", scratch))
        .contains("How wrong is a measured slope?")
        .isEqualTo(texts(Checkout.root().resolve("step04-numerical-diff/images/errors.svg")));
  }

  @Test
  void the_slopes_that_meet_in_step_10_are_drawn_by_their_program(@TempDir Path scratch)
      throws IOException, InterruptedException {
    assertThat(textsDrawnBy("Step10Meeting.java", scratch))
        .contains("The slope of x², and three that are wrong")
        .isEqualTo(texts(Checkout.root().resolve("step10-tests/images/meeting.svg")));
  }

  private static List<String> textsDrawnBy(String program, Path scratch)
      throws IOException, InterruptedException {
    Path drawn = scratch.resolve("drawn.svg");
    Outcome run = draw(program, drawn);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return texts(drawn);
  }

  private static Outcome draw(String program, Path picture)
      throws IOException, InterruptedException {
    Demo withPictures =
        Demo.all().stream().filter(StepPicturesTest::usesViz).findFirst().orElseThrow();
    String classPath =
        withPictures.uses().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Path source = Checkout.root().resolve("docs/pictures").resolve(program);
    return Outcome.of(
        List.of(
            Outcome.JAVA,
            "-Djava.awt.headless=true",
            "-cp",
            classPath,
            source.toString(),
            picture.toString()),
        picture.getParent(),
        Map.of());
  }

  private static boolean usesViz(Demo demo) {
    try {
      return demo.modules().contains("viz");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Title, labels and numbers: the rest depends on the fonts of the machine. */
  private static List<String> texts(Path svg) throws IOException {
    return TEXT.matcher(Files.readString(svg))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
