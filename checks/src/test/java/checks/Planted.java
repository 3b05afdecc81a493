package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Classes that are made for one test, to see that a rule notices them. */
final class Planted {
  private Planted() {}

  /**
   * Compiles sources of one class each, in which the package comes first: {@code "package a; class
   * B {}"}.
   */
  static JavaClasses classes(Path folder, String... sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", folder.resolve("classes").toString()));
    for (int i = 0; i < sources.length; i++) {
      Path file = Files.createDirectories(folder.resolve("" + i)).resolve(name(sources[i]));
      arguments.add(Files.writeString(file, sources[i]).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).as("javac's exit code").isZero();
    return new ClassFileImporter().importPath(folder.resolve("classes"));
  }

  private static String name(String source) {
    return source.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1") + ".java";
  }
}
