package step08.exercise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    Deque<Folder> waiting = new ArrayDeque<>();
    waiting.push(top);
    long sum = 0;
    while (!waiting.isEmpty()) {
      Folder folder = waiting.pop();
      sum += folder.bytes();
      for (Folder inside : folder.inside()) {
        waiting.push(inside);
      }
    }
    return sum;
  }

  /**
   * How many folders lie on the longest way down, the top included: 1 if nothing is inside, 2 if
   * the folders inside are empty. Again for any depth.
   */
  public static int levels(Folder top) {
    List<Folder> level = List.of(top);
    int levels = 0;
    while (!level.isEmpty()) {
      List<Folder> next = new ArrayList<>();
      for (Folder folder : level) {
        next.addAll(folder.inside());
      }
      level = next;
      levels++;
    }
    return levels;
  }
}
