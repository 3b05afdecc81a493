package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Step 22's engine, which the learner has built, and the library calculate alike: bit for bit. */
class EngineAndLibraryTest {
  private static final Path ENGINE =
      Checkout.root().resolve("step22-operators-3/src/main/java/step22");
  private static final Path LIBRARY = Checkout.root().resolve("common/src/main/java");

  /** The demo; x · x or x.pow(2); the methods of NdArray. */
  private static final List<String> ONLY_IN_THE_ENGINE =
      List.of("Step22.java", "Square.java", "Elementwise.java");

  private static final int FORMULAS = 2000;
  private static final int OPERATIONS = 15;

  @Test
  void values_and_gradients_of_two_thousand_formulas_are_the_same_to_the_last_bit() {
    for (int seed = 0; seed < FORMULAS; seed++) {
      var ours = new OfTheEngine();
      var library = new OfTheLibrary();
      assertThat(numbers(ours, new Random(seed)))
          .as("formula with seed %d: its value, and the gradients of x and y", seed)
          .containsExactly(numbers(library, new Random(seed)));
    }
  }

  @Test
  void the_queue_is_the_same_file_but_for_its_package() throws IOException {
    assertThat(Files.readString(ENGINE.resolve("BackwardQueue.java")))
        .isEqualTo(
            Files.readString(LIBRARY.resolve("dezero/BackwardQueue.java"))
                .replace("package dezero;", "package step22;"));
  }

  @Test
  void every_class_of_the_engine_is_in_the_library_by_the_same_name() throws IOException {
    assertThat(names(ENGINE))
        .contains("Variable.java", "Function.java", "BackwardPass.java")
        .filteredOn(name -> !ONLY_IN_THE_ENGINE.contains(name))
        .isSubsetOf(names(LIBRARY));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .toList();
    }
  }

  /** A random formula in x and y: each operation takes results of those before. */
  private static <V> double[] numbers(Algebra<V> algebra, Random random) {
    V x = algebra.variable(random.nextDouble() * 2 + 0.5);
    V y = algebra.variable(random.nextDouble() * 2 + 0.5);
    List<V> made = new ArrayList<>(List.of(x, y));
    V sum = algebra.of(Operation.MUL, x, y, 0);
    for (int i = 0; i < OPERATIONS; i++) {
      V a = made.get(random.nextInt(made.size()));
      V b = made.get(random.nextInt(made.size()));
      Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
      V result = algebra.of(operation, a, b, random.nextInt(5) - 1);
      made.add(result);
      sum = algebra.of(Operation.ADD, sum, result, 0);
    }
    algebra.backward(sum);
    return new double[] {algebra.value(sum), algebra.gradient(x), algebra.gradient(y)};
  }

  private enum Operation {
    ADD,
    SUB,
    MUL,
    DIV,
    NEG,
    POW,
    ADD_NUMBER,
    SUB_NUMBER,
    MUL_NUMBER,
    DIV_NUMBER,
    EXP
  }

  private interface Algebra<V> {
    V variable(double value);

    V of(Operation operation, V a, V b, double number);

    void backward(V result);

    double value(V variable);

    double gradient(V variable);
  }

  private static final class OfTheEngine implements Algebra<step22.Variable> {
    @Override
    public step22.Variable variable(double value) {
      return new step22.Variable(value);
    }

    @Override
    public step22.Variable of(
        Operation operation, step22.Variable a, step22.Variable b, double number) {
      return switch (operation) {
        case ADD -> a.add(b);
        case SUB -> a.sub(b);
        case MUL -> a.mul(b);
        case DIV -> a.div(b);
        case NEG -> a.neg();
        case POW -> a.pow(number);
        case ADD_NUMBER -> a.add(number);
        case SUB_NUMBER -> a.sub(number);
        case MUL_NUMBER -> a.mul(number);
        case DIV_NUMBER -> a.div(number + 2);
        case EXP -> step22.Functions.exp(a.mul(0.1));
      };
    }

    @Override
    public void backward(step22.Variable result) {
      result.backward();
    }

    @Override
    public double value(step22.Variable variable) {
      return variable.data[0];
    }

    @Override
    public double gradient(step22.Variable variable) {
      return variable.grad[0];
    }
  }

  private static final class OfTheLibrary implements Algebra<dezero.Variable> {
    @Override
    public dezero.Variable variable(double value) {
      return dezero.Variable.of(value);
    }

    @Override
    public dezero.Variable of(
        Operation operation, dezero.Variable a, dezero.Variable b, double number) {
      return switch (operation) {
        case ADD -> a.add(b);
        case SUB -> a.sub(b);
        case MUL -> a.mul(b);
        case DIV -> a.div(b);
        case NEG -> a.neg();
        case POW -> a.pow(number);
        case ADD_NUMBER -> a.add(number);
        case SUB_NUMBER -> a.sub(number);
        case MUL_NUMBER -> a.mul(number);
        case DIV_NUMBER -> a.div(number + 2);
        case EXP -> dezero.functions.Functions.exp(a.mul(0.1));
      };
    }

    @Override
    public void backward(dezero.Variable result) {
      result.backward();
    }

    @Override
    public double value(dezero.Variable variable) {
      return variable.item();
    }

    @Override
    public double gradient(dezero.Variable variable) {
      return variable.grad().item();
    }
  }
}
