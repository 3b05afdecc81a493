package dezero;

import dezero.array.NdArray;

/** The errors of {@link Variable}: what was given, the rule, and what to do next. */
final class VariableErrors {
  private VariableErrors() {}

  private static String label(Variable x) {
    return x.name() == null ? "the variable" : x.name();
  }

  static IllegalArgumentException nullData() {
    return new IllegalArgumentException(
        "Variable: no data was given (null); pass a number or an array, as in Variable.of(2.0)");
  }

  static IllegalStateException noDataYet(Variable x) {
    return new IllegalStateException(
        label(x)
            + " has no data yet: its shape follows from the first input, so run forward once,"
            + " give the input size, or load weights");
  }

  static IllegalArgumentException dataOfAnotherForm(Variable x, NdArray data) {
    return new IllegalArgumentException(
        "setData: "
            + (data == null ? "null" : data.shape() + " " + data.dtype())
            + " was given for "
            + label(x)
            + ", which holds "
            + x.shape()
            + " "
            + x.dtype()
            + "; make a new Variable for another shape or type");
  }

  static IllegalStateException noGradient(Variable x) {
    if (x.isConstant()) {
      return new IllegalStateException(
          label(x) + ".grad() does not exist: a constant has none. Make it with Variable.of");
    }
    if (x.creator() != null) {
      return new IllegalStateException(
          label(x)
              + ".grad() is not retained: it is an intermediate variable. Call"
              + " backward(RETAIN_GRAD) to retain the gradients of those, too");
    }
    return new IllegalStateException(
        (x.name() == null ? "x" : x.name())
            + ".grad() does not exist: no backward pass has left one. Call backward() on a y that"
            + " was calculated from "
            + label(x)
            + "; where y does not depend on it, hasGrad() stays false");
  }

  static IllegalArgumentException gradientOfAnotherShape(Variable x, Variable grad) {
    return new IllegalArgumentException(
        "setGrad: a gradient of shape "
            + grad.shape()
            + " was given for "
            + label(x)
            + ", which has shape "
            + x.shape());
  }

  static IllegalArgumentException seedOfAnotherShape(Variable y, Variable seed) {
    return new IllegalArgumentException(
        "backward: the seed gradient has shape "
            + seed.shape()
            + " but "
            + label(y)
            + " has shape "
            + y.shape()
            + "; a gradient has the shape of its variable");
  }

  static IllegalStateException notRecorded(Variable y) {
    return new IllegalStateException(
        "backward: "
            + label(y)
            + " was calculated without a graph, so there is nothing to go back through. Calculate"
            + " it outside Autograd.noGrad(); if it is a gradient, make it with"
            + " backward(CREATE_GRAPH)");
  }

  static IllegalStateException leaf(Variable y) {
    return new IllegalStateException(
        "backward: "
            + label(y)
            + " is a leaf: no function computed it, so there is no backward pass from it. Call"
            + " backward() on a result; if this is a gradient, it depends on no variable and its"
            + " derivative is 0");
  }

  static IllegalStateException secondBackward(Variable y) {
    return new IllegalStateException(
        "backward: "
            + label(y)
            + " has had its backward pass already; a second would add the same gradients again."
            + " Calculate it anew, after clearGrad() on the inputs");
  }
}
