package step32;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A box that holds numbers: a single one, or a whole array of them. */
public final class Variable {
  public double[] data;
  public Variable grad; // null before a backward pass, and after clearGrad()
  private final Shape shape;
  private String name;
  private Function creator; // null in a leaf
  private boolean constant; // a leaf that receives no gradient
  private boolean unrecorded; // a result without a creator, because nothing was recorded
  private boolean backwardDone; // a second pass would add the same gradients again
  private boolean isGradient; // perhaps of several variables, and each may go back from it

  /** A new box with a number, whose shape is (). */
  public Variable(double value) {
    this(new double[] {value}, Shape.SCALAR);
  }

  /** A new box with these numbers. It takes a copy, so nobody else holds what is inside. */
  public Variable(double... data) {
    this(data, data == null ? null : Shape.of(data.length));
  }

  /** A new box with a table, whose shape is (rows, columns). */
  public Variable(double[][] rows) {
    this(JavaArrays.joined(rows), JavaArrays.shape(rows));
  }

  Variable(double[] data, Shape shape) {
    if (data == null) {
      throw new IllegalArgumentException(
          "Variable: the array is null; give numbers, as in new Variable(1.0)");
    }
    this.data = data.clone();
    this.shape = shape.requireSize(data.length);
  }

  /** A number inside a formula, like the 2 in 2x: an array of this shape, filled with it. */
  static Variable constant(double value, Shape shape) {
    double[] data = new double[shape.size()];
    Arrays.fill(data, value);
    Variable result = new Variable(data, shape);
    result.constant = true;
    return result;
  }

  /** A result that knows its creator, unless nothing is recorded. */
  static Variable result(double[] data, Function creator) {
    Variable result = new Variable(data, creator.inputs().get(0).shape);
    result.unrecorded = !Autograd.isRecording();
    result.creator = result.unrecorded ? null : creator;
    return result;
  }

  public Shape shape() {
    return shape;
  }

  /** The name in drawings, or null. */
  public String name() {
    return name;
  }

  public Variable named(String name) {
    this.name = name;
    return this;
  }

  /** The function that made this; null for a leaf and for an unrecorded result. */
  public Function creator() {
    return creator;
  }

  /** 0 for a leaf, else one more than its creator's. */
  public int generation() {
    return creator == null ? 0 : creator.generation() + 1;
  }

  /** Gives every leaf that this was made from its gradient. Starts from ones. */
  public void backward(BackwardOption... options) {
    backward(Elementwise.map(data, v -> 1), options);
  }

  /** Starts from this gradient, with a number for each of this variable's. */
  public void backward(double[] seed, BackwardOption... options) {
    if (unrecorded) {
      throw new IllegalStateException(
          "backward: nothing was recorded; calculate this variable outside Autograd.noGrad(), and a"
              + " gradient with backward(CREATE_GRAPH)");
    }
    if (creator == null) {
      throw new IllegalStateException(
          "backward: no function made this variable; call backward on a result");
    }
    if (seed == null || seed.length != data.length) {
      throw new IllegalArgumentException(
          "backward: the seed is " + Arrays.toString(seed) + "; its length must be " + data.length);
    }
    if (backwardDone && !isGradient) {
      throw new IllegalStateException(
          "backward: this variable has had its backward pass; calculate it anew, after clearGrad()"
              + " on the inputs");
    }
    grad = new Variable(seed, shape);
    new BackwardPass(options).run(creator);
    backwardDone = true;
  }

  /** Removes the gradient. Otherwise the gradients of several backward passes add up. */
  public void clearGrad() {
    grad = null;
  }

  boolean isConstant() {
    return constant;
  }

  /** Adds a gradient to those that arrived along other paths. */
  void receive(Variable gradient) {
    grad = grad == null ? gradient : grad.add(gradient);
    grad.isGradient = true;
  }

  /** Makes this a leaf: it loses its creator, and backward passes end here. */
  public void unchain() {
    creator = null;
  }

  /** Unchains every variable this was calculated from, so that their graph can be freed. */
  public void unchainBackward() {
    Deque<Function> waiting = new ArrayDeque<>();
    for (Function next = creator; next != null; next = waiting.poll()) {
      for (Variable input : next.inputs()) {
        if (input.creator != null) {
          waiting.add(input.creator);
          input.unchain();
        }
      }
    }
  }

  /** this + b. */
  public Variable add(Variable b) {
    return new Add().apply(this, b);
  }

  /** this + b. */
  public Variable add(double b) {
    return add(constant(b, shape));
  }

  /** this − b. */
  public Variable sub(Variable b) {
    return new Sub().apply(this, b);
  }

  /** this − b. */
  public Variable sub(double b) {
    return sub(constant(b, shape));
  }

  /** this · b, element by element. */
  public Variable mul(Variable b) {
    return new Mul().apply(this, b);
  }

  /** this · b. */
  public Variable mul(double b) {
    return mul(constant(b, shape));
  }

  /** −this. */
  public Variable neg() {
    return new Neg().apply(this);
  }

  /** this to the power of {@code exponent}, element by element. */
  public Variable pow(double exponent) {
    return new Pow(exponent).apply(this);
  }

  /** As the book prints it: {@code variable(1.5)}, a table over several lines. */
  @Override
  public String toString() {
    return "variable(" + ArrayText.of(data, shape).replace("\n", "\n" + " ".repeat(9)) + ")";
  }
}
