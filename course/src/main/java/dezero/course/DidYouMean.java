package dezero.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word nearest to a mistyped one. */
public final class DidYouMean {
  private DidYouMean() {}

  /** The nearest of the known words, if at most a third of its letters differ. */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    var word = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= slips(candidate))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static int slips(String word) {
    return word.length() == 1 ? 0 : Math.max(1, word.length() / 3);
  }

  /** The number of letters to insert, delete, replace or swap with a neighbour to turn a into b. */
  static int distance(String a, String b) {
    var distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int oneMore = 1 + Math.min(distance[i - 1][j], distance[i][j - 1]);
        distance[i][j] = Math.min(replaced, oneMore);
        if (swapped(a, i, b, j)) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
