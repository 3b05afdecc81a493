package dezero.grading;

/**
 * Calls the learner's code with one input and returns what came of it. A probe runs in the
 * learner's process, so it judges nothing: whatever is to be compared goes into the value.
 */
@FunctionalInterface
public interface Probe {
  Value run(Value input) throws Exception;
}
