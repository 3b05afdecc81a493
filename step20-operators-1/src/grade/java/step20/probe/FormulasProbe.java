package step20.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import step20.Add;
import step20.Function;
import step20.Mul;
import step20.Variable;
import step20.exercise.Formulas;

/**
 * "bill;3.0;8.0;2.0;5.0", with several numbers as in "1.0,2.0" → the value, 1 if all inputs have
 * gradients, and these. For "shared" also how many products there are, and how many functions that
 * are neither sum nor product.
 */
public final class FormulasProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable[] given =
        Arrays.stream(parts).skip(1).map(FormulasProbe::box).toArray(Variable[]::new);
    Variable y =
        switch (parts[0]) {
          case "bill" -> Formulas.bill(given[0], given[1], given[2], given[3]);
          case "garden" -> Formulas.garden(given[0], given[1], given[2], given[3]);
          case "parabola" -> Formulas.parabola(given[0], given[1], given[2], given[3]);
          default -> Formulas.shared(given[0], Arrays.copyOfRange(given, 1, given.length));
        };
    if (y == null) {
      return Value.of("null");
    }
    List<Double> answers = new ArrayList<>();
    addAll(answers, y.data, given[0].data.length);
    y.backward();
    answers.add(Arrays.stream(given).allMatch(box -> box.grad != null) ? 1.0 : 0.0);
    for (Variable box : given) {
      addAll(answers, box.grad, box.data.length);
    }
    if (parts[0].equals("shared")) {
      Set<Function> functions = Collections.newSetFromMap(new IdentityHashMap<>());
      collect(y.creator(), functions);
      answers.add((double) functions.stream().filter(Mul.class::isInstance).count());
      answers.add(
          (double) functions.stream().filter(f -> !(f instanceof Mul || f instanceof Add)).count());
    }
    return Value.of(answers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void addAll(List<Double> answers, double[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      answers.add(numbers == null || i >= numbers.length ? Double.NaN : numbers[i]);
    }
  }

  private static void collect(Function function, Set<Function> functions) {
    if (function != null && functions.add(function)) {
      function.inputs().forEach(x -> collect(x.creator(), functions));
    }
  }

  private static Variable box(String numbers) {
    double[] values = Arrays.stream(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
    return values.length == 1 ? new Variable(values[0]) : new Variable(values);
  }
}
