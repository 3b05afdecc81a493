package dezero.array.kernel;

/** A function of one number that every kernel set computes for whole arrays at once. */
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
