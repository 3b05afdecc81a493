//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES ../../common/src/main/java/**.java
//SOURCES ../../viz/src/main/java/**.java

import static dezero.viz.Range.range;

import dezero.viz.LineChart;
import dezero.viz.Range;
import dezero.viz.Role;
import java.nio.file.Path;

/**
 * Draws step 10's picture: where wrong slopes of the square meet the right one. Argument: the file
 * to write, such as step10-tests/images/meeting.svg. Steps 01 to 22 use no library of ours, so they
 * cannot draw it themselves.
 */
public final class Step10Meeting {
  private static final Range PLACES = range(-2, 2);

  private Step10Meeting() {}

  public static void main(String... args) {
    LineChart.titled("The slope of x², and three that are wrong")
        .axes("x", "slope")
        .curve("2x, which is right", x -> 2 * x, PLACES)
        .as(Role.DERIVATIVE)
        .dashedCurve("2", x -> 2, PLACES)
        .dashedCurve("2x²", x -> 2 * x * x, PLACES)
        .dashedCurve("2|x|", x -> 2 * Math.abs(x), PLACES)
        .vertical(1, "an easy place")
        .vertical(-1.3, "a better one")
        .yRange(range(-4, 8))
        .write(Path.of(args[0]));
  }
}
