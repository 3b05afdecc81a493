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
    var a = new Variable(1);
    var b = new Variable(2);
    List<Variable> given = List.of(b, a, a);
    Variable[] boxes = {b, a, a};
    Memory memory = make.get();
    memory.remember(boxes);
    // A box equals nothing but itself, so equal lists hold the very same boxes.
    if (!given.equals(List.of(boxes)) || !given.equals(memory.remembered())) {
      return false;
    }
    boxes[0] = a;
    if (!given.equals(memory.remembered())) {
      return false;
    }
    try {
      memory.remembered().set(0, a);
    } catch (UnsupportedOperationException cannotBeChanged) {
      return true;
    }
    return given.equals(memory.remembered());
  }
}
