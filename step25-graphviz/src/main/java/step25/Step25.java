//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step25;

import static dezero.functions.Functions.cos;
import static dezero.functions.Functions.sin;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.Pictures;
import java.util.List;

/**
 * Writes y = sin(x)² + cos(x)² in the DOT language, and draws it and three other graphs.
 *
 * <p>Argument: a name for x, the stranger the better; or {@code book}, to hear of the Python book's
 * program.
 */
public final class Step25 {
  private Step25() {}

  public static void main(String... args) {
    String given = String.join(" ", args);
    if (given.equals("book")) {
      System.out.println(
          "The book's step 25 prints nothing: it is about Graphviz, which draws graphs. Without the"
              + " word book, this program draws four.");
    } else {
      drawGraphs(args.length == 0 ? "x" : given);
    }
  }

  private static void drawGraphs(String name) {
    var x = Variable.of(0.5).named(name);
    var y = circle(x);
    System.out.print(DotWriter.dot(y));
    draw(square(x), "step25-square.svg");
    draw(y, "step25-circle.svg");
    draw(twoCalledX(x), "step25-two-x.svg");
    draw(awkward(), "step25-names.svg");
  }

  static Variable square(Variable x) {
    return x.mul(x).named("y");
  }

  static Variable circle(Variable x) {
    return sin(x).pow(2).add(cos(x).pow(2)).named("y");
  }

  /** Looks like the circle, but its cosine is that of another variable. */
  static Variable twoCalledX(Variable x) {
    var again = Variable.of(0.5).named(x.name());
    return sin(x).pow(2).add(cos(again).pow(2)).named("y");
  }

  static Variable awkward() {
    List<Variable> xs =
        AwkwardNames.ALL.stream().map(name -> Variable.of(1.0).named(name)).toList();
    return new Total().apply(xs).get(0).named("y");
  }

  private static void draw(Variable y, String file) {
    Pictures.save(file, ComputationGraph.of(y)::write);
  }
}
