package dezero.viz;

import java.awt.Color;

/**
 * What a line shows, which decides its colour: one colour means one thing in every picture of the
 * course. A line without a role gets a colour that is no role's. Also with colour blindness no two
 * of them look alike.
 *
 * <pre>{@code
 * LineChart.titled("The sine and its slope")
 *     .curve("sin", Math::sin, range(-7, 7)).as(FUNCTION)
 *     .curve("cos", Math::cos, range(-7, 7)).as(DERIVATIVE)
 * }</pre>
 */
public enum Role {
  /** The function that the picture is about: blue, as it is on a map. */
  FUNCTION(0x0072b2),

  /** Its slope: green. */
  DERIVATIVE(0x009e73),

  /** The slope of its slope: purple. */
  SECOND_DERIVATIVE(0x882255),

  /** The walk of gradient descent: red. */
  GRADIENT_DESCENT(0xdd4411),

  /** Newton's method, and what it touches the function with: black. */
  NEWTON(0x1a1a1a);

  final Color color;

  Role(int rgb) {
    this.color = new Color(rgb);
  }
}
