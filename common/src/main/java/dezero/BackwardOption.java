package dezero;

/** What {@link Variable#backward(BackwardOption...)} keeps, beyond the gradients of the inputs. */
public enum BackwardOption {
  /** Record the backward calculation too, so that the gradients can be differentiated again. */
  CREATE_GRAPH,
  /** Keep the gradients of the results in between, too. */
  RETAIN_GRAD
}
