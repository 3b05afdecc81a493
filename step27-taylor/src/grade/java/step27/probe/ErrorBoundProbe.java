package step27.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step27.exercise.ErrorBound;

/** "after 3 terms at 1.5" → the bound; "terms for 1e-8 at 1.5" → the count. */
public final class ErrorBoundProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    double x = Double.parseDouble(words[4]);
    return words[0].equals("after")
        ? Value.of(ErrorBound.after(Integer.parseInt(words[1]), x))
        : Value.of(ErrorBound.termsFor(Double.parseDouble(words[2]), x));
  }
}
