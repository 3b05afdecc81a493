package dezero.grading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Runs javac on texts in memory and keeps the classes there. Used in the learner's process only.
 */
final class Compilation {
  private static final int MOST_ERRORS = 50;
  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_BYTES = 1 << 20;

  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<URI, Source> sources = new HashMap<>();
  private final List<Compiled.Message> errors = new ArrayList<>();
  private final Map<Source, Integer> sizes = new HashMap<>();
  private Imports imports;

  static Compiled of(List<Source> sources) throws IOException {
    return new Compilation().compile(sources);
  }

  private Compiled compile(List<Source> given) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    List<Text> texts = given.stream().map(Text::new).toList();
    texts.forEach(text -> sources.put(text.toUri(), text.source));
    try (var files = new Memory(javac.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
      imports = new Imports(files);
      var task = (JavacTask) javac.getTask(null, files, diagnostics, options(), null, texts);
      for (CompilationUnitTree unit : task.parse()) {
        checkPackage(unit);
      }
      if (errors.isEmpty()) {
        generate(
            task,
            () -> javac.getTask(Writer.nullWriter(), files, diagnostics, options(), null, texts),
            diagnostics);
      }
    }
    if (errors.isEmpty() && classes.isEmpty()) {
      errors.add(new Compiled.Message("", "javac made no classes and did not say why"));
    }
    return errors.isEmpty() ? new Compiled(classes, errors) : new Compiled(Map.of(), errors);
  }

  /**
   * javac can stumble over an error that it has found and told: then that error counts. If it told
   * none, it is asked once more, in the way that has its own recovery.
   */
  private void generate(
      JavacTask task,
      Supplier<JavaCompiler.CompilationTask> again,
      DiagnosticCollector<JavaFileObject> diagnostics)
      throws IOException {
    try {
      task.generate();
      diagnostics.getDiagnostics().forEach(this::add);
    } catch (RuntimeException | AssertionError stumbled) {
      diagnostics.getDiagnostics().forEach(this::add);
      if (!errors.isEmpty()) {
        return;
      }
      classes.clear();
      sizes.clear();
      boolean succeeds = again.get().call();
      diagnostics.getDiagnostics().forEach(this::add);
      if (!succeeds && errors.isEmpty()) {
        throw stumbled;
      }
    }
  }

  /** Before anything else: a class in a foreign package could take the place of one of ours. */
  private void checkPackage(CompilationUnitTree unit) {
    Source source = sources.get(unit.getSourceFile().toUri());
    if (unit.getModule() != null) {
      refuse(source, "declares a module");
    }
    String found = String.valueOf(unit.getPackageName());
    if (unit.getPackageName() != null && !found.equals(source.inPackage())) {
      refuse(source, "is in package " + found);
    }
  }

  private void refuse(Source source, String what) {
    String rule = ", but only classes of the package " + source.inPackage() + " are taken";
    errors.add(new Compiled.Message(source.key(), source.file() + " " + what + rule));
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-implicit:none"));
    options.addAll(List.of("-g", "-cp", System.getProperty("java.class.path")));
    if (Runtime.version().feature() > 17) {
      options.addAll(List.of("-source", "17", "-target", "17", "-Xlint:-options"));
    }
    return options;
  }

  private void add(Diagnostic<? extends JavaFileObject> found) {
    if (found.getKind() != Diagnostic.Kind.ERROR || errors.size() >= MOST_ERRORS) {
      return;
    }
    String message = found.getMessage(Locale.ENGLISH).replaceAll(";?\\s*\\R\\s*", "; ");
    message = message.replaceAll(" {2,}", " ");
    if (message.length() > MOST_CHARACTERS) {
      message = message.substring(0, MOST_CHARACTERS) + "…";
    }
    if (found.getSource() instanceof Text text) {
      String where = text.source.file() + ":" + found.getLineNumber() + ": ";
      String question = text.source.isProbe() ? "" : imports.question(text.source, message);
      if (question != null) {
        errors.add(new Compiled.Message(text.source.key(), where + message + question));
      }
    } else {
      errors.add(new Compiled.Message("", message));
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final Source source;

    Text(Source source) {
      super(
          URI.create("text:/" + source.inPackage().replace('.', '/') + "/" + source.file()),
          Kind.SOURCE);
      this.source = source;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE && source.file().equals(simpleName + ".java");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    Memory(JavaFileManager classPath) {
      super(classPath);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      Source source = sources.get(sibling.toUri());
      int end = name.lastIndexOf('.');
      String found = end < 0 ? "" : name.substring(0, end);
      if (!found.equals(source.inPackage())) {
        refuse(source, "declares the class " + name);
      }
      return new Output(name, source);
    }

    /** Sources come from the submission, never from a folder. */
    @Override
    public boolean hasLocation(Location location) {
      return location != StandardLocation.SOURCE_PATH
          && location != StandardLocation.ANNOTATION_PROCESSOR_PATH
          && super.hasLocation(location);
    }
  }

  private final class Output extends SimpleJavaFileObject {
    private final String name;
    private final Source source;

    Output(String name, Source source) {
      super(URI.create("text:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          keep(toByteArray());
        }
      };
    }

    /** A source of some kilobytes can be made to compile to gigabytes. */
    private void keep(byte[] compiled) {
      if (sizes.merge(source, compiled.length, Integer::sum) <= MOST_BYTES) {
        classes.put(name, compiled);
        return;
      }
      String most =
          " makes the classes larger than the " + (MOST_BYTES >> 20) + " MB that are taken";
      errors.add(new Compiled.Message(source.key(), source.file() + most));
    }
  }
}
