package dezero.bench;

/** What is measured in a new process each time. */
enum Whole {
  NOTHING("nothing", "start, load the libraries, end", Found.TIME),
  FIRST_GRADIENT("start", "from the program's start to a first gradient, and its end", Found.TIME),
  ROSENBROCK("whole rosenbrock 50000", "50,000 steps down Rosenbrock's valley", Found.TIME),
  BYTES_SHORT("memory 10000", "bytes a node, of 10,000", Found.BYTES),
  BYTES("memory 100000", "bytes a node, of 100,000", Found.BYTES),
  BYTES_LONG("memory 1000000", "bytes a node, of 1,000,000", Found.BYTES);

  /** What the processes are asked for. */
  enum Found {
    TIME,
    BYTES
  }

  private final String question;
  private final String description;
  private final Found found;

  Whole(String question, String description, Found found) {
    this.question = question;
    this.description = description;
    this.found = found;
  }

  String question() {
    return question;
  }

  String description() {
    return description;
  }

  boolean isTimed() {
    return found == Found.TIME;
  }

  /** The numbers' unit is theirs to know. */
  String text(Timings found) {
    return isTimed() ? found.toString() : Math.round(found.median()) + " bytes";
  }
}
