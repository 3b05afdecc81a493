package step08.exercise;

import java.util.List;

/** A tree of folders, as deep as it likes, and no recursion. */
public final class Folders {
  private Folders() {}

  /** A folder: how many bytes its own files have, and the folders inside. */
  public record Folder(long bytes, List<Folder> inside) {}

  /** All bytes of the folder, and of everything inside. It is right, until a tree is too deep. */
  public static long recursive(Folder top) {
    long sum = top.bytes();
    for (Folder folder : top.inside()) {
      sum += recursive(folder);
    }
    return sum;
  }

  /** The same, for any depth: a million folders, each inside the one before it, are no problem. */
  public static long bytes(Folder top) {
    // TODO task 1: a stack of your own for the folders that still wait
    throw new UnsupportedOperationException("step08 task 1: bytes is not written yet");
  }

  /**
   * How many folders lie on the longest way down, the top included: 1 if nothing is inside, 2 if
   * the folders inside are empty. Again for any depth.
   */
  public static int levels(Folder top) {
    // TODO task 1: what do you have to know of a folder that waits?
    throw new UnsupportedOperationException("step08 task 1: levels is not written yet");
  }
}
