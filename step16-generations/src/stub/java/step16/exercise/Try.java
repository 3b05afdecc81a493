//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step16/*.java

package step16.exercise;

import java.util.List;
import java.util.Map;

/**
 * A place to try things: {@code ./dezero try 16}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    Map<String, List<String>> needs =
        Map.of(
            "app", List.of("core", "charts"),
            "charts", List.of("core"),
            "core", List.of());
    Map<String, Integer> rounds = Rounds.of(needs);
    System.out.println("core is built in round 0, charts in round 1, and app in round 2. Yours:");
    for (String module : List.of("core", "charts", "app")) {
      System.out.println(module + " " + rounds.get(module));
    }
  }
}
