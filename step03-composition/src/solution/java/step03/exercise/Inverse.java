package step03.exercise;

import java.util.ArrayList;
import java.util.List;
import step03.Elementwise;
import step03.Exp;
import step03.Function;
import step03.Square;

/** A row of functions that undoes another one. */
public final class Inverse {
  private Inverse() {}

  /**
   * The row that leads from the result of the given functions back to their input. It undoes
   * Square, for numbers that are not negative, and Exp, and what this method itself returned. The
   * list that you are given stays as it is.
   *
   * @throws IllegalArgumentException for any other function; the message has its class's simple
   *     name
   */
  public static List<Function> of(List<Function> functions) {
    List<Function> back = new ArrayList<>();
    for (Function f : functions) {
      back.add(0, inverse(f));
    }
    return back;
  }

  private static Function inverse(Function f) {
    if (f instanceof Square) {
      return new Sqrt();
    }
    if (f instanceof Exp) {
      return new Log();
    }
    if (f instanceof Sqrt) {
      return new Square();
    }
    if (f instanceof Log) {
      return new Exp();
    }
    throw new IllegalArgumentException(
        "Inverse: no function is known that undoes " + f.getClass().getSimpleName());
  }

  private static final class Sqrt extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::sqrt);
    }
  }

  private static final class Log extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::log);
    }
  }
}
