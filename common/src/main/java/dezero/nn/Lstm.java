package dezero.nn;

import static dezero.functions.Functions.sigmoid;
import static dezero.functions.Functions.tanh;

import dezero.Variable;

/**
 * Long short-term memory: gates f, i, o = σ(x W + b + h W') and a proposal u = tanh(x W + b + h
 * W'); c ← f·c + i·u, h ← o·tanh(c). x: (n, in), c, h and y: (n, hidden). S. Hochreiter and J.
 * Schmidhuber, 1997, with the forget gate of F. Gers et al., 2000.
 */
public final class Lstm extends Layer {
  private final Linear x2f;
  private final Linear x2i;
  private final Linear x2o;
  private final Linear x2u;
  private final Linear h2f;
  private final Linear h2i;
  private final Linear h2o;
  private final Linear h2u;
  private Variable h;
  private Variable c;

  /** The input size is taken from the first input. */
  public Lstm(int hiddenSize) {
    this(
        new Linear[] {
          new Linear(hiddenSize),
          new Linear(hiddenSize),
          new Linear(hiddenSize),
          new Linear(hiddenSize)
        },
        hiddenSize);
  }

  /** With this input size. */
  public Lstm(int inSize, int hiddenSize) {
    this(
        new Linear[] {
          new Linear(inSize, hiddenSize),
          new Linear(inSize, hiddenSize),
          new Linear(inSize, hiddenSize),
          new Linear(inSize, hiddenSize)
        },
        hiddenSize);
  }

  private Lstm(Linear[] fromInput, int hiddenSize) {
    x2f = layer("x2f", fromInput[0]);
    x2i = layer("x2i", fromInput[1]);
    x2o = layer("x2o", fromInput[2]);
    x2u = layer("x2u", fromInput[3]);
    h2f = layer("h2f", Linear.withoutBias(hiddenSize, hiddenSize));
    h2i = layer("h2i", Linear.withoutBias(hiddenSize, hiddenSize));
    h2o = layer("h2o", Linear.withoutBias(hiddenSize, hiddenSize));
    h2u = layer("h2u", Linear.withoutBias(hiddenSize, hiddenSize));
  }

  @Override
  public void resetState() {
    h = null;
    c = null;
  }

  @Override
  public Variable forward(Variable x) {
    Variable f = sigmoid(sum(x2f, x, h2f));
    Variable i = sigmoid(sum(x2i, x, h2i));
    Variable o = sigmoid(sum(x2o, x, h2o));
    Variable u = tanh(sum(x2u, x, h2u));
    c = remembered(c == null ? i.mul(u) : f.mul(c).add(i.mul(u)));
    h = remembered(o.mul(tanh(c)));
    return h;
  }

  private Variable sum(Linear fromInput, Variable x, Linear fromState) {
    Variable sum = fromInput.forward(x);
    return h == null ? sum : sum.add(fromState.forward(h));
  }
}
