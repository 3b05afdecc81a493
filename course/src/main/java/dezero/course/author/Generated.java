package dezero.course.author;

import dezero.course.Step;
import java.util.Map;

/** A file that repeats what the steps' folders and headings say, or has a part that does. */
interface Generated {
  /** Its place in the checkout, with slashes. */
  String path();

  /**
   * The file as it has to be.
   *
   * @param current as it is: whatever has nothing to do with the steps stays
   * @param titles of the steps that are written, in their order
   */
  String written(String current, Map<Step, String> titles);
}
