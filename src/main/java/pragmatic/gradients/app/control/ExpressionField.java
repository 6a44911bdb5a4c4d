package pragmatic.gradients.app.control;

import java.util.List;
import java.util.stream.IntStream;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import pragmatic.gradients.app.look.CoveringGround;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;
import pragmatic.gradients.words.Words;

/// The field for program text, with completion. An error gives it a red edge, a triangle under the
/// column that is to blame, and a sentence below.
public final class ExpressionField extends VBox {
  /// Room that a field keeps for its caret behind the text.
  private static final double CARET = 2;

  private final Look look;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final TypeField text = new TypeField();
  private final StackPane hint = new StackPane();
  private final HBox frame = new HBox(text, hint);
  private final SVGPath caret = Ink.path("M-7,10L0,0L7,10Z", Role.WRONG);
  private final Pane pointer = new Pane(caret);

  /// Of the ground of messages beside their letters, in pixels.
  private static final double MARGIN = 12;

  private final VBox messages = new VBox(2);
  private final Completion completion;
  private Consumer<String> onSubmit = _ -> {};
  private Runnable onCancel = () -> {};
  private int column;
  private List<RichText> lines = List.of();

  public ExpressionField(Look look) {
    this.look = look;
    completion = new Completion(look, text);
    frame.getStyleClass().setAll("pg-field");
    frame.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setAccessibleText(Words.say("expression.name"));
    text.setMinWidth(0);
    hint.getStyleClass().setAll("pg-key");
    hint.setAccessibleText(Words.say("expression.return"));
    messages.getStyleClass().add("pg-message");
    CoveringGround.under(messages, this, new Insets(4, MARGIN, 0, MARGIN), 0);
    getChildren().setAll(frame);
    setFillWidth(true);
    caret.getStyleClass().add("pg-caret");
    text.caretPositionProperty().subscribe(_ -> requestLayout());
    text.textProperty().subscribe(_ -> giveWay());
    frame.widthProperty().subscribe(_ -> giveWay());
    text.setOnAction(_ -> onSubmit.accept(text.getText()));
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    look.onChange(this, this::build);
    build();
  }

  /// The text as typed.
  public StringProperty textProperty() {
    return text.textProperty();
  }

  /// Replaces the text without opening the completion.
  public void setText(String now) {
    if (!now.equals(text.getText())) {
      text.setText(now);
      text.positionCaret(now.length());
      completion.hide();
    }
  }

  /// The field itself, to focus it or to ask whether it has the focus.
  public TextField field() {
    return text;
  }

  /// Called with the text when Enter is pressed.
  public void setOnSubmit(Consumer<String> action) {
    onSubmit = action;
  }

  /// Called when Esc is pressed and no completion is open.
  public void setOnCancel(Runnable action) {
    onCancel = action;
  }

  /// Called with a text before it is pasted; where it answers true, it has taken the text.
  public void setOnPaste(Predicate<String> action) {
    text.setOnPaste(action);
  }

  /// What may follow a beginning of a name.
  public void setSuggestions(Function<String, List<Suggestion>> source) {
    completion.setSource(source);
  }

  /// Shows an error.
  ///
  /// @param at the column to blame, from 1; 0 for none
  /// @param said the sentences; the first in red
  public void setError(int at, List<RichText> said) {
    column = at;
    lines = List.copyOf(said);
    build();
  }

  public void clearError() {
    if (isBad()) setError(0, List.of());
  }

  /// Whether an error is shown.
  public boolean isBad() {
    return !lines.isEmpty();
  }

  /// Whether completions of a half-typed name are on show.
  public boolean isCompleting() {
    return completion.isOpen();
  }

  @Override
  public void requestFocus() {
    text.requestFocus();
  }

  Completion completion() {
    return completion;
  }

  /// The pixel of the triangle's tip, from the left of the field.
  double pointerX() {
    return caret.getTranslateX();
  }

  private void build() {
    Style z = look.sizes();
    double size = textSize(z);
    Fonts.wear(text, Fonts.of(Typeface.MONO, TypeWeight.MEDIUM, size));
    double height = Math.round(size * (z == Style.COMPACT ? 2.13 : 2.59));
    frame.setMinHeight(height);
    frame.setPrefHeight(height);
    frame.setMaxHeight(height);
    frame.setSpacing(size * .4);
    hint.getChildren().setAll(Icons.tool(Tool.RETURN, size, Role.INK3));
    hint.setMinSize(size * 1.7, size * 1.53);
    hint.setMaxSize(size * 1.7, size * 1.53);
    frame.getStyleClass().remove("pg-bad");
    if (isBad()) {
      frame.getStyleClass().add("pg-bad");
    }
    double unit = size / 17;
    caret.setScaleX(unit);
    caret.setScaleY(unit);
    caret.setTranslateY(4 * unit);
    pointer.setMinHeight(15 * unit);
    pointer.setMaxHeight(15 * unit);
    caret.setVisible(column > 0);
    messages
        .getChildren()
        .setAll(
            IntStream.range(0, lines.size()).mapToObj(i -> message(i, z.type().hint())).toList());
    getChildren().setAll(isBad() ? List.of(frame, pointer, messages) : List.of(frame));
    giveWay();
    requestLayout();
  }

  /// The sign of Return leaves its room to a text that needs it.
  private void giveWay() {
    double size = textSize(look.sizes());
    double taken = frame.getInsets().getLeft() + frame.getInsets().getRight();
    double room = frame.getWidth() - taken - frame.getSpacing() - hint.getMaxWidth();
    boolean fits = text.getLength() * advance(size) + CARET <= room;
    hint.setManaged(fits);
    hint.setVisible(fits);
  }

  /// From one letter to the next.
  private double advance(double size) {
    return measure.width(RichText.program("0").weighing(TypeWeight.MEDIUM), size);
  }

  private Node message(int line, double size) {
    return new RichTextNode(lines.get(line), size, line == 0 ? Role.WRONG : Role.INK3);
  }

  private static double textSize(Style z) {
    return z == Style.COMPACT ? 15 : z.type().hint() * 17 / 16;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (column > 0) {
      frame.layout();
      text.layout();
      double x = textStart() + (column - .5) * advance(textSize(look.sizes()));
      caret.setTranslateX(Math.clamp(x, 8, Math.max(8, getWidth() - 8)));
    }
  }

  /// The pixel of the first character, left of the field if the text is scrolled.
  private double textStart() {
    double field = text.getLayoutX();
    if (text.getSkin() instanceof TextFieldSkin skin && !text.getText().isEmpty()) {
      return field + skin.getCharacterBounds(0).getMinX();
    }
    return field;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onCancel.run();
      event.consume();
    }
  }
}
