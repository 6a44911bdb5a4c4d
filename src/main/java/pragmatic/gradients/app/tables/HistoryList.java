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
/// the latest first, as many notes as fit, and how many do not.
final class HistoryList extends Region {
  private final Look look;
  private final List<HistoryNote> shipped = HistoryNote.shipped();

  /// How many notes are left out.
  private RichTextNode rest = new RichTextNode(RichText.EMPTY, 1, Role.INK2);

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
    List<RichText> notes = hall ? List.of() : TableWording.history(table, shipped);
    if (!notes.isEmpty()) {
      RichText heading = RichText.of("**" + Words.say("tables.history") + "**");
      lines.add(new RichTextNode(heading, size, Role.INK));
    }
    for (RichText note : notes) lines.add(new RichTextNode(note, size, Role.INK2));
    rest = new RichTextNode(RichText.EMPTY, size, Role.INK2);
    lines.add(rest);
    getChildren().setAll(lines);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    List<Node> lines = getChildren().subList(0, Math.max(0, getChildren().size() - 1));
    double gap = look.sizes().type().hint() * .45;
    double y = gap * 4;
    double[] ends = new double[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      Node line = lines.get(i);
      double height = line.prefHeight(getWidth());
      line.resizeRelocate(0, y, getWidth(), height);
      ends[i] = y + height;
      y += height + gap;
    }
    int fit = lines.size();
    // one of those that do not fit gives its place to their number
    tell(lines.size());
    double last = rest.prefHeight(getWidth()) + gap;
    while (fit > 0 && ends[fit - 1] + (fit < lines.size() ? last : 0) > getHeight()) fit--;
    // a heading alone says nothing
    if (fit == 1) fit = 0;
    for (int i = 0; i < lines.size(); i++) lines.get(i).setVisible(i < fit);
    boolean cut = fit > 0 && fit < lines.size();
    rest.setVisible(cut);
    if (!cut) return;
    tell(lines.size() - fit);
    rest.resizeRelocate(0, ends[fit - 1] + gap, getWidth(), rest.prefHeight(getWidth()));
  }

  private void tell(int left) {
    rest.setText(RichText.of(Words.say("tables.history.rest", left)));
  }
}
