package dezero.nn;

import static dezero.functions.Functions.sigmoid;
import static dezero.functions.Functions.tanh;

import dezero.Variable;

/**
 * A gated recurrent unit: r, z = σ(x W + b + h W'), u = tanh(x W + b + (r·h) W'), h ← z·h + (1 −
 * z)·u. x: (n, in), h and y: (n, hidden). K. Cho et al., "Learning phrase representations using RNN
 * encoder-decoder", 2014.
 */
public final class Gru extends Layer {
  private final Linear x2r;
  private final Linear x2z;
  private final Linear x2u;
  private final Linear h2r;
  private final Linear h2z;
  private final Linear h2u;
  private Variable h;

  /** The input size is taken from the first input. */
  public Gru(int hiddenSize) {
    x2r = layer("x2r", new Linear(hiddenSize));
    x2z = layer("x2z", new Linear(hiddenSize));
    x2u = layer("x2u", new Linear(hiddenSize));
    h2r = layer("h2r", Linear.withoutBias(hiddenSize, hiddenSize));
    h2z = layer("h2z", Linear.withoutBias(hiddenSize, hiddenSize));
    h2u = layer("h2u", Linear.withoutBias(hiddenSize, hiddenSize));
  }

  @Override
  public void resetState() {
    h = null;
  }

  @Override
  public Variable forward(Variable x) {
    Variable forReset = x2r.forward(x);
    Variable forUpdate = x2z.forward(x);
    Variable forProposal = x2u.forward(x);
    if (h == null) {
      h = remembered(sigmoid(forUpdate).neg().add(1).mul(tanh(forProposal)));
      return h;
    }
    Variable reset = sigmoid(forReset.add(h2r.forward(h)));
    Variable update = sigmoid(forUpdate.add(h2z.forward(h)));
    Variable proposal = tanh(forProposal.add(h2u.forward(reset.mul(h))));
    h = remembered(update.mul(h).add(update.neg().add(1).mul(proposal)));
    return h;
  }
}
