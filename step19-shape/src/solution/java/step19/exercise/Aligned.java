package step19.exercise;

import step19.Variable;

/** Prints boxes as NumPy, Python's library for arrays, prints them: point below point. */
public final class Aligned {
  private Aligned() {}

  /**
   * The numbers of x as text, without "variable( )" around them:
   *
   * <ul>
   *   <li>A single number, shape (), stands as Java writes it: {@code 5.0}.
   *   <li>Otherwise a 0 that stands alone behind the point is left out: {@code 5.}, but {@code 5.5}
   *       and {@code 5.05}.
   *   <li>All numbers are equally wide, and their points stand below each other: what is missing
   *       before or behind is filled up with spaces.
   *   <li>Brackets, spaces between numbers and line breaks are where our engine has them.
   * </ul>
   *
   * So {{1, 2.25}, {-30, 4}} becomes
   *
   * <pre>
   * [[  1.     2.25]
   *  [-30.     4.  ]]
   * </pre>
   *
   * No number is so large or so small that Java would write an E. There is at least one number.
   */
  public static String text(Variable x) {
    if (x.shape().rank() == 0) {
      return Double.toString(x.data[0]);
    }
    int before = 0;
    int behind = 0;
    for (double number : x.data) {
      String word = word(number);
      before = Math.max(before, word.indexOf('.'));
      behind = Math.max(behind, word.length() - word.indexOf('.'));
    }
    int columns = x.shape().dim(x.shape().rank() - 1);
    var text = new StringBuilder("[");
    for (int i = 0; i < x.data.length; i++) {
      if (i > 0) {
        text.append(i % columns == 0 ? "]\n [" : " ");
      }
      String word = word(x.data[i]);
      int point = word.indexOf('.');
      text.append(" ".repeat(before - point))
          .append(word)
          .append(" ".repeat(behind - (word.length() - point)));
    }
    text.append("]");
    return x.shape().rank() == 1 ? text.toString() : "[" + text + "]";
  }

  private static String word(double number) {
    String word = Double.toString(number);
    return word.endsWith(".0") ? word.substring(0, word.length() - 1) : word;
  }
}
