package dezero.data;

/** Is told how far a download is. */
@FunctionalInterface
interface Progress {
  /** So many bytes are here, of so many in all; −1 if the server did not say. */
  void at(String file, long done, long total);

  /** Says nothing. */
  static Progress silent() {
    return (file, done, total) -> {};
  }

  /** A line that is overwritten, if somebody is looking at a terminal; else nothing. */
  static Progress onTerminal() {
    return System.console() == null ? silent() : new ProgressLine(System.err);
  }
}
