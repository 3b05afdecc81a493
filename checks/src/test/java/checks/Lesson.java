package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown page, taken apart: its headings, its pieces of code, and what it links to. */
final class Lesson {
  /** Stands before a piece of code that is in no source file, on purpose. */
  private static final String SKETCH = "<!-- sketch -->";

  final Path file;
  final List<String> headings = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  final List<String> targets = new ArrayList<>();
  final List<String> images = new ArrayList<>();

  /** A fenced block: its language, and its lines. */
  record Piece(String language, List<String> lines, boolean sketch) {
    @Override
    public String toString() {
      return String.join("\n", lines);
    }
  }

  private Lesson(Path file) {
    this.file = file;
  }

  static Lesson read(Path file) throws IOException {
    var lesson = new Lesson(file);
    Parser.builder().build().parse(Files.readString(file)).accept(lesson.new Reader());
    return lesson;
  }

  private final class Reader extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      headings.add("#".repeat(heading.getLevel()) + " " + text(heading));
    }

    @Override
    public void visit(FencedCodeBlock block) {
      boolean sketch =
          block.getPrevious() instanceof HtmlBlock html && html.getLiteral().contains(SKETCH);
      pieces.add(new Piece(block.getInfo(), block.getLiteral().lines().toList(), sketch));
    }

    @Override
    public void visit(Link link) {
      targets.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      targets.add(image.getDestination());
      images.add(image.getDestination());
    }

    private static String text(Node node) {
      var text = new StringBuilder();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        text.append(child instanceof Text words ? words.getLiteral() : text(child));
      }
      return text.toString();
    }
  }

  List<Piece> pieces(String language) {
    return pieces.stream().filter(piece -> piece.language().equals(language)).toList();
  }

  @Override
  public String toString() {
    return Checkout.root().relativize(file).toString();
  }
}
