package checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What other code can see of the classes in a folder: a line for each class and each member. */
final class Signatures {
  private Signatures() {}

  static Set<String> in(Path classes, String packageName, List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path entry : classPath) {
      urls.add(entry.toUri().toURL());
    }
    Set<String> lines = new TreeSet<>();
    try (var loader =
            new URLClassLoader(urls.toArray(URL[]::new), Signatures.class.getClassLoader());
        Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String simple = file.getFileName().toString().replace(".class", "");
        if (simple.equals("Try")) {
          continue; // stubs have a place to try things, solutions have none
        }
        add(lines, Class.forName(packageName + "." + simple, false, loader));
      }
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return lines;
  }

  /** A private or nested helper of the solution is nobody else's business. */
  private static void add(Set<String> lines, Class<?> type) {
    if (!isSeen(type.getModifiers()) || type.isAnonymousClass()) {
      return;
    }
    lines.add(type.toGenericString());
    Stream.of(type.getDeclaredFields())
        .filter(field -> isSeen(field.getModifiers()))
        .forEach(field -> lines.add(field.toGenericString()));
    Stream.<Executable>concat(
            Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
        .filter(member -> isSeen(member.getModifiers()) && !member.isSynthetic())
        .forEach(member -> lines.add(member.toGenericString()));
  }

  private static boolean isSeen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
