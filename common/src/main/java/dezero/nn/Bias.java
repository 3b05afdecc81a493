package dezero.nn;

/** Whether a layer adds a bias to each output, which starts at 0. */
public enum Bias {
  ZEROS,
  NONE
}
