package checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Methods that are written twice, once for double and once for float: in one class, or in two whose
 * names differ as FloatTile and DoubleTile do.
 */
final class Twins {
  /** Java has these for double alone, so the float half uses them, too. */
  private static final String DOUBLE_ALONE =
      "DoubleUnaryOperator|DoubleBinaryOperator|applyAsDouble";

  private static final Pattern DOUBLE =
      Pattern.compile("\\b(?:" + DOUBLE_ALONE + ")\\b|double|Double|DOUBLE|FLOAT64");

  private static final Pattern DECIMAL =
      Pattern.compile("\\b(?:\\d+\\.\\d*(?:[eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+)(?![\\w.])");

  /** What the float half must say where a calculation in double ends. */
  private static final Pattern NARROWING = Pattern.compile("\\(float\\)");

  /** Who may call a half is another matter. */
  private static final Pattern ACCESS = Pattern.compile("(?m)^(?:public|protected|private) ");

  private Twins() {}

  /** A method: its class, its parameters' types, and its text without comments. */
  private record Method(String owner, String name, List<String> types, String text) {
    String signature() {
      return owner + "." + name + "(" + String.join(", ", types) + ")";
    }

    /** How often it speaks of doubles: the half with more is the double half. */
    int doubles() {
      return (int) DOUBLE.matcher(signature()).results().count();
    }
  }

  /** Two halves, by the double half's signature. Each is its lines, written as for float. */
  record Twin(String name, List<String> doubleHalf, List<String> floatHalf) {
    /** The first line in which they differ, as it is and as it should be. */
    Optional<String> difference() {
      for (int i = 0; i < Math.max(doubleHalf.size(), floatHalf.size()); i++) {
        String wanted = line(doubleHalf, i);
        String found = line(floatHalf, i);
        if (!wanted.equals(found)) {
          return Optional.of(
              name
                  + "\n  has a float half with    "
                  + found
                  + "\n  but its double half says "
                  + wanted);
        }
      }
      return Optional.empty();
    }

    private static String line(List<String> half, int i) {
      return i < half.size() ? half.get(i) : "(no more lines)";
    }

    private Twin with(Difference intended) {
      String text = String.join("\n", doubleHalf);
      for (var change : intended.changes) {
        text = text.replace(change.getKey(), change.getValue());
      }
      return new Twin(name, text.lines().toList(), floatHalf);
    }
  }

  /**
   * Where halves differ on purpose: in these changes to the double half, or, if there are none, in
   * everything.
   */
  record Difference(String method, String reason, List<Map.Entry<String, String>> changes) {
    /** For a method, such as {@code Kernels.sum}, or all of a class, such as {@code Kernels.*}. */
    static Difference in(String method, String reason) {
      return new Difference(method, reason, List.of());
    }

    Difference where(String doubleHalf, String floatHalf) {
      List<Map.Entry<String, String>> more = new ArrayList<>(changes);
      more.add(Map.entry(doubleHalf, floatHalf));
      return new Difference(method, reason, more);
    }

    private boolean concerns(Twin twin) {
      return method.endsWith("*")
          ? twin.name.startsWith(method.substring(0, method.length() - 1))
          : twin.name.startsWith(method + "(");
    }

    private boolean explains(Twin twin) {
      return changes.isEmpty() || twin.with(this).difference().isEmpty();
    }
  }

  /** What is wrong: a difference that is not intended, or an intended one that is not there. */
  static List<String> complaints(List<Twin> twins, List<Difference> intended) {
    List<String> complaints = new ArrayList<>();
    Set<Difference> unused = new LinkedHashSet<>(intended);
    for (Twin twin : twins) {
      if (twin.difference().isPresent()) {
        var here = intended.stream().filter(one -> one.concerns(twin)).toList();
        unused.removeAll(here);
        if (here.stream().noneMatch(one -> one.explains(twin))) {
          Twin changed = here.isEmpty() ? twin : twin.with(here.get(0));
          complaints.add(changed.difference().orElseThrow());
        }
      }
    }
    for (Difference one : unused) {
      complaints.add(
          one.method + " is listed, \"" + one.reason + "\", but nothing differs: delete it there");
    }
    return complaints;
  }

  /** All twins in these files, in the order of their names. */
  static List<Twin> in(List<Path> files) throws IOException {
    Map<String, List<Method>> groups = new TreeMap<>();
    for (Method method : methods(files)) {
      groups.computeIfAbsent(renamed(method.signature()), key -> new ArrayList<>()).add(method);
    }
    List<Twin> twins = new ArrayList<>();
    List<Method> alone = new ArrayList<>();
    for (List<Method> group : groups.values()) {
      // Between the halves there may be a mixture of both, float[] and double[] in one method.
      group.sort(Comparator.comparing(Method::doubles));
      pair(group.get(0), group.get(group.size() - 1))
          .ifPresentOrElse(twins::add, () -> alone.addAll(group));
    }
    twins.addAll(twinsByName(alone));
    twins.sort(Comparator.comparing(Twin::name));
    return twins;
  }

  /**
   * In two classes that are twins, a method is one by its name: other parameters are a difference.
   */
  private static List<Twin> twinsByName(List<Method> methods) {
    Map<String, List<Method>> groups = new TreeMap<>();
    for (Method method : methods) {
      String name = renamed(method.owner + "." + method.name);
      groups.computeIfAbsent(name, key -> new ArrayList<>()).add(method);
    }
    List<Twin> twins = new ArrayList<>();
    for (List<Method> group : groups.values()) {
      if (group.size() == 2 && !group.get(0).owner.equals(group.get(1).owner)) {
        group.sort(Comparator.comparing(Method::owner));
        pair(group.get(1), group.get(0)).ifPresent(twins::add);
      }
    }
    return twins;
  }

  private static Optional<Twin> pair(Method floats, Method doubles) {
    return floats.doubles() == doubles.doubles()
        ? Optional.empty()
        : Optional.of(
            new Twin(doubles.signature(), lines(renamed(doubles.text)), lines(floats.text)));
  }

  private static List<String> lines(String text) {
    String calculation = NARROWING.matcher(text).replaceAll("");
    return ACCESS
        .matcher(calculation.stripIndent())
        .replaceAll("")
        .lines()
        .map(String::strip)
        .toList();
  }

  /** As it would be written for float: float[] for double[], 0.5F for 0.5. */
  static String renamed(String text) {
    String renamed =
        DOUBLE
            .matcher(text)
            .replaceAll(
                found ->
                    switch (found.group()) {
                      case "double" -> "float";
                      case "Double" -> "Float";
                      case "DOUBLE" -> "FLOAT";
                      case "FLOAT64" -> "FLOAT32";
                      default -> found.group();
                    });
    return DECIMAL.matcher(renamed).replaceAll("$0F");
  }

  private static List<Method> methods(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<Method> methods = new ArrayList<>();
    try (var sources = compiler.getStandardFileManager(null, null, null)) {
      var units = sources.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, sources, null, null, null, units);
      for (var unit : task.parse()) {
        new Reader(methods).scan(unit, "");
      }
    }
    return methods;
  }

  /** Collects the methods that have statements; what is passed down is the class around. */
  private static final class Reader extends TreeScanner<Void, String> {
    private final List<Method> methods;

    Reader(List<Method> methods) {
      this.methods = methods;
    }

    @Override
    public Void visitClass(ClassTree tree, String around) {
      return super.visitClass(tree, (around.isEmpty() ? "" : around + ".") + tree.getSimpleName());
    }

    @Override
    public Void visitMethod(MethodTree tree, String owner) {
      if (tree.getBody() != null && !tree.getBody().getStatements().isEmpty()) {
        List<String> types = new ArrayList<>();
        for (VariableTree parameter : tree.getParameters()) {
          types.add(parameter.getType().toString());
        }
        methods.add(new Method(owner, tree.getName().toString(), types, tree.toString()));
      }
      return super.visitMethod(tree, owner);
    }
  }
}
