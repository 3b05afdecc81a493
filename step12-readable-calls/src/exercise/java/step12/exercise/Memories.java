package step12.exercise;

import java.util.List;
import java.util.function.Supplier;
import step12.Variable;

/** Finds out which memories are reliable. */
public final class Memories {
  private Memories() {}

  /** Something that remembers the boxes that it was given, as a function does. */
  public interface Memory {
    /** Takes note of these boxes. It is called once. */
    void remember(Variable... boxes);

    /** The boxes that it was given, in a list of any kind: one that can be changed, or not. */
    List<Variable> remembered();
  }

  /**
   * Whether a memory is reliable. {@code make.get()} gives a new one each time. Reliable means that
   * {@code remembered()} gives the very boxes that went in, in their order, even if one of them is
   * there twice; whatever the caller does with its array afterwards, and whatever it does with a
   * list that it got. And the memory leaves the caller's array as it is.
   */
  public static boolean isReliable(Supplier<Memory> make) {
    // TODO task 3: give it an array, do with that what a careless caller does, and ask
    throw new UnsupportedOperationException("step12 task 3: no memory is tried yet");
  }
}
