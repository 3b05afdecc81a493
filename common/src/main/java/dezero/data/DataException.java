package dezero.data;

/** A data file is missing, damaged, or not what it should be. The message says what to do. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DataException(String message) {
    super(message);
  }

  DataException(String message, Throwable cause) {
    super(message, cause);
  }

  /** "train.gz: found 3 axes, expected 1. Do this." */
  static DataException of(String file, String found, String expected, String next) {
    return new DataException(file + ": found " + found + ", expected " + expected + ". " + next);
  }
}
