package step25;

import java.util.List;

/** Names that a program which writes DOT has to be prepared for. */
final class AwkwardNames {
  static final List<String> ALL =
      List.of("say \"hi\"", "C:\\new", "a\\\"b", "two\nlines", "<b>", "&lt;", "손실", "🎉", "nul \0");

  private AwkwardNames() {}
}
