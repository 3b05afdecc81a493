package step30;

/** What {@link Variable#backward(BackwardOption...)} keeps besides the gradients of the leaves. */
public enum BackwardOption {
  /** Retain the gradients of intermediate variables. */
  RETAIN_GRAD
}
