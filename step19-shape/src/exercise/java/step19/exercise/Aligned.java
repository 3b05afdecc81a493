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
    // TODO task 2: how wide is the widest, before and behind the point? Then go row by row
    throw new UnsupportedOperationException("step19 task 2: the text is not written yet");
  }
}
