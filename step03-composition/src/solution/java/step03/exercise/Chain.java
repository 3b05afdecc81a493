package step03.exercise;

import step03.Function;
import step03.Variable;

/** Any number of functions in a row, which together are a function again. */
public final class Chain extends Function {
  private final Function[] functions;

  /** The functions in the order in which they calculate. There may be none. */
  public Chain(Function... functions) {
    this.functions = functions.clone();
  }

  @Override
  protected double[] forward(double[] x) {
    var box = new Variable(x);
    for (Function f : functions) {
      box = f.apply(box);
    }
    return box.data;
  }
}
