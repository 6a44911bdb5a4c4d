package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// The list that completes a name while it is typed: ↑ ↓ choose, Tab or Enter accept, Esc closes. A
/// function comes with both its parentheses, and with x in them where one argument is enough: what
/// is typed next takes its place. To type the closing parenthesis again steps over it.
final class Completion {
  private static final int MOST = 8;

  /// Shorter words are too often names of inputs.
  private static final int SHORTEST = 2;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Look look;
  private final TextField field;
  private final Popup popup = new Popup();
  private final VBox list = new VBox();
  private Function<String, List<Suggestion>> source = _ -> List.of();
  private List<Suggestion> shown = List.of();
  private int chosen;
  private boolean edited;

  Completion(Look look, TextField field) {
    this.look = look;
    this.field = field;
    list.getStyleClass().add("pg-popup");
    list.setAccessibleRole(AccessibleRole.LIST_VIEW);
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    // JavaFX forgets the colours of a window that closes, and may yet style what is new in it
    popup.setOnHidden(_ -> {
      shown = List.of();
      list.getChildren().clear();
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) hide();
        });
    field.textProperty().subscribe(this::edited);
    field.caretPositionProperty().subscribe(this::moved);
  }

  void setSource(Function<String, List<Suggestion>> now) {
    source = now;
  }

  boolean isOpen() {
    return popup.isShowing();
  }

  List<Suggestion> shown() {
    return shown;
  }

  /// The caret follows the text, so the word is looked at when both have changed; after a deletion
  /// to the right the caret stays.
  private void edited() {
    edited = true;
    update();
  }

  private void moved() {
    if (edited || isOpen()) {
      edited = false;
      update();
    }
  }

  /// Looks at the word before the caret.
  private void update() {
    String word = word();
    List<Suggestion> found =
        word.length() < SHORTEST || !field.isFocused() ? List.of() : source.apply(word);
    boolean finished = found.stream().anyMatch(one -> one.name().equals(word));
    if (found.isEmpty() || finished) {
      hide();
    } else {
      open(found.stream().limit(MOST).toList());
    }
  }

  void hide() {
    popup.hide();
  }

  private String word() {
    int caret = Math.min(field.getCaretPosition(), field.getLength());
    return Suggestion.nameAtEnd(field.getText().substring(0, caret));
  }

  private void open(List<Suggestion> found) {
    boolean same = found.equals(shown);
    shown = found;
    if (!same) {
      chosen = 0;
      list.getChildren().setAll(found.stream().map(this::row).toList());
    }
    mark();
    if (field.getScene() == null || field.getScene().getWindow() == null) return;
    Bounds bounds = field.localToScreen(field.getBoundsInLocal());
    if (bounds != null && !popup.isShowing()) {
      popup.show(field, bounds.getMinX(), bounds.getMaxY() + look.sizes().type().body() * .8);
    }
  }

  private Node row(Suggestion suggestion) {
    Style z = look.sizes();
    Label name = new Label(suggestion.name());
    name.setFont(Fonts.of(Typeface.MONO, TypeWeight.MEDIUM, z.type().hint()));
    Label help = new Label(suggestion.help());
    help.setFont(Fonts.of(Typeface.SANS, TypeWeight.REGULAR, z.type().hint()));
    help.getStyleClass().add("pg-secondary");
    Region space = new Region();
    space.setMinWidth(z.type().body());
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(name, space, help);
    row.getStyleClass().add("pg-popup-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(suggestion.name() + ", " + suggestion.help());
    row.setOnMousePressed(_ -> {
      chosen = list.getChildren().indexOf(row);
      accept();
    });
    return row;
  }

  private void mark() {
    for (int i = 0; i < list.getChildren().size(); i++) {
      list.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == chosen);
    }
  }

  private void accept() {
    Suggestion suggestion = shown.get(chosen);
    int caret = field.getCaretPosition();
    int start = caret - word().length();
    hide();
    String typed = suggestion.typed();
    // An opening parenthesis that stands there already is not typed again.
    boolean doubled = typed.endsWith("(") && field.getText().startsWith("(", caret);
    String argument = doubled ? "" : suggestion.argument();
    String closed = typed.endsWith("(") && !doubled ? typed + argument + ")" : typed;
    field.replaceText(start, doubled ? caret + 1 : caret, closed);
    int inside = start + typed.length();
    field.selectRange(inside, inside + argument.length());
    hide();
  }

  private void typed(KeyEvent event) {
    int caret = field.getSelection().getEnd();
    boolean over = event.getCharacter().equals(")") && field.getText().startsWith(")", caret);
    if (!over || !isClosed(field.getText())) return;
    field.positionCaret(caret + 1);
    event.consume();
  }

  /// Whether every parenthesis of a text is closed.
  private static boolean isClosed(String text) {
    return text.chars().filter(c -> c == '(').count() == text.chars().filter(c -> c == ')').count();
  }

  private void key(KeyEvent event) {
    if (!isOpen()) return;
    switch (event.getCode()) {
      case DOWN -> chosen = (chosen + 1) % shown.size();
      case UP -> chosen = Math.floorMod(chosen - 1, shown.size());
      case TAB, ENTER -> accept();
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    mark();
    event.consume();
  }
}
