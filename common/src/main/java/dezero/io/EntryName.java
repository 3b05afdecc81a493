package dezero.io;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The name of an array in an {@code .npz}: that of its entry without {@code .npy}. Names may have
 * parts, as in {@code l0/W}.
 *
 * <p>Every name is read, since it only becomes a key of a map. But none is written that would lead
 * out of the folder in which another program unpacks the file.
 */
final class EntryName {
  private static final String SUFFIX = ".npy";
  private static final int LONGEST = 10_000;

  /** What can be written. */
  static final String RULE =
      "a name such as W or l0/W: not empty, no backslash, no control character, no drive letter, "
          + "and no part that is empty, . or ..";

  private EntryName() {}

  static String ofArray(String entry) {
    return entry.endsWith(SUFFIX) ? entry.substring(0, entry.length() - SUFFIX.length()) : entry;
  }

  static String ofEntry(String array) {
    return array + SUFFIX;
  }

  /** Whether the name can be written. */
  static boolean isSafe(String array) {
    return array.length() <= LONGEST
        && array.indexOf('\\') < 0
        && array.chars().noneMatch(Character::isISOControl)
        && !hasDrive(array)
        && List.of(array.split("/", -1)).stream().noneMatch(List.of("", ".", "..")::contains)
        && StandardCharsets.UTF_8.newEncoder().canEncode(array);
  }

  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
  }
}
