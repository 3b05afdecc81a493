package step32;

/** What {@link Variable#backward(BackwardOption...)} keeps besides the gradients of the leaves. */
public enum BackwardOption {
  /** Record the backward pass, so that the gradients can be differentiated again. */
  CREATE_GRAPH,
  /** Retain the gradients of intermediate variables. */
  RETAIN_GRAD
}
