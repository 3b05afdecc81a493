package dezero.bench;

import java.util.Locale;

/** What is measured in a new process each time. */
enum Whole {
  NOTHING("nothing", "start, load the libraries, end"),
  FIRST_GRADIENT("start", "from the program's start to a first gradient, and its end"),
  ROSENBROCK(Task.ROSENBROCK, 50_000, "50,000 steps down Rosenbrock's valley"),
  SPIRAL(Task.SPIRAL, 300, "300 epochs of the spiral"),
  LSTM(Task.LSTM, 16, "16 epochs of the LSTM"),
  MNIST(Task.MNIST, 60_000, "an epoch of MNIST, 784-1000-10"),
  CNN(Task.CNN, 5_000, "5,000 images through the small convolutional network, and back"),
  VGG16(Task.VGG16, 224, "VGG16 made, and an image through it"),
  BYTES_SHORT(10_000),
  BYTES(100_000),
  BYTES_LONG(1_000_000);

  /** What the processes are asked for. */
  enum Found {
    TIME,
    BYTES
  }

  private final String question;
  private final String description;
  private final Found found;
  private final Kind kind;
  private final Tolerance tolerance;

  Whole(String question, String description) {
    this(question, description, Found.TIME, Kind.SCALARS, Tolerance.SAME_DIGITS);
  }

  Whole(Task task, int size, String description) {
    this(
        "whole " + task.word() + " " + size,
        description,
        Found.TIME,
        task.kind(),
        task.tolerance());
  }

  Whole(int nodes) {
    this(
        "memory " + nodes,
        String.format(Locale.ROOT, "bytes a node, of %,d", nodes),
        Found.BYTES,
        Kind.SCALARS,
        Tolerance.SAME_DIGITS);
  }

  Whole(String question, String description, Found found, Kind kind, Tolerance tolerance) {
    this.question = question;
    this.description = description;
    this.found = found;
    this.kind = kind;
    this.tolerance = tolerance;
  }

  String question() {
    return question;
  }

  String description() {
    return description;
  }

  /** Who takes part. */
  Kind kind() {
    return kind;
  }

  /** How far two answers may lie apart. */
  Tolerance tolerance() {
    return tolerance;
  }

  boolean isTimed() {
    return found == Found.TIME;
  }

  /** The numbers' unit is theirs to know. */
  String text(Timings found) {
    return isTimed() ? found.toString() : Math.round(found.median()) + " bytes";
  }
}
