package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTest {
  @TempDir Path folder;

  @Test
  void it_uses_the_modules_of_ours_but_not_those_of_its_tests() throws IOException {
    var pom =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <!-- <dependency><artifactId>dezero-commented</artifactId></dependency> -->
              <dependencies>
                <dependency>
                  <artifactId> dezero-viz </artifactId>
                  <exclusions><exclusion><artifactId>dezero-not</artifactId></exclusion></exclusions>
                </dependency>
                <dependency><artifactId>picocli</artifactId></dependency>
                <dependency><artifactId>dezero-common</artifactId><scope>provided</scope></dependency>
                <dependency><scope> test </scope><artifactId>dezero-simd</artifactId></dependency>
              </dependencies>
            </project>
            """);

    assertThat(pom.uses()).containsExactly("viz", "common");
  }

  @Test
  void what_it_manages_it_does_not_use() throws IOException {
    var managed =
        "<dependencies><dependency><artifactId>dezero-viz</artifactId></dependency></dependencies>";

    assertThat(
            read("<project><dependencyManagement>" + managed + "</dependencyManagement></project>")
                .uses())
        .isEmpty();
  }

  @Test
  void its_version_is_its_own_and_not_its_parents() throws IOException {
    assertThat(
            read("<project><parent><version>1</version></parent><version> 2 </version></project>")
                .version())
        .isEqualTo("2");
    assertThat(read("<project><parent><version>1</version></parent></project>").version())
        .isEmpty();
  }

  @Test
  void a_pom_that_is_not_xml_is_named_with_the_line() {
    assertThatExceptionOfType(MalformedPomException.class)
        .isThrownBy(() -> read("<project>\n<dependencies>\n</project>"))
        .withMessageStartingWith(folder.resolve("pom.xml") + " cannot be read as XML: line 3, ")
        .withMessageEndingWith("git checkout pom.xml");
    assertThatExceptionOfType(MalformedPomException.class).isThrownBy(() -> read(""));
  }

  @Test
  void an_entity_brings_in_no_other_file() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");

    assertThatExceptionOfType(MalformedPomException.class)
        .isThrownBy(
            () ->
                read(
                    "<!DOCTYPE project [<!ENTITY x SYSTEM \"%s\">]>\n<project><version>&x;</version></project>"
                        .formatted(secret.toUri())))
        .withMessageContaining("cannot be read as XML: line 1, ")
        .withMessageNotContaining("secret.txt");
  }

  private Pom read(String text) throws IOException {
    return Pom.read(Files.writeString(folder.resolve("pom.xml"), text));
  }
}
