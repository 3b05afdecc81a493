package dezero.array;

import dezero.array.MatrixProduct.Form;
import java.util.List;

/**
 * A step of an LSTM in a few passes, instead of an array for each operation: gates f, i, o = σ(x W
 * + b + h W'), a proposal u = tanh(x W + b + h W'), c' = f·c + i·u. It keeps what the way back
 * needs.
 */
public final class LstmStep {
  /** The weights of a gate: those of x, (in, hidden), the bias, and those of h. */
  public record Weights(NdArray ofX, NdArray bias, NdArray ofH) {}

  private final NdArray c;
  private final NdArray f;
  private final NdArray i;
  private final NdArray o;
  private final NdArray u;
  private final NdArray nextC;

  /**
   * What comes of an input and the last state, all of one type; weights may be FLOAT32 where the
   * others are FLOAT64.
   *
   * @param x (n, in)
   * @param h (n, hidden)
   * @param c (n, hidden)
   */
  public LstmStep(
      NdArray x, NdArray h, NdArray c, Weights ofF, Weights ofI, Weights ofO, Weights ofU) {
    this.c = c;
    f = gate(x, h, ofF, ElementFunction.SIGMOID);
    i = gate(x, h, ofI, ElementFunction.SIGMOID);
    o = gate(x, h, ofO, ElementFunction.SIGMOID);
    u = gate(x, h, ofU, ElementFunction.TANH);
    nextC = Filled.unfilled(c.shape(), c.dtype());
    if (c.floats() == null) {
      goOn(f.doubles(), c.doubles(), i.doubles(), u.doubles(), nextC.doubles());
    } else {
      goOn(f.floats(), c.floats(), i.floats(), u.floats(), nextC.floats());
    }
  }

  private NdArray gate(NdArray x, NdArray h, Weights weights, ElementFunction activation) {
    NdArray y = Filled.unfilled(c.shape(), c.dtype());
    Object bias = c.floats() == null ? weights.bias().widened() : weights.bias().floats();
    int hidden = c.shape().dim(1);
    for (int row = 0; row < c.shape().dim(0); row++) {
      System.arraycopy(bias, 0, y.memory(), row * hidden, hidden);
    }
    MatrixProduct.addTo(y, Form.AB, x, weights.ofX());
    MatrixProduct.addTo(y, Form.AB, h, weights.ofH());
    Elementwise.applyTo(y, activation);
    return y;
  }

  /** f, i, o, u and c', each (n, hidden). */
  public List<NdArray> results() {
    return List.of(f, i, o, u, nextC);
  }

  /** The gradients for the sums in f, i, o and u, and for c; each (n, hidden). */
  public record Gradients(NdArray f, NdArray i, NdArray o, NdArray u, NdArray c) {}

  /** The way back from the gradients for o and c', which are of c's type. */
  public Gradients gradients(NdArray forO, NdArray forC) {
    var all = new Gradients(fresh(), fresh(), fresh(), fresh(), fresh());
    if (c.floats() == null) {
      goBack(forO.doubles(), forC.doubles(), all);
    } else {
      goBack(forO.floats(), forC.floats(), all);
    }
    return all;
  }

  private NdArray fresh() {
    return Filled.unfilled(c.shape(), c.dtype());
  }

  // ---- the loops, for double and for float

  private static void goOn(double[] f, double[] c, double[] i, double[] u, double[] next) {
    for (int k = 0; k < next.length; k++) {
      next[k] = f[k] * c[k] + i[k] * u[k];
    }
  }

  private static void goOn(float[] f, float[] c, float[] i, float[] u, float[] next) {
    for (int k = 0; k < next.length; k++) {
      next[k] = f[k] * c[k] + i[k] * u[k];
    }
  }

  private void goBack(double[] forO, double[] forC, Gradients all) {
    double[] f = this.f.doubles();
    double[] i = this.i.doubles();
    double[] o = this.o.doubles();
    double[] u = this.u.doubles();
    double[] last = c.doubles();
    double[] gf = all.f.doubles();
    double[] gi = all.i.doubles();
    double[] go = all.o.doubles();
    double[] gu = all.u.doubles();
    double[] gc = all.c.doubles();
    for (int k = 0; k < gc.length; k++) {
      gf[k] = forC[k] * last[k] * f[k] * (1 - f[k]);
      gi[k] = forC[k] * u[k] * i[k] * (1 - i[k]);
      go[k] = forO[k] * o[k] * (1 - o[k]);
      gu[k] = forC[k] * i[k] * (1 - u[k] * u[k]);
      gc[k] = forC[k] * f[k];
    }
  }

  private void goBack(float[] forO, float[] forC, Gradients all) {
    float[] f = this.f.floats();
    float[] i = this.i.floats();
    float[] o = this.o.floats();
    float[] u = this.u.floats();
    float[] last = c.floats();
    float[] gf = all.f.floats();
    float[] gi = all.i.floats();
    float[] go = all.o.floats();
    float[] gu = all.u.floats();
    float[] gc = all.c.floats();
    for (int k = 0; k < gc.length; k++) {
      gf[k] = forC[k] * last[k] * f[k] * (1 - f[k]);
      gi[k] = forC[k] * u[k] * i[k] * (1 - i[k]);
      go[k] = forO[k] * o[k] * (1 - o[k]);
      gu[k] = forC[k] * i[k] * (1 - u[k] * u[k]);
      gc[k] = forC[k] * f[k];
    }
  }
}
