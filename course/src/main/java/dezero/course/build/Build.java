package dezero.course.build;

/** The result of a build: Maven's exit code, and all that it printed. */
public record Build(int exitCode, String output) {
  public boolean succeeded() {
    return exitCode == 0;
  }
}
