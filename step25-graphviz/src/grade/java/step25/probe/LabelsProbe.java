package step25.probe;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Locale;
import java.util.stream.Stream;
import step25.exercise.Labels;

/**
 * "name|shape|number|gradient" → the label, as written in a country with a decimal comma. A name or
 * a gradient may be missing (-). All elements are the same number.
 */
public final class LabelsProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split("\\|", -1);
    Shape shape =
        Shape.of(
            Stream.of(parts[1].split(","))
                .filter(d -> !d.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray());
    var variable = filled(shape, parts[2]);
    if (!parts[0].equals("-")) {
      variable.named(parts[0]);
    }
    if (!parts[3].equals("-")) {
      variable.setGrad(filled(shape, parts[3]));
    }
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      return Value.of(Labels.label(variable));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Variable filled(Shape shape, String number) {
    return Variable.of(NdArray.zeros(shape).add(Double.parseDouble(number)));
  }
}
