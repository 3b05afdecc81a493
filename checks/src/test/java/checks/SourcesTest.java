package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every source file, and for the documentation of every function. */
class SourcesTest {
  /**
   * About twice as many as ninety-eight files of a hundred need, so a file that has more does two
   * things. Comments do not count, since nobody should save on them; and no file is near the limit,
   * since one that is gets its code written shorter instead of clearer.
   */
  private static final int MOST_CODE_LINES = 450;

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".mvn");
  private static final String COMMON = "common/src/main/java/dezero/";

  private static final Pattern FUNCTION =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public [\\w ]*class (\\w+) extends Function\\.",
          Pattern.DOTALL);

  /** An equals sign before the first full stop that ends a sentence. */
  private static final Pattern FORMULA_FIRST = Pattern.compile("^(?:(?!\\.(?:\\s|$)).)*=");

  private static final Pattern GRADIENT = Pattern.compile("\\bg[xw][01]?\\b|\\bgradient");
  private static final Pattern SHAPES =
      Pattern.compile("element by element|shape|\\bax[ie]s\\b|\\w: \\(");

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        Checkout.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped =
                NOT_OURS.contains(folder.getFileName().toString()) || Checkout.isLearners(folder);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }

  /** The text of the Javadoc of each function class, by the name of the class. */
  private static Map<String, String> functions() throws IOException {
    Map<String, String> functions = new TreeMap<>();
    for (String folder : List.of("", "functions/")) {
      try (var files = Files.list(Checkout.root().resolve(COMMON + folder))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          FUNCTION
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> functions.put(found.group(2), text(found.group(1))));
        }
      }
    }
    return functions;
  }

  private static String text(String javadoc) {
    return javadoc.replaceAll("\\s*\\n\\s*\\*", " ").replaceAll("\\s+", " ").strip();
  }

  @Test
  void no_java_file_has_more_than_450_lines_of_code() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      int lines = CodeLines.in(Files.readString(source));
      if (lines > MOST_CODE_LINES) {
        tooLong.add(Checkout.root().relativize(source) + " has " + lines);
      }
    }
    assertThat(sources()).hasSizeGreaterThan(200);
    assertThat(tooLong).as("files of more than %d lines of code", MOST_CODE_LINES).isEmpty();
  }

  @Test
  void the_javadoc_of_a_function_opens_with_its_formula() throws IOException {
    assertThat(functions()).containsKeys("Add", "Concat", "Sin", "Conv2d").hasSizeGreaterThan(30);
    assertThat(without(FORMULA_FIRST)).isEmpty();
  }

  @Test
  void the_javadoc_of_a_function_says_what_happens_to_shapes_and_to_the_gradient()
      throws IOException {
    assertThat(without(SHAPES)).as("no shapes").isEmpty();
    assertThat(without(GRADIENT)).as("no gradient").isEmpty();
  }

  /** The functions whose Javadoc lacks this. */
  private static List<String> without(Pattern pattern) throws IOException {
    List<String> names = new ArrayList<>();
    functions()
        .forEach(
            (name, javadoc) -> {
              if (!pattern.matcher(javadoc).find()) {
                names.add(name + ": " + javadoc);
              }
            });
    return names;
  }

  @Test
  void every_public_method_of_functions_has_javadoc() throws IOException {
    List<String> lines =
        Files.readAllLines(Checkout.root().resolve(COMMON + "functions/Functions.java"));
    List<String> bare = new ArrayList<>();
    int methods = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("  public ")) {
        methods++;
        if (!lines.get(i - 1).endsWith("*/")) {
          bare.add(lines.get(i).strip());
        }
      }
    }
    assertThat(methods).isGreaterThan(30);
    assertThat(bare).isEmpty();
  }
}
