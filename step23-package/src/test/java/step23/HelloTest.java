package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small projects in the folder {@code hello}, which a learner copies. */
class HelloTest {
  private static final Pattern COORDINATES =
      Pattern.compile(
          "<groupId>(dezero)</groupId>\\s*<artifactId>(dezero-common)</artifactId>\\s*"
              + "<version>(.+)</version>");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "hello/maven/src/main/java/hello/Hello.java, hello.Hello",
    "hello/jbang/Hello.java, Hello"
  })
  void they_print_what_the_python_original_prints(String source, String mainClass)
      throws Exception {
    assertThat(Jdk.say("javac", "-cp", Jdk.library(), "-d", folder.toString(), source)).isEmpty();

    var classPath = Jdk.library() + System.getProperty("path.separator") + folder;
    var printed = Jdk.run(folder, List.of(), "java", "-cp", classPath, mainClass);

    assertThat(printed).isEqualTo(Lesson.golden());
  }

  @Test
  void java_runs_the_source_itself_as_in_a_cell_of_colab() throws Exception {
    var source = "hello/jbang/Hello.java";

    assertThat(Jdk.run(folder, List.of(), "java", "-cp", Jdk.library(), source))
        .isEqualTo(Lesson.golden());
    var cell = Lesson.block(Lesson.TAKE_HOME, "python", "%%writefile");
    assertThat(Lesson.read(source))
        .endsWith(String.join("\n", cell.subList(1, cell.size())) + "\n");
  }

  @Test
  void they_ask_for_the_library_by_the_name_it_has() throws IOException {
    var dependency = COORDINATES.matcher(Lesson.read("hello/maven/pom.xml"));
    assertThat(dependency.find()).isTrue();

    assertThat(Lesson.read("../pom.xml"))
        .contains("<groupId>" + dependency.group(1) + "</groupId>")
        .contains("<version>" + dependency.group(3) + "</version>");
    assertThat(Lesson.read("../common/pom.xml"))
        .contains("<artifactId>" + dependency.group(2) + "</artifactId>");
    assertThat(Lesson.read("hello/jbang/Hello.java"))
        .contains(
            "//DEPS %s:%s:%s\n"
                .formatted(dependency.group(1), dependency.group(2), dependency.group(3)));
  }

  @Test
  void the_notebook_calculates_the_same_and_holds_the_same_results() throws IOException {
    var notebook = Lesson.read("hello/notebook/hello.ipynb");

    Lesson.read("hello/jbang/Hello.java")
        .lines()
        .map(String::trim)
        .filter(line -> line.startsWith("var ") || line.equals("y.backward();"))
        .forEach(line -> assertThat(notebook).contains(line));
    assertThat(notebook).contains(Lesson.golden());
  }

  @Test
  void the_notebook_looks_for_the_library_where_maven_puts_it() throws IOException {
    var path = "../../../common/target/classes";

    assertThat(Lesson.read("hello/notebook/hello.ipynb")).contains("%classpath " + path);
    assertThat(Path.of("hello/notebook").resolve(path).normalize())
        .isEqualTo(Path.of("../common/target/classes"));
    assertThat(Files.isDirectory(Path.of("../common/target/classes/dezero"))).isTrue();
  }

  @Test
  void the_page_shows_them_as_they_are() throws IOException {
    assertThat(Lesson.read("hello/maven/pom.xml"))
        .contains(Lesson.block(Lesson.TAKE_HOME, "xml", "    <dependency>"));
    assertThat(Lesson.read("hello/jbang/Hello.java"))
        .startsWith(String.join("\n", Lesson.block(Lesson.TAKE_HOME, "text", "//JAVA 17+")));
    assertThat(Lesson.read("hello/notebook/hello.ipynb"))
        .contains(Lesson.block(Lesson.TAKE_HOME, "text", "%classpath"));
  }
}
