package dezero;

import dezero.array.ArraySum;
import dezero.array.DType;
import dezero.array.LstmStep;
import dezero.array.MatrixProduct;
import dezero.array.MatrixProduct.Form;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * (f, i, o, u, c') of a step of an LSTM: gates f, i, o = σ(x W + b + h W'), a proposal u = tanh(x W
 * + b + h W'), c' = f·c + i·u. The inputs are x: (n, in), h and c: (n, hidden), then W: (in,
 * hidden), b: (hidden) and W': (hidden, hidden) of f, of i, of o and of u. All have one type; only
 * weights may be FLOAT32 where the others are FLOAT64. The results are (n, hidden).
 *
 * <p>With s the sum in a gate, gs is its gradient times y (1 − y), in u times 1 − y²; then gx is
 * the sum of gs Wᵀ and gW = xᵀ gs, gh and gW' are the same with W' and h, gb is the sum of gs along
 * axis 0, gc = gc'·f. Through c', f has the gradient gc'·c, i has gc'·u, u has gc'·i.
 */
public final class LstmCell extends Function.Many {
  /** The place of o among the results. */
  public static final int O = 2;

  /** The place of c' among the results. */
  public static final int NEXT_C = 4;

  private static final int F = 0;
  private static final int I = 1;
  private static final int U = 3;

  /** Places among the inputs. */
  private static final int X = 0;

  private static final int H = 1;
  private static final int C = 2;

  /** The weights of the gates, three each, come after the three others. */
  private static final int GATES = 4;

  private LstmStep step;
  private LstmStep.Gradients gradients;

  /**
   * Is it for these inputs, without broadcasting? While an anomaly is looked for it is not, because
   * single operations tell more.
   */
  public static boolean fits(List<Variable> inputs) {
    Shape x = inputs.get(X).shape();
    Shape c = inputs.get(C).shape();
    if (Autograd.isDetectingAnomaly() || x.rank() != 2 || c.rank() != 2 || x.dim(0) != c.dim(0)) {
      return false;
    }
    DType dtype = inputs.get(C).dtype();
    DType ofWeights = inputs.get(C + 1).dtype();
    boolean fits =
        inputs.get(H).shape().equals(c)
            && inputs.get(X).dtype() == dtype
            && inputs.get(H).dtype() == dtype
            && dtype.promote(ofWeights) == dtype;
    int hidden = c.dim(1);
    List<Shape> shapes =
        List.of(Shape.of(x.dim(1), hidden), Shape.of(hidden), Shape.of(hidden, hidden));
    for (int i = C + 1; fits && i < inputs.size(); i++) {
      Variable weights = inputs.get(i);
      fits = weights.dtype() == ofWeights && weights.shape().equals(shapes.get(part(i)));
    }
    return fits;
  }

  /** 0 for the weights of x, 1 for the bias, 2 for the weights of h. */
  private static int part(int i) {
    return (i - C - 1) % 3;
  }

  private static int gate(int i) {
    return (i - C - 1) / 3;
  }

  @Override
  protected List<NdArray> forward(List<NdArray> xs) {
    step =
        new LstmStep(
            xs.get(X),
            xs.get(H),
            xs.get(C),
            weights(xs, F),
            weights(xs, I),
            weights(xs, O),
            weights(xs, U));
    return step.results();
  }

  private static LstmStep.Weights weights(List<NdArray> xs, int gate) {
    int first = C + 1 + 3 * gate;
    return new LstmStep.Weights(xs.get(first), xs.get(first + 1), xs.get(first + 2));
  }

  /** In operations that can be differentiated again, so the results are asked, not recalculated. */
  @Override
  protected List<Variable> backward(List<Variable> gys) {
    Variable f = outputs().get(F);
    Variable i = outputs().get(I);
    Variable o = outputs().get(O);
    Variable u = outputs().get(U);
    Variable g = gys.get(NEXT_C);
    List<Variable> forSums =
        List.of(
            gys.get(F).add(g.mul(input(C))).mul(slopeOfSigmoid(f)),
            gys.get(I).add(g.mul(u)).mul(slopeOfSigmoid(i)),
            gys.get(O).mul(slopeOfSigmoid(o)),
            gys.get(U).add(g.mul(i)).mul(u.mul(u).neg().add(1)));
    List<Variable> all = new ArrayList<>();
    all.add(throughWeights(forSums, 0));
    all.add(throughWeights(forSums, 2));
    all.add(g.mul(f));
    for (Variable forSum : forSums) {
      all.add(MatMul.product(Form.ATB, input(X), forSum));
      all.add(forSum.sumTo(input(C + 2).shape()));
      all.add(MatMul.product(Form.ATB, input(H), forSum));
    }
    return all;
  }

  private static Variable slopeOfSigmoid(Variable y) {
    return y.mul(y.neg().add(1));
  }

  private Variable throughWeights(List<Variable> forSums, int part) {
    Variable sum = MatMul.product(Form.ABT, forSums.get(0), input(C + 1 + part));
    for (int gate = 1; gate < GATES; gate++) {
      sum = sum.add(MatMul.product(Form.ABT, forSums.get(gate), input(C + 1 + 3 * gate + part)));
    }
    return sum;
  }

  /**
   * Nobody wants to see how the gradients come about, they are of the type of the results, and only
   * o and c' were used: f, i and u are when it is gone back through once more.
   */
  private boolean isPlain() {
    return !isObserved()
        && !isUsed(F)
        && !isUsed(I)
        && !isUsed(U)
        && (!isUsed(O) || isOfOneType(O))
        && (!isUsed(NEXT_C) || isOfOneType(NEXT_C));
  }

  private boolean isUsed(int result) {
    Variable y = outputs().get(result);
    return y.creator() == this && y.hasGrad();
  }

  private boolean isOfOneType(int result) {
    return outputs().get(result).grad().dtype() == input(C).dtype();
  }

  @Override
  Variable gradient(int i) {
    return isPlain() ? unobserved(plainGradient(i)) : super.gradient(i);
  }

  private NdArray plainGradient(int i) {
    if (i == C) {
      return gradients().c();
    }
    if (i < C) {
      return throughWeights(i == X ? 0 : 2);
    }
    NdArray forSum = forSum(gate(i));
    return switch (part(i)) {
      case 0 -> MatrixProduct.of(Form.ATB, input(X).data(), forSum);
      case 1 -> forSum.sumTo(input(i).shape());
      default -> MatrixProduct.of(Form.ATB, input(H).data(), forSum);
    };
  }

  private NdArray throughWeights(int part) {
    int first = C + 1 + part;
    NdArray ofF = MatrixProduct.of(Form.ABT, forSum(F), input(first).data());
    NdArray ofI = MatrixProduct.of(Form.ABT, forSum(I), input(first + 3).data());
    ArraySum sum = new ArraySum(ofF, ofI);
    for (int gate = 2; gate < GATES; gate++) {
      sum.addProduct(Form.ABT, forSum(gate), input(first + 3 * gate).data());
    }
    return sum.total();
  }

  @Override
  boolean addGradient(int i, ArraySum sum) {
    if (i <= C || part(i) == 1 || !isPlain()) {
      return false;
    }
    NdArray input = input(part(i) == 0 ? X : H).data();
    return sum.addProduct(Form.ATB, input, forSum(gate(i)));
  }

  private NdArray forSum(int gate) {
    return switch (gate) {
      case F -> gradients().f();
      case I -> gradients().i();
      case O -> gradients().o();
      default -> gradients().u();
    };
  }

  private LstmStep.Gradients gradients() {
    if (gradients == null) {
      NdArray forO = gradientOf(outputs().get(O)).data();
      gradients = step.gradients(forO, gradientOf(outputs().get(NEXT_C)).data());
    }
    return gradients;
  }

  @Override
  void endOfPass() {
    gradients = null;
    super.endOfPass();
  }
}
