package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.control.FunctionGroup;
import pragmatic.gradients.app.control.FunctionList;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.RichText;

/// Couples the list of functions with the board.
final class FunctionBinding {
  private final Catalogue catalogue;
  private final BoardModel model;
  private final FunctionList list;
  private final Thumbnails thumbnails = new Thumbnails();
  private Program known;
  private Program shown;

  FunctionBinding(Look look, Catalogue catalogue, BoardModel model) {
    this.catalogue = catalogue;
    this.model = model;
    this.known = model.board().program();
    this.shown = model.view().board().program();
    list = new FunctionList(look);
    list.setId("functions");
    list.setGroups(groups());
    list.setOnSelect(this::choose);
    mark(model.board());
    show(model.view());
    model
        .boardProperty()
        .subscribe(board -> {
          if (board.program() != known) mark(board);
        });
    model
        .viewProperty()
        .subscribe(view -> {
          if (view.board().program() != shown) show(view);
        });
  }

  private List<FunctionGroup> groups() {
    List<FunctionGroup> groups = new ArrayList<>();
    catalogue
        .groups()
        .forEach((title, entries) ->
            groups.add(new FunctionGroup(title, entries.stream().map(this::row).toList())));
    return groups;
  }

  private FunctionGroup.Entry row(CatalogueEntry entry) {
    String name = RichText.of(entry.name()).plain();
    String words = String.join(" ", entry.id(), entry.program().text(), name, entry.group());
    return new FunctionGroup.Entry(
        entry.id(), RichText.of(entry.name()), words, () -> thumbnails.of(entry));
  }

  FunctionList list() {
    return list;
  }

  /// Leaves the pictures that are still to be drawn.
  void leave() {
    thumbnails.leave();
  }

  /// The entry on show, unless a program of the user's own is.
  Optional<CatalogueEntry> current() {
    return of(model.board().program());
  }

  Optional<CatalogueEntry> of(Program program) {
    return catalogue.of(program);
  }

  /// The entry that Enter takes of a search.
  Optional<CatalogueEntry> framed() {
    return catalogue.find(list.framedProperty().get());
  }

  int position(CatalogueEntry entry) {
    return catalogue.entries().indexOf(entry);
  }

  int size() {
    return catalogue.entries().size();
  }

  void choose(CatalogueEntry entry) {
    model.choose(BoardFactory.next(entry, model.own()));
  }

  /// Shows an entry by its id; an unknown id changes nothing.
  void choose(String id) {
    catalogue.find(id).ifPresent(this::choose);
  }

  /// Shows the next entry, or the one before.
  void step(int by) {
    choose(BoardFactory.step(catalogue, current().orElse(null), by));
  }

  private void mark(Board board) {
    known = board.program();
    list.selectedProperty().set(id(known));
  }

  private void show(BoardView view) {
    shown = view.board().program();
    list.shownProperty().set(id(shown));
  }

  private String id(Program program) {
    return of(program).map(CatalogueEntry::id).orElse("");
  }
}
