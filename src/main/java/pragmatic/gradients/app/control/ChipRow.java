package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.ChipLayout;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// The chips of a tie-break slider as nodes, where a [ChipLayout] has put them.
///
/// @param move called with the group of a chip that was chosen, if its answer is on the track
/// @param choose called with the id of a chip that was chosen
record ChipRow(Style z, Consumer<TieTrack.ChipGroup> move, Consumer<String> choose) {

  List<Node> above(ChipLayout.ChipsAbove row) {
    List<Node> nodes = new ArrayList<>();
    for (ChipLayout.Bracket at : row.brackets()) {
      double y = at.y();
      String d = "M%s,%sV%sH%sV%s".formatted(at.from(), y - 2, y + 3, at.to(), y - 2);
      nodes.add(Ink.stroked(d, Role.EDGE, z.axis()));
      nodes.add(Ink.line(at.place(), y + 3, at.place(), at.stop(), Role.EDGE, z.axis()));
    }
    for (ChipLayout.PlacedChip chip : row.chips()) nodes.add(button(chip));
    return nodes;
  }

  List<Node> beside(ChipLayout.ChipsBeside column) {
    List<Node> nodes = new ArrayList<>();
    for (ChipLayout.PlacedChip chip : column.chips()) nodes.add(button(chip));
    for (ChipLayout.SideAnswer answer : column.answers()) {
      RichTextNode number = new RichTextNode(answer.text(), z.tick(), Role.INK);
      number.setManaged(false);
      number.autosize();
      number.relocate(answer.x(), answer.middle() - number.getHeight() / 2);
      nodes.add(number);
      nodes.add(
          Ink.butt(answer.bar(), answer.top(), answer.bar(), answer.bottom(), Role.EDGE, z.axis()));
    }
    return nodes;
  }

  private ChipButton button(ChipLayout.PlacedChip placed) {
    TieTrack.ChipGroup group = placed.group();
    ChipButton button =
        new ChipButton(
            placed.chip(),
            z,
            placed.version(),
            id -> {
              if (!group.beside()) move.accept(group);
              choose.accept(id);
            });
    button.resizeRelocate(placed.x(), placed.y(), placed.width(), z.chipHeight());
    return button;
  }
}
