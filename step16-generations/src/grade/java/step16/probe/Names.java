package step16.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What belongs to each name. */
final class Names {
  private Names() {}

  /** "app: core charts; core:" → two names, with two and with no others. */
  static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String part : text.split("; ")) {
      int colon = part.indexOf(':');
      String names = part.substring(colon + 1).trim();
      lists.put(part.substring(0, colon), names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }
    return lists;
  }
}
