package dezero.nn;

/** Does a layer add a parameter of its own to each output? */
public enum Bias {
  ZEROS,
  NONE
}
