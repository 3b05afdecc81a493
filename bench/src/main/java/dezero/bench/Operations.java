package dezero.bench;

import dezero.Autograd;
import dezero.Variable;
import dezero.array.MatrixProduct;
import dezero.array.MatrixProduct.Form;
import dezero.array.NdArray;
import dezero.array.Workspace;
import dezero.functions.Functions;
import java.util.function.Supplier;

/** Single operations on FLOAT32 arrays. */
final class Operations {
  private static final int COLUMNS = 1000;

  private Operations() {}

  /**
   * A result gives its memory to the next, as NumPy's and PyTorch's do when nobody names them any
   * more. Only the last one is looked at.
   */
  private static Work repeated(Supplier<NdArray> operation) {
    return times -> {
      for (int i = 1; i < times; i++) {
        try (var memory = Workspace.open()) {
          operation.get();
        }
      }
      try (var memory = Workspace.open()) {
        return operation.get().keep();
      }
    };
  }

  /** (n, m) by (m, p). */
  static Work product(int n, int m, int p) {
    NdArray a = Inputs.between(-1, 1, n, m);
    NdArray b = Inputs.between(0, 1, m, p);
    return repeated(() -> a.matmul(b));
  }

  /** AᵀB, n × n, as {@code MatMul} calculates a gradient; NumPy's transpose is a view, too. */
  static Work firstTransposed(int n) {
    NdArray a = Inputs.between(-1, 1, n, n);
    NdArray b = Inputs.between(0, 1, n, n);
    return repeated(() -> MatrixProduct.of(Form.ATB, a, b));
  }

  /** ABᵀ, n × n. */
  static Work secondTransposed(int n) {
    NdArray a = Inputs.between(-1, 1, n, n);
    NdArray b = Inputs.between(0, 1, n, n);
    return repeated(() -> MatrixProduct.of(Form.ABT, a, b));
  }

  static Work exp(int n) {
    NdArray x = Inputs.between(-1, 1, n);
    return repeated(x::exp);
  }

  static Work tanh(int n) {
    NdArray x = Inputs.between(-1, 1, n);
    return repeated(x::tanh);
  }

  static Work sum(int n) {
    NdArray x = Inputs.between(0, 1, n);
    return repeated(x::sum);
  }

  /** Along rows of 1,000. */
  static Work softmax(int n) {
    Variable x = Variable.of(Inputs.between(-1, 1, n / COLUMNS, COLUMNS));
    return repeated(
        () -> {
          try (var scope = Autograd.noGrad()) {
            return Functions.softmax(x, 1).data();
          }
        });
  }

  /** A row of 1,000 to every row. */
  static Work add(int n) {
    NdArray x = Inputs.between(-1, 1, n / COLUMNS, COLUMNS);
    NdArray row = Inputs.between(0, 1, COLUMNS);
    return repeated(() -> x.add(row));
  }
}
