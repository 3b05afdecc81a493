package dezero.viz;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's fonts, without which Java draws no text, and so no chart. */
final class Fonts {
  /** Kept, because Java gives the reason only the first time. */
  private static final Throwable FAULT = fault();

  private Fonts() {}

  /**
   * Requires that text can be drawn.
   *
   * @throws PictureException if it cannot
   */
  static void require() {
    if (FAULT != null) {
      throw new PictureException(sentence(FAULT), FAULT);
    }
  }

  private static Throwable fault() {
    Headless.unlessDecided();
    try {
      var context = new FontRenderContext(null, true, true);
      new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", context);
      return null;
    } catch (RuntimeException | LinkageError | InternalError e) { // Java throws each of them
      return e;
    }
  }

  static String sentence(Throwable fault) {
    Throwable first =
        Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElse(fault);
    String reason = String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    boolean noFonts = reason.toLowerCase(Locale.ROOT).contains("fontconfig");
    return "no picture: Java "
        + (noFonts ? "finds no fonts" : "cannot draw text")
        + " on this machine ("
        + reason
        + (noFonts
            ? "); install some, on Debian and Ubuntu by apt install fonts-dejavu-core, and try"
                + " again"
            : "); pictures need a complete JDK and installed fonts");
  }
}
