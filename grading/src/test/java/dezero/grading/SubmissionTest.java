package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a folder, and what is refused by name. */
class SubmissionTest {
  private static final String FILE = "Cosine.java";

  @TempDir Path folder;

  private Submission read() {
    return Submission.read(folder, Set.of(FILE), Limits.DEFAULT);
  }

  private String refusal() {
    Submission submission = read();
    assertThat(submission.files()).isEmpty();
    return submission.unusable().get(FILE);
  }

  @Test
  void a_declared_file_is_taken_as_text() throws IOException {
    Files.writeString(folder.resolve(FILE), "class Cosine { /* π */ }");
    assertThat(read().files()).containsEntry(FILE, "class Cosine { /* π */ }");
    assertThat(read().refused()).isEmpty();
  }

  @Test
  void anything_else_is_refused_by_name() throws IOException {
    Files.writeString(folder.resolve(FILE), "class Cosine {}");
    Files.createDirectories(folder.resolve("META-INF/services"));
    Files.createDirectories(folder.resolve("org/junit/jupiter/api"));
    Files.writeString(folder.resolve("junit-platform.properties"), "");
    Files.writeString(folder.resolve("Evil.class"), "");
    Files.writeString(folder.resolve("..Cosine.java"), "");
    Submission submission = read();
    assertThat(submission.files()).containsOnlyKeys(FILE);
    assertThat(submission.refused())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).contains("not used"))
        .anySatisfy(line -> assertThat(line).startsWith("junit-platform.properties"))
        .anySatisfy(line -> assertThat(line).startsWith("META-INF"));
  }

  @Test
  void a_thousand_other_files_do_not_make_a_thousand_lines() throws IOException {
    for (int i = 0; i < 1000; i++) {
      Files.createFile(folder.resolve("File" + i + ".java"));
    }
    assertThat(read().refused()).hasSize(21).last().asString().contains("more files");
  }

  @Test
  void a_missing_file_is_named() {
    assertThat(refusal()).isEqualTo("Cosine.java is missing");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("reference"), "class Cosine {}");
    Files.createSymbolicLink(folder.resolve(FILE), elsewhere);
    assertThat(refusal()).contains("is a link");
  }

  @Test
  void a_folder_is_no_file() throws IOException {
    Files.createDirectory(folder.resolve(FILE));
    assertThat(refusal()).contains("is not a file");
  }

  @Test
  void a_file_of_50_megabytes_is_too_large() throws IOException {
    Files.write(folder.resolve(FILE), new byte[50 << 20]);
    assertThat(refusal()).contains("more than the 256 kB");
  }

  @Test
  void latin_1_and_utf_16_are_refused() throws IOException {
    Files.write(folder.resolve(FILE), "// Größe".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal()).contains("not in UTF-8");
    Files.write(folder.resolve(FILE), "// Größe".getBytes(StandardCharsets.UTF_16));
    assertThat(refusal()).contains("not in UTF-8");
  }
}
