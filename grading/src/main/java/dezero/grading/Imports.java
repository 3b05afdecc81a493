package dezero.grading;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Asks whether an import is missing, where javac does not know a name that is a public class of the
 * course's or of java.util: javac says only that it cannot find the symbol.
 */
final class Imports {
  private static final Pattern SYMBOL =
      Pattern.compile("^cannot find symbol; symbol: +(?:class|variable) (\\w+)");
  private static final Pattern METHOD =
      Pattern.compile("^cannot find symbol; symbol: +method (\\w+)\\(.*; location: class ");
  private static final List<String> OF_JAVA =
      List.of("java.util.", "java.util.function.", "java.util.stream.");

  private final JavaFileManager files;
  private final Map<String, String> asked = new HashMap<>();
  private Set<String> ofTheClassPath; // null until a name is asked for

  Imports(JavaFileManager files) {
    this.files = files;
  }

  /**
   * What to add to javac's message: nothing if there is no such class. Null if the same was asked
   * for this file already, so that one import that is missing is one error.
   */
  String question(Source source, String message) {
    Matcher symbol = SYMBOL.matcher(message);
    Matcher method = METHOD.matcher(message);
    if (symbol.find()) {
      return asked(source, symbol.group(1), classes(symbol.group(1)));
    }
    if (method.find()) {
      return asked(source, method.group(1), staticMethods(method.group(1)));
    }
    return "";
  }

  private String asked(Source source, String name, List<String> imports) {
    String lines = String.join(" or ", imports.stream().map(i -> "import " + i + ";").toList());
    String before = asked.put(source.key() + " " + name, lines);
    if (lines.isEmpty()) {
      return "";
    }
    return before == null ? "; is this line missing at the top of the file? " + lines : null;
  }

  /** Of the course's classes that are called Functions. */
  private List<String> staticMethods(String name) {
    return classes("Functions").stream()
        .filter(functions -> hasStatic(functions, name))
        .map(functions -> "static " + functions + "." + name)
        .toList();
  }

  private static boolean hasStatic(String className, String method) {
    try {
      Class<?> found = Class.forName(className, false, Imports.class.getClassLoader());
      return Stream.of(found.getMethods())
          .anyMatch(m -> m.getName().equals(method) && Modifier.isStatic(m.getModifiers()));
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }

  /** The course's, if there is one: that is what a learner means more often. */
  private List<String> classes(String simpleName) {
    if (ofTheClassPath == null) {
      ofTheClassPath = classPath();
    }
    List<String> found = new ArrayList<>();
    for (String name : ofTheClassPath) {
      if (name.endsWith("." + simpleName) && isPublic(name)) {
        found.add(name);
      }
    }
    return found.isEmpty()
        ? OF_JAVA.stream().map(start -> start + simpleName).filter(Imports::isPublic).toList()
        : found;
  }

  private Set<String> classPath() {
    Set<String> names = new TreeSet<>();
    try {
      var kinds = Set.of(JavaFileObject.Kind.CLASS);
      for (var file : files.list(StandardLocation.CLASS_PATH, "", kinds, true)) {
        String name = files.inferBinaryName(StandardLocation.CLASS_PATH, file);
        if (!name.startsWith(Imports.class.getPackageName() + ".")) {
          names.add(name);
        }
      }
    } catch (IOException unreadable) {
      return Set.of(); // then javac's own message has to do
    }
    return names;
  }

  private static boolean isPublic(String name) {
    try {
      Class<?> found = Class.forName(name, false, Imports.class.getClassLoader());
      return Modifier.isPublic(found.getModifiers());
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }
}
