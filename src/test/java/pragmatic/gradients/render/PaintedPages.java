package pragmatic.gradients.render;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.words.Words;

/// Pages as they are painted, and where texts stand on them.
final class PaintedPages {
  /// What many laws look at: to lay out and to paint them all takes longer than any law.
  private static final Map<Moved, BoardPage> PAGES = new HashMap<>();

  private static final Map<Drawn, Painting> PAINTINGS = new IdentityHashMap<>();

  private record Moved(
      String entry, double aside, Surface.Arrangement arrangement, Locale language) {}

  private PaintedPages() {}

  static Painting painting(Drawn drawn) {
    return PAINTINGS.computeIfAbsent(
        drawn,
        _ ->
            Painter.paint(
                drawn.picture(), drawn.style(), Palette.of(Theme.LIGHT), Measures.PLAIN, null));
  }

  static List<Shape.Text> labels(Painting painting) {
    // notes have their place
    return texts(painting, Layer.LABEL).stream().filter(label -> label.halo() != null).toList();
  }

  static List<Shape.Text> texts(Painting painting, Layer layer) {
    return painting.part(layer).group().children().stream()
        .filter(Shape.Text.class::isInstance)
        .map(Shape.Text.class::cast)
        .toList();
  }

  static String text(Shape.Text label) {
    return label.spans().stream().map(Shape.TextSpan::text).collect(Collectors.joining());
  }

  static double size(Shape.Text label) {
    return label.spans().getFirst().size();
  }

  static Box box(Shape.Text label) {
    double size = size(label);
    // a hair space has no width by the measure that these pages are laid out with
    int letters = text(label).replace("\u200a", "").length();
    return Box.ofText(label.x(), label.y(), letters * size * .5, size);
  }

  static BoardPage page(CatalogueEntry entry, double aside, Surface.Arrangement arrangement) {
    return PAGES.computeIfAbsent(
        new Moved(entry.id(), aside, arrangement, Words.own().language()),
        _ -> {
          Board start = BoardFactory.of(entry, Conventions.MIDDLE);
          return page(start.withX(start.x() + aside), arrangement);
        });
  }

  static BoardPage page(Board board, Surface.Arrangement arrangement) {
    return page(board, surface(arrangement));
  }

  static BoardPage page(Board board, Surface surface) {
    return BoardPage.of(BoardView.of(board, Catalogue.shipped()), surface, Measures.PLAIN, null);
  }

  static Surface surface(Surface.Arrangement arrangement) {
    return switch (arrangement) {
      case DESK -> new Surface(1184, 1020, arrangement, Style.DESK, 1, 200);
      case COMPACT -> new Surface(944, 676, arrangement, Style.COMPACT, 1, 160);
      case PRESENTER -> new Surface(1280, 720, arrangement, Style.presenter(2.0 / 3), 1, 0);
    };
  }
}
