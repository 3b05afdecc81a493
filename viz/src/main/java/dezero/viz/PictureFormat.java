package dezero.viz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The picture formats, recognized by the file's extension. */
enum PictureFormat {
  SVG,
  PNG,
  DOT;

  static final Set<PictureFormat> OF_GRAPHS = EnumSet.allOf(PictureFormat.class);
  static final Set<PictureFormat> OF_CHARTS = EnumSet.of(SVG, PNG);

  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  static PictureFormat of(Path file, Set<PictureFormat> allowed) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(values())
        .filter(allowed::contains)
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(file, name, allowed)));
  }

  private static String unknown(Path file, String name, Set<PictureFormat> allowed) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String given = dot > 0 ? "ends in " + name.substring(dot) : "has no extension";
    String endings = allowed.stream().map(PictureFormat::ending).collect(Collectors.joining(", "));
    return "cannot write the picture %s: its name %s; expected one of %s; call it %s, for example"
        .formatted(file, given, endings, stem + SVG.ending());
  }
}
