//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step17/*.java

package step17.exercise;

import static step17.Functions.square;

import java.lang.ref.WeakReference;
import step17.Variable;

/**
 * A place to try things: {@code ./dezero try 17}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var diary = new Diary();
    WeakReference<Variable> x = leafOfANotedLoss(diary, 3);
    System.gc();
    System.out.println("The smallest loss is 81.0, and yours is " + diary.best());
    String graph = x.get() == null ? "gone" : "still there";
    System.out.println("The graph of the noted loss should be gone, and it is " + graph);
  }

  /** In a method of its own, since the names of a method hold their boxes until it has ended. */
  private static WeakReference<Variable> leafOfANotedLoss(Diary diary, double start) {
    var x = new Variable(start);
    diary.note(square(square(x)));
    return new WeakReference<>(x);
  }
}
