package pragmatic.gradients.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.Patience;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;

/// The board that a window opens on: a wanted one, such as that of the last time, else the first
/// function. Nothing that was kept or asked for keeps the window from opening, neither by failing
/// nor by taking long.
final class FirstBoard {
  /// A window opens on the first function where the wanted board takes longer, and shows that as
  /// soon as it is known.
  private static final Duration WHILE = Duration.ofSeconds(1);

  private FirstBoard() {}

  static BoardModel model(Optional<Supplier<Board>> wanted, Catalogue catalogue) {
    try {
      if (wanted.isPresent()) return model(wanted.get().get(), catalogue, WHILE);
    } catch (RuntimeException | Error fault) {
      BoardModel instead = new BoardModel(ofCatalogue(catalogue), catalogue);
      instead.faults().report("fault.start", instead.board(), fault);
      return instead;
    }
    return new BoardModel(ofCatalogue(catalogue), catalogue);
  }

  /// @param patience how long the window waits for what the board says before it opens on another
  /// @throws java.util.concurrent.CompletionException if what the board says cannot be worked out
  static BoardModel model(Board wanted, Catalogue catalogue, Duration patience) {
    AtomicBoolean unwanted = new AtomicBoolean();
    CompletableFuture<BoardView> view = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("first board")
        .start(() -> {
          try {
            view.complete(BoardView.whileWanted(wanted, catalogue, unwanted::get));
          } catch (RuntimeException | Error fault) {
            view.completeExceptionally(fault);
          }
        });
    if (Patience.isDone(view, patience)) return new BoardModel(wanted, view.join(), catalogue);
    // begun anew by the model, which can leave it when another board is wanted
    unwanted.set(true);
    return new BoardModel(wanted, BoardView.of(ofCatalogue(catalogue), catalogue), catalogue);
  }

  private static Board ofCatalogue(Catalogue catalogue) {
    CatalogueEntry first = catalogue.entries().getFirst();
    Framework framework = Frameworks.all().getFirst();
    return BoardFactory.of(first, framework.convention(Mode.REVERSE));
  }
}
