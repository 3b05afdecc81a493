//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step08/*.java

package step08.exercise;

import java.util.List;
import step08.exercise.Folders.Folder;

/**
 * A place to try things: {@code ./dezero try 8}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var empty = new Folder(1, List.of());
    var top = new Folder(10, List.of(empty, new Folder(5, List.of(empty))));
    System.out.println("The recursion counts " + Folders.recursive(top) + " bytes, in 3 levels");
    System.out.println("You count " + Folders.bytes(top) + ", in " + Folders.levels(top));

    var deep = empty;
    for (int i = 1; i < 1_000_000; i++) {
      deep = new Folder(1, List.of(deep));
    }
    System.out.println("Of a million you count " + Folders.bytes(deep) + " bytes");
  }
}
