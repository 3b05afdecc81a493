//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step04/*.java

package step04.exercise;

import step04.Square;

/**
 * A place to try things: {@code ./dezero try 4}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // Between 2 and 2.1, x² rises from 4 to 4.41. That is 0.41 over a distance of 0.1.
    var square = new Square();
    System.out.println("the slope should be about 4.1: " + OneSided.slope(square::apply, 2, 0.1));
    // It should be 4, so it is off by 0.1. With half of h it is off by 0.05: half as much.
    double order = OneSided.order(h -> OneSided.slope(square::apply, 2, h), 4, 0.1);
    System.out.println("the order should be about 1: " + order);
  }
}
