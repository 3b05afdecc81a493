package dezero.data;

/** Receives the progress of a download. */
@FunctionalInterface
interface Progress {
  /**
   * Reports that {@code done} bytes have arrived of {@code total}, which is −1 if the server did
   * not say.
   */
  void at(String file, long done, long total);

  /** Shows nothing. */
  static Progress silent() {
    return (file, done, total) -> {};
  }

  /** Shows a line that is overwritten, if there is a terminal; otherwise nothing. */
  static Progress onTerminal() {
    return System.console() == null ? silent() : new ProgressLine(System.err);
  }
}
