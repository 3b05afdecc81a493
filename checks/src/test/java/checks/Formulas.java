package checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a page's formulas get through Markdown, and are drawn. */
final class Formulas {
  private static final Pattern EATEN = Pattern.compile("\\\\(\\p{Punct})");

  private Formulas() {}

  /** What is wrong with the page's formulas, a line for each. */
  static List<String> complaints(Prose page) {
    List<String> complaints = new ArrayList<>();
    for (int dollar : page.strayDollars) {
      complaints.add(
          page.where(dollar) + ": a $ without its partner on the line; a dollar is written \\$");
    }
    for (Prose.Formula formula : page.formulas) {
      if (formula.form() != Prose.Form.BLOCK) {
        throughMarkdown(page, formula, complaints);
      }
      Tex.complaint(formula.tex())
          .ifPresent(
              why ->
                  complaints.add(
                      page.where(formula.at()) + ": " + why + ", in " + formula.tex().strip()));
    }
    return complaints;
  }

  private static void throughMarkdown(Prose page, Prose.Formula formula, List<String> complaints) {
    String tex = formula.tex();
    Matcher eaten = EATEN.matcher(tex);
    while (eaten.find()) {
      complaints.add(
          "%s: Markdown eats the backslash of %s before the formula is drawn. %s"
              .formatted(page.where(formula.at() + eaten.start()), eaten.group(), advice(eaten)));
    }
    if (tex.indexOf('|') >= 0 && isTableRow(page, formula.at())) {
      complaints.add(
          page.where(formula.at()) + ": in a table a | ends the cell; write \\vert, in " + tex);
    }
    if (Pattern.compile("<[A-Za-z/!]").matcher(tex).find()) {
      complaints.add(
          page.where(formula.at()) + ": Markdown takes a < before a letter for HTML; write \\lt");
    }
    if (formula.form() == Prose.Form.INLINE && !standsFree(page.text, formula)) {
      complaints.add(
          page.where(formula.at())
              + ": GitHub takes $ for a formula only without spaces inside the dollars, and with no"
              + " letter or digit right outside, in $"
              + tex
              + "$");
    }
  }

  private static String advice(Matcher eaten) {
    return switch (eaten.group(1)) {
      case "{", "}" -> "Write \\lbrace and \\rbrace";
      case ",", ";", ":", "!" -> "Leave it out, or write \\thinspace or \\quad";
      case "\\" -> "Write the formula as a ```math block";
      default -> "Write the sign's name, or the formula as a ```math block";
    };
  }

  private static boolean isTableRow(Prose page, int at) {
    return page.text.startsWith("|", page.text.lastIndexOf('\n', at) + 1);
  }

  private static boolean standsFree(String text, Prose.Formula formula) {
    int before = formula.at() - 2;
    int after = formula.at() + formula.tex().length() + 1;
    boolean left = before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    boolean right = after >= text.length() || !Character.isLetterOrDigit(text.charAt(after));
    return left && right && formula.tex().strip().equals(formula.tex());
  }
}
