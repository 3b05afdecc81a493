package dezero.viz;

import dezero.Function;
import dezero.Variable;
import dezero.array.Shape;

/**
 * The label of a node: for a variable its name, alone or with its shape and dtype or with its
 * value; for a function its class name.
 */
enum LabelStyle {
  NAMES {
    @Override
    String textOf(Variable variable) {
      return variable.name() == null ? "" : variable.name();
    }
  },

  /**
   * {@code x: (2, 3) float64}; without the shape for a scalar, and without the colon if there is no
   * name.
   */
  NAMES_SHAPES_AND_DTYPES {
    @Override
    String textOf(Variable variable) {
      String name = variable.name() == null ? "" : variable.name() + ": ";
      Shape shape = variable.shape();
      return name + (shape.rank() == 0 ? "" : shape + " ") + variable.dtype();
    }
  },

  /**
   * {@code x = 0.7854} for a scalar, otherwise {@code x: (2, 3)}; the value alone without a name.
   */
  NAMES_AND_VALUES {
    @Override
    String textOf(Variable variable) {
      boolean scalar = variable.shape().rank() == 0;
      String name = variable.name() == null ? "" : variable.name() + (scalar ? " = " : ": ");
      return name + (scalar ? numberIn(variable) : variable.shape());
    }

    private static String numberIn(Variable scalar) {
      double number = scalar.item();
      return Double.isFinite(number)
          ? TickFormat.rounded(number, VALUE_DIGITS)
          : scalar.data().toString();
    }
  };

  /** Enough to follow a calculation; more would make the ellipses wide. */
  private static final int VALUE_DIGITS = 4;

  abstract String textOf(Variable variable);

  String labelOf(Variable variable) {
    return VisibleText.of(textOf(variable));
  }

  String labelOf(Function function) {
    return VisibleText.of(function.label());
  }
}
