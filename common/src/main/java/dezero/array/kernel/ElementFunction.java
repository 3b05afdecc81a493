package dezero.array.kernel;

/** An elementary function that every kernel set computes for whole arrays. */
public enum ElementFunction {
  EXP,
  LOG,
  SIN,
  COS,
  TANH,
  /** 1 / (1 + e⁻ˣ). */
  SIGMOID,
  /** The larger of x and 0; NaN stays NaN. */
  RELU
}
