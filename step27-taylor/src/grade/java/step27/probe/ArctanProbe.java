package step27.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import step27.exercise.Arctan;

/** "arctan 0.2 10" → (value, gradient); "pi 10 4" → π, nearly. */
public final class ArctanProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    int terms = Integer.parseInt(words[2]);
    if (words[0].equals("pi")) {
      return Value.of(Arctan.pi(Integer.parseInt(words[1]), terms));
    }
    var x = Variable.of(Double.parseDouble(words[1]));
    var y = Arctan.arctan(x, terms);
    y.backward();
    return Value.of(y.item(), x.grad().item());
  }
}
