//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step19/*.java

package step19.exercise;

import java.util.Arrays;
import step19.Variable;

/**
 * A place to try things: {@code ./dezero try 19}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var table = new Variable(new double[][] {{1, 2, 3}, {4, 5, 6}});
    System.out.println(table);
    System.out.println("In row 1, column 0 there is a 4.0; it is number 3 of data.");
    int position = Places.position(table.shape(), 1, 0);
    System.out.println("You say number " + position + ", which is " + table.data[position]);
    System.out.println(
        "And number 5 has the index [1, 2]; you say "
            + Arrays.toString(Places.index(table.shape(), 5)));
  }
}
