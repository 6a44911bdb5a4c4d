package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The left side of the window: the list of functions, over it the field for a typed one, and below
/// it what there is to know of the one on show, or of the one that a search would take. While a
/// notebook is taught its cells stand in place of the functions, until one of these is searched
/// for.
final class FunctionPanel extends VBox {
  private final BoardModel model;
  private final FunctionBinding functions;
  private final Region field;
  private final VBox fieldBox = new VBox(6);
  private final RichTextNode label = new RichTextNode(RichText.EMPTY, 16, Role.INK2);

  private final RichTextNode note = new RichTextNode(RichText.EMPTY, 16, Role.INK2);
  private final NoteBox noteBox = new NoteBox(note);
  private final CellList cells;
  private final PollPlayer polls;
  private boolean searched;
  private @Nullable Program named;
  private Optional<CatalogueEntry> known = Optional.empty();

  FunctionPanel(
      Look look,
      BoardModel model,
      FunctionBinding functions,
      ExpressionBinding expression,
      LessonPlayer lessons) {
    this.model = model;
    this.functions = functions;
    this.field = (Region) expression.node();
    getStyleClass().addAll("pg-panel", "pg-list");
    label.setId("asked");
    cells = new CellList(look, lessons);
    VBox.setVgrow(functions.list(), Priority.ALWAYS);
    VBox.setVgrow(cells, Priority.ALWAYS);
    note.setId("note");
    noteBox.getStyleClass().add("pg-note");
    // the list scrolls, the note is whole
    noteBox.setMinHeight(USE_PREF_SIZE);
    for (RichTextNode text : List.of(label, note))
      look.dress(
          text,
          () -> {
            text.setSize(look.sizes().type().hint());
            noteBox.forget();
          });
    polls = lessons.polls();
    model.viewProperty().subscribe(this::show);
    polls.shownProperty().subscribe(() -> show(model.view()));
    functions.list().framedProperty().subscribe(this::tell);
    cells.taughtProperty().subscribe(this::choose);
    functions
        .list()
        .focusWithinProperty()
        .subscribe(within -> {
          searched &= within;
          choose();
        });
  }

  /// The field asks for a function of the inputs on show. Where that fails it asks nothing: no
  /// words are better than those of another board.
  private void show(BoardView view) {
    Program program = view.board().program();
    // all programs are spelled to find this one's note, and a hand that moves a point keeps it
    if (program != named) {
      known = Optional.empty();
      boolean asked = model.faults().guard("fault.readout", view.board(), () -> name(program));
      named = asked ? program : null;
      if (!asked) label.setText(RichText.EMPTY);
    }
    tell();
  }

  private void tell() {
    note.setText(
        functions
            .framed()
            .or(() -> known)
            .map(entry -> RichText.literal(entry.note()))
            .orElse(RichText.EMPTY));
    // it may tell what the class is to predict, and cells tell of their own function
    boolean told = !note.getText().isEmpty() && !polls.isAsking() && !cells.isVisible();
    noteBox.setVisible(told);
    noteBox.setManaged(told);
  }

  private void name(Program program) {
    String inputs = String.join(", ", program.inputs());
    label.setText(RichText.of(Words.say("expression.label", inputs)));
    known = functions.of(program);
  }

  /// Whether cells of a notebook stand here.
  ReadOnlyBooleanProperty taughtProperty() {
    return cells.taughtProperty();
  }

  /// Goes to the search field, over cells too: they come back when the search is over.
  void search() {
    searched = true;
    choose();
    functions.list().focusSearch();
  }

  /// Goes to what a drawer that was opened holds: cells leave the keyboard to the board.
  void opened() {
    if (!cells.isVisible()) functions.list().focusSearch();
  }

  private void choose() {
    boolean functionsShown = !cells.taughtProperty().get() || searched;
    functions.list().setVisible(functionsShown);
    functions.list().setManaged(functionsShown);
    cells.setVisible(!functionsShown);
    cells.setManaged(!functionsShown);
    tell();
  }

  /// With the field over the list.
  void wide() {
    field.setMinHeight(USE_COMPUTED_SIZE);
    field.setMaxHeight(USE_COMPUTED_SIZE);
    fieldBox.getChildren().setAll(label, field);
    fieldBox.setPadding(new Insets(18, 20, 14, 20));
    getChildren().setAll(fieldBox, functions.list(), cells, noteBox);
    noteBox.setPadding(new Insets(14, 20, 16, 20));
    functions.list().setGutter(20);
    cells.setGutter(20);
  }

  /// A drawer without the field, which stands in the header.
  void narrow() {
    // what lies below the field, an error, may cover the board but must not push the field
    field.setPrefWidth(330);
    field.setMinHeight(32);
    field.setMaxHeight(32);
    getChildren().setAll(functions.list(), cells, noteBox);
    noteBox.setPadding(new Insets(10, 16, 12, 16));
    functions.list().setGutter(16);
    cells.setGutter(16);
    setPadding(new Insets(12, 0, 0, 0));
  }
}
