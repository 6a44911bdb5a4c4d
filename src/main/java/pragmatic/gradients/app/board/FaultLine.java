package pragmatic.gradients.app.board;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.page.WindowGeometry;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// One line that tells of the latest fault, with buttons that copy its details and close it, or of
/// what goes on.
public final class FaultLine extends HBox {
  /// Pixels between it and the edge.
  private static final double ABOVE = 12;

  /// Heights of a caption that less than two lines want.
  private static final double LINE = 1.35;

  private final Label sentence = new Label();
  private final List<Button> buttons;

  public FaultLine(Look look, Faults faults) {
    setId("fault");
    // over everything, since it tells why that is not right
    setViewOrder(-3);
    setAlignment(Pos.CENTER_LEFT);
    sentence.setWrapText(true);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    buttons =
        List.of(
            button("fault.copy", () -> copy(faults.latest())),
            button("fault.close", faults::close));
    getChildren().setAll(sentence);
    getChildren().addAll(buttons);
    faults.subscribe(this::show);
    look.dress(this, () -> size(look.sizes()));
  }

  /// Stands at the upper edge of the board, and in a hall in place of the caption.
  ///
  /// @return what it leaves of the board: it cuts no title
  public WindowGeometry.Part lay(WindowGeometry g, boolean presented) {
    WindowGeometry.Part board = g.board();
    if (presented) {
      WindowGeometry.Part caption = g.bar();
      double needed = prefHeight(caption.width());
      // a single line fits, with buttons a little lower
      double height = needed < LINE * caption.height() ? caption.height() : needed;
      resizeRelocate(caption.x(), caption.y(), caption.width(), height);
      return board;
    }
    double width = Math.max(1, board.width() - 48);
    double height = prefHeight(width);
    resizeRelocate(board.x() + 24, board.y() + ABOVE, width, height);
    double taken = isVisible() ? ABOVE + height : 0;
    return new WindowGeometry.Part(
        board.x(), board.y() + taken, board.width(), Math.max(1, board.height() - taken));
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.say(key));
    button.getStyleClass().setAll("pg-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(Faults.@Nullable Fault fault) {
    boolean hint = fault != null && fault.isHint();
    getStyleClass().setAll(hint ? "pg-notice" : "pg-fault");
    Button copy = buttons.getFirst();
    copy.setVisible(!hint);
    copy.setManaged(!hint);
    setVisible(fault != null);
    sentence.setText(fault == null ? "" : fault.sentence());
    if (getParent() != null) getParent().requestLayout();
  }

  private void copy(Faults.@Nullable Fault fault) {
    if (fault == null) return;
    ClipboardContent content = new ClipboardContent();
    content.putString(fault.details());
    SaidEvent.copy(this, content, Words.say("copied.fault"));
  }

  private void size(Style style) {
    setSpacing(style.label() * 0.6);
    for (Button button : buttons) {
      button.setPrefHeight(Math.round(style.button()));
      Fonts.wear(button, TypeWeight.REGULAR, style.label());
    }
    Fonts.wear(sentence, TypeWeight.MEDIUM, style.label());
  }
}
