package dezero.viz;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.event.AnnotationChangeListener;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Something painted onto a plot whose axes are linear: x to the right, y upward. */
@FunctionalInterface
interface Overlay extends XYAnnotation {

  /** Paints; {@code toDrawing} maps values on the axes to positions in the drawing. */
  void paint(Graphics2D g, AffineTransform toDrawing);

  @Override
  default void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis xAxis,
      ValueAxis yAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double x0 = xAxis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    double y0 = yAxis.valueToJava2D(0, area, RectangleEdge.LEFT);
    double xScale = area.getWidth() / xAxis.getRange().getLength();
    double yScale = area.getHeight() / yAxis.getRange().getLength();
    paint(g, new AffineTransform(xScale, 0, 0, -yScale, x0, y0));
  }

  /** Does nothing, since an overlay never changes. */
  @Override
  default void addChangeListener(AnnotationChangeListener listener) {}

  @Override
  default void removeChangeListener(AnnotationChangeListener listener) {}
}
