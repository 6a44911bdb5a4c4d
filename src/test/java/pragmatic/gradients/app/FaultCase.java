package pragmatic.gradients.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Handle;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.page.TieBreak;
import pragmatic.gradients.page.TieShares;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.render.TextMeasure;

/// A line of the corpus of faults: what is done to a window, and the board on show.
record FaultCase(Fault fault, String line) {
  enum Fault {
    NONE,
    PAGE,
    PICTURES,
    HANDLES,
    SPOKEN,
    WEIGHTS,
    PRESS,
    DRAG,
    CLICK,
    WHEEL,
    KEY;

    boolean isOfPage() {
      return this != NONE && compareTo(PRESS) < 0;
    }

    boolean isHand() {
      return compareTo(PRESS) >= 0;
    }
  }

  static List<FaultCase> corpus() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/corpus/faults.txt"))) {
      return lines.filter(line -> !line.startsWith("#")).map(FaultCase::read).toList();
    }
  }

  private static FaultCase read(String line) {
    int bar = line.indexOf(" | ");
    String fault = line.substring(0, bar);
    return new FaultCase(
        fault.equals("-") ? Fault.NONE : Fault.valueOf(fault.toUpperCase(Locale.ROOT)),
        line.substring(bar + 3));
  }

  Board board() throws BoardTextException {
    return new BoardText(LowerPlots.plots()).read(line);
  }

  /// Makes pages as they are made, until it comes to what fails.
  PageMaker maker() {
    return new PageMaker() {
      @Override
      public BoardPage page(
          BoardView view, Surface surface, TextMeasure measure, @Nullable BoardPage old) {
        fails(Fault.PAGE);
        BoardPage page = PageMaker.USUAL.page(view, surface, measure, old);
        return fault == Fault.WEIGHTS ? withoutWeights(page) : page;
      }

      @Override
      public List<Drawn> pictures(BoardPage page) {
        fails(Fault.PICTURES);
        return PageMaker.USUAL.pictures(page);
      }

      @Override
      public List<Handle> handles(BoardPage page) {
        fails(Fault.HANDLES);
        return PageMaker.USUAL.handles(page);
      }

      @Override
      public String spoken(BoardPage page) {
        fails(Fault.SPOKEN);
        return PageMaker.USUAL.spoken(page);
      }
    };
  }

  private void fails(Fault here) {
    if (fault == here) throw new IllegalStateException("a fault made by a test");
  }

  /// Arguments tie, and there is a weight for none.
  private static BoardPage withoutWeights(BoardPage page) {
    TieBreak tie = page.tie();
    TieShares shares = tie.shares().orElseThrow();
    TieBreak bare =
        new TieBreak(
            tie.track(),
            tie.title(),
            tie.answer(),
            tie.wrong(),
            tie.free(),
            Optional.of(new TieShares(shares.view(), shares.site(), List.of())));
    return new BoardPage(
        page.view(),
        page.surface(),
        page.geometry(),
        page.way(),
        page.plots(),
        page.active(),
        page.others(),
        bare,
        page.lambda(),
        page.choices());
  }
}
