package dezero.nn;

import dezero.Variable;
import dezero.functions.Functions;

/**
 * An Elman network: h ← tanh(x Wx + b + h Wh). x: (n, in), h and y: (n, hidden). It keeps h from
 * one input of a sequence to the next. J. Elman, "Finding structure in time", 1990.
 */
public final class Rnn extends Layer {
  private final Linear x2h;
  private final Linear h2h;
  private Variable h;

  /** The input size is taken from the first input. */
  public Rnn(int hiddenSize) {
    x2h = layer("x2h", new Linear(hiddenSize));
    h2h = layer("h2h", Linear.withoutBias(hiddenSize));
  }

  /** With this input size. */
  public Rnn(int inSize, int hiddenSize) {
    x2h = layer("x2h", new Linear(inSize, hiddenSize));
    h2h = layer("h2h", Linear.withoutBias(hiddenSize, hiddenSize));
  }

  @Override
  public void resetState() {
    h = null;
  }

  @Override
  public Variable forward(Variable x) {
    Variable sum = x2h.forward(x);
    h = remembered(Functions.tanh(h == null ? sum : sum.add(h2h.forward(h))));
    return h;
  }
}
