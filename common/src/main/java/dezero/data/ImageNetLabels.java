package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of ImageNet's 1,000 classes, as predicted by a trained VGG16 or ResNet.
 *
 * <p>They are read from a file in Python DeZero's format ({@code 0: 'tench, Tinca tinca',}) or with
 * one name on each line. Published copies of it differ, so there is no digest to check and it is
 * not downloaded. If it is missing, the message says where to get it and where to put it.
 */
public final class ImageNetLabels {
  private static final int CLASSES = 1000;
  private static final String NAME = "imagenet1000_clsidx_to_labels.txt";
  private static final String AT = "https://gist.github.com/yrevar/942d3a0ac09ec9e5eb3a";
  private static final Pattern NUMBERED =
      Pattern.compile("\\{?\\s*(\\d+)\\s*:\\s*(['\"])(.*)\\2\\s*[,}]*\\s*");

  private ImageNetLabels() {}

  /**
   * The names, class 0 first, from the cache ({@link Cache}).
   *
   * @throws DataException if the file is missing, or does not hold 1,000 names
   */
  public static List<String> load() {
    Path file = Cache.folder().resolve(NAME);
    if (!Files.exists(file)) {
      throw DataException.of(
          file.toString(),
          "no such file",
          "the names of ImageNet's classes",
          "Get it from " + AT + " and put it there, or call ImageNetLabels.load(path)");
    }
    return load(file);
  }

  /**
   * The names, class 0 first, from this file.
   *
   * @throws DataException if it cannot be read, or does not hold 1,000 names
   */
  public static List<String> load(Path file) {
    List<String> names = new ArrayList<>();
    for (String line : lines(file)) {
      Matcher numbered = NUMBERED.matcher(line);
      if (!numbered.matches()) {
        names.add(line);
      } else if (Integer.toString(names.size()).equals(numbered.group(1))) {
        names.add(numbered.group(3));
      } else {
        throw wrong(file, "class " + numbered.group(1) + " where " + names.size() + " comes next");
      }
    }
    if (names.size() != CLASSES) {
      throw wrong(file, names.size() + " names");
    }
    return List.copyOf(names);
  }

  /** The lines of the file, without empty ones, comments and brackets. */
  private static List<String> lines(Path file) {
    try (InputStream in = DataFiles.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.matches("[{}]"))
          .toList();
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + e + ")", e);
    }
  }

  private static DataException wrong(Path file, String found) {
    return DataException.of(
        file.toString(), found, CLASSES + " names, class 0 first", "Get it again from " + AT);
  }
}
