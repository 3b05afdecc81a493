//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step25.exercise;

/**
 * A place to try things: {@code ./dezero try 25}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    String label = "\"C:\\\\new\"";
    System.out.println("In the label " + label + " is the name C:\\new");
    System.out.println("You read " + Unquoted.unquoted(label));
  }
}
