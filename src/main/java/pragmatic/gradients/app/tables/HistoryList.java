package pragmatic.gradients.app.tables;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.speech.TableWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Below the programs of a function, where there is room: what changed of the rules that they use,
/// the latest first, as many notes as fit.
final class HistoryList extends Region {
  private final Look look;
  private final List<HistoryNote> shipped = HistoryNote.shipped();

  HistoryList(Look look) {
    this.look = look;
    setId("history");
    setMinHeight(0);
    setPrefHeight(0);
  }

  void show(FamilyTable table, boolean hall) {
    double size = look.sizes().type().hint();
    List<Node> lines = new ArrayList<>();
    // letters of a lecture hall leave no room
    for (RichText note : hall ? List.<RichText>of() : TableWording.history(table, shipped)) {
      if (lines.isEmpty()) {
        RichText heading = RichText.of("**" + Words.say("tables.history") + "**");
        lines.add(new RichTextNode(heading, size, Role.INK));
      }
      lines.add(new RichTextNode(note, size, Role.INK2));
    }
    getChildren().setAll(lines);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double gap = look.sizes().type().hint() * .45;
    double y = gap * 4;
    boolean room = true;
    for (Node line : getChildren()) {
      double height = line.prefHeight(getWidth());
      room &= y + height <= getHeight();
      line.setVisible(room);
      line.resizeRelocate(0, y, getWidth(), height);
      y += height + gap;
    }
    // a heading alone says nothing
    if (getChildren().size() > 1 && !getChildren().get(1).isVisible())
      getChildren().getFirst().setVisible(false);
  }
}
