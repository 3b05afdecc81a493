package dezero.viz;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of x and y sampled on a grid, and the regions where it is at least some level
 * (marching squares). Positions are in grid cells, from (0, 0) to (N − 1, N − 1).
 */
final class Contours {
  static final int N = 200;
  private static final double UNSEEN = 0.01;

  private final double[][] values = new double[N][N];

  /** Where f is not a number it counts as {@code +∞}: beyond the highest level. */
  Contours(DoubleBinaryOperator f, Range xRange, Range yRange) {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        double value = f.applyAsDouble(xRange.at(i, N), yRange.at(j, N));
        values[i][j] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
      }
    }
  }

  /** The finite samples, from the smallest to the largest. */
  double[] sortedValues() {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  /** Where f ≥ level, as closed outlines. */
  Path2D regionFrom(double level) {
    Region region = new Region(level);
    for (int i = 0; i + 1 < N; i++) {
      for (int j = 0; j + 1 < N; j++) {
        region.crossIfNeeded(i, j);
      }
    }
    return region.outlines();
  }

  /** Collects the outline's edges cell by cell, the region always to the left, and joins them. */
  private final class Region {
    private final double level;
    private final Map<Point2D, Deque<Point2D>> edges = new HashMap<>();

    Region(double level) {
      this.level = level;
    }

    /**
     * Skips cells that add no edge: those all outside, and those all inside but away from the
     * border.
     */
    void crossIfNeeded(int i, int j) {
      int inside = 0;
      for (int corner = 0; corner < 4; corner++) {
        inside += values[i + corner / 2][j + corner % 2] >= level ? 1 : 0;
      }
      boolean border = i == 0 || j == 0 || i == N - 2 || j == N - 2;
      if (inside > 0 && (inside < 4 || border)) {
        cross(new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}});
      }
    }

    /**
     * Walks round a cell. Where the walk leaves the region, the outline crosses the cell to where
     * the walk enters it again.
     */
    private void cross(int[][] corners) {
      Point2D firstEntry = null;
      Point2D exit = null;
      for (int k = 0; k < 4; k++) {
        int[] a = corners[k];
        int[] b = corners[(k + 1) % 4];
        if (isInside(a) && !isInside(b)) {
          exit = crossing(a, b);
          edgeOfTheMap(point(a), exit);
        } else if (!isInside(a) && isInside(b)) {
          Point2D entry = crossing(b, a);
          edgeOfTheMap(entry, point(b));
          if (exit == null) {
            firstEntry = entry;
          } else {
            add(exit, entry);
            exit = null;
          }
        } else if (isInside(a)) {
          edgeOfTheMap(point(a), point(b));
        }
      }
      if (exit != null) {
        add(exit, firstEntry);
      }
    }

    private boolean isInside(int[] corner) {
      return values[corner[0]][corner[1]] >= level;
    }

    private static Point2D point(int[] corner) {
      return new Point2D.Double(corner[0], corner[1]);
    }

    /**
     * Where f equals the level between two neighbours; the same point for both cells that share the
     * edge.
     */
    private Point2D crossing(int[] inside, int[] outside) {
      double high = values[inside[0]][inside[1]];
      double low = values[outside[0]][outside[1]];
      double t = Double.isInfinite(high - low) ? 0.5 : (high - level) / (high - low);
      return new Point2D.Double(
          inside[0] + t * (outside[0] - inside[0]), inside[1] + t * (outside[1] - inside[1]));
    }

    /** Adds a side of a cell to the outline if there is no other cell behind it. */
    private void edgeOfTheMap(Point2D from, Point2D to) {
      boolean vertical = from.getX() == to.getX() && isEnd(from.getX());
      boolean horizontal = from.getY() == to.getY() && isEnd(from.getY());
      if (vertical || horizontal) {
        add(from, to);
      }
    }

    private static boolean isEnd(double place) {
      return place == 0 || place == N - 1;
    }

    private void add(Point2D from, Point2D to) {
      if (!from.equals(to)) {
        edges.computeIfAbsent(from, point -> new ArrayDeque<>(2)).add(to);
      }
    }

    Path2D outlines() {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      while (!edges.isEmpty()) {
        Point2D start = edges.keySet().iterator().next();
        List<Point2D> loop = new ArrayList<>(List.of(start));
        for (Point2D p = leave(start); !p.equals(start); p = leave(p)) {
          loop.add(p);
        }
        append(path, loop);
      }
      return path;
    }

    private Point2D leave(Point2D from) {
      Deque<Point2D> ends = edges.get(from);
      Point2D to = ends.remove();
      if (ends.isEmpty()) {
        edges.remove(from);
      }
      return to;
    }
  }

  /** Appends the loop, without the points that lie almost on the line between their neighbours. */
  private static void append(Path2D path, List<Point2D> loop) {
    Point2D last = loop.get(0);
    path.moveTo(last.getX(), last.getY());
    for (int i = 1; i < loop.size(); i++) {
      Point2D p = loop.get(i);
      Point2D next = loop.get((i + 1) % loop.size());
      if (Line2D.ptLineDist(last.getX(), last.getY(), next.getX(), next.getY(), p.getX(), p.getY())
          > UNSEEN) {
        path.lineTo(p.getX(), p.getY());
        last = p;
      }
    }
    path.closePath();
  }
}
