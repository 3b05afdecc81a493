package step20.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import step20.Elementwise;
import step20.Function;
import step20.Functions;
import step20.Variable;
import step20.exercise.Written;

/** "a b + c *", what is done one after the other → the formula as text. */
public final class WrittenProbe implements Probe {
  @Override
  public Value run(Value input) {
    Map<String, Variable> named = new HashMap<>();
    Deque<Variable> boxes = new ArrayDeque<>();
    for (String step : input.text().split(" ")) {
      boxes.push(made(step, boxes, named));
    }
    String text = Written.of(boxes.pop());
    return Value.of(text == null ? "null" : text);
  }

  private static Variable made(String step, Deque<Variable> boxes, Map<String, Variable> named) {
    if (step.equals("+") || step.equals("*") || step.equals("larger")) {
      Variable second = boxes.pop();
      Variable first = boxes.pop();
      return switch (step) {
        case "+" -> first.add(second);
        case "*" -> first.mul(second);
        default -> new Larger().apply(first, second);
      };
    }
    if (step.equals("exp")) {
      return Functions.exp(boxes.pop());
    }
    if (step.equals("square")) {
      return Functions.square(boxes.pop());
    }
    if (step.startsWith("named:")) {
      return boxes.pop().named(step.substring("named:".length()));
    }
    if (Character.isDigit(step.charAt(0))) {
      return new Variable(Double.parseDouble(step));
    }
    return named.computeIfAbsent(step, name -> new Variable(1 + named.size()).named(name));
  }

  /** The larger of two; it never goes back here. */
  private static final class Larger extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, Math::max);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return gy;
    }

    @Override
    protected double[] backward1(double[] gy) {
      return gy;
    }
  }
}
