package pragmatic.gradients.app;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.text.RichText;

/// One row of [LowerStrip]: words that take the room, and behind them what keeps its width.
class StripRow extends HBox {
  private final RichTextNode words = new RichTextNode(RichText.EMPTY, 1);
  private final RichTextNode longest = new RichTextNode(RichText.EMPTY, 1);

  StripRow(Look look, String id) {
    setId(id);
    getStyleClass().addAll("pg-panel", "pg-header");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().add(words);
    look.dress(words, () -> dress(look.sizes().type().body()));
    setVisible(false);
  }

  private void dress(double letters) {
    for (Node node : getChildren()) if (node instanceof RichTextNode text) text.setSize(letters);
    longest.setSize(letters);
    setSpacing(letters);
    setPadding(new Insets(8, 24, 8, 24));
  }

  final void say(RichText text) {
    say(text, text);
  }

  /// @param longest words that may follow without the strip growing
  final void say(RichText text, RichText longest) {
    words.setText(text);
    this.longest.setText(longest);
    // the screen may have measured its last words before they had a place, and then cuts them off
    Platform.runLater(words::requestLayout);
  }

  /// Height that it takes from the window.
  final double taken(double width) {
    return isVisible() ? Math.ceil(prefHeight(width)) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width - snappedLeftInset() - snappedRightInset();
    double highest = 0;
    for (Node node : getChildren().subList(1, getChildren().size())) {
      room -= node.prefWidth(-1) + getSpacing();
      highest = Math.max(highest, node.prefHeight(-1));
    }
    for (RichTextNode text : List.of(words, longest))
      highest = Math.max(highest, text.prefHeight(Math.max(1, room)));
    return highest + snappedTopInset() + snappedBottomInset();
  }
}
