package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Spread;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// Lays out the chips of a tie-break slider: those on the track in a row above it, each group
/// bracketed to its answer; those that no λ gives in a column beside it.
final class ChipRow {
  private final FxTextMeasure measure;
  private final Style z;
  private final Consumer<TieTrack.ChipGroup> move;
  private final Consumer<String> choose;

  ChipRow(
      FxTextMeasure measure, Style z, Consumer<TieTrack.ChipGroup> move, Consumer<String> choose) {
    this.measure = measure;
    this.z = z;
    this.move = move;
    this.choose = choose;
  }

  /// From the top of the chips to the middle of the track.
  static double height(Style z) {
    return z.chipHeight() + Math.round(z.bar() * 1.45);
  }

  /// The width of the column beside the track, 0 if it is empty.
  ///
  /// @param room the width there is; versions are left out if they do not fit
  double besideWidth(List<TieTrack.ChipGroup> groups, double room) {
    double full = besideWidth(groups, true);
    return full <= room ? full : besideWidth(groups, false);
  }

  /// The height of that column.
  double besideHeight(List<TieTrack.ChipGroup> groups) {
    int count = groups.stream().mapToInt(group -> group.chips().size()).sum();
    return count * (z.chipHeight() + z.chip() * .3) - z.chip() * .3;
  }

  /// The column beside the track, from (x, bottom) upwards.
  List<Node> beside(List<TieTrack.ChipGroup> groups, double x, double bottom, double width) {
    boolean version = z.versions() && besideWidth(groups, true) <= width;
    List<Node> nodes = new ArrayList<>();
    double y = bottom;
    for (TieTrack.ChipGroup group : groups.reversed()) {
      double end = y;
      double numberWidth = number(group);
      for (TieTrack.Chip chip : group.chips().reversed()) {
        y -= z.chipHeight();
        ChipButton button = new ChipButton(chip, z, version, _ -> choose(group, chip));
        double chipWidth = ChipButton.width(chip, z, version, measure);
        button.resizeRelocate(x + numberWidth, y, chipWidth, z.chipHeight());
        nodes.add(button);
        y -= z.chip() * .3;
      }
      RichTextNode number = new RichTextNode(group.answer(), z.tick(), Role.INK);
      number.setManaged(false);
      number.autosize();
      double middle = (y + z.chip() * .3 + end) / 2;
      number.relocate(x, middle - number.getHeight() / 2);
      nodes.add(number);
      double bar = x + numberWidth - z.chip() * .3;
      nodes.add(Ink.butt(bar, y + z.chip() * .3 + 2, bar, end - 2, Role.EDGE, z.axis()));
    }
    return nodes;
  }

  /// The row above the track.
  ///
  /// @param top of the chips
  /// @param stop where the brackets' lines end above the track
  List<Node> above(List<TieTrack.ChipGroup> groups, Capsule track, double top, double stop) {
    List<TieTrack.ChipGroup> sorted =
        groups.stream().sorted(Comparator.comparingDouble(TieTrack.ChipGroup::lambda)).toList();
    double low = track.x1() - track.radius();
    double high = track.x2() + track.radius();
    double gap = z.chip() * .42;
    boolean version = z.versions() && Spread.need(widths(sorted, true), gap * 2) <= high - low;
    double[] widths = widths(sorted, version);
    double[] places = sorted.stream().mapToDouble(group -> at(group.lambda(), track)).toArray();
    double[] lefts = Spread.of(places, widths, low, high, gap * 2);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < lefts.length; i++) {
      TieTrack.ChipGroup group = sorted.get(i);
      nodes.addAll(bracket(lefts[i], widths[i], places[i], top, stop));
      double x = lefts[i];
      for (TieTrack.Chip chip : group.chips()) {
        ChipButton button = new ChipButton(chip, z, version, _ -> choose(group, chip));
        double width = ChipButton.width(chip, z, version, measure);
        button.resizeRelocate(x, top, width, z.chipHeight());
        nodes.add(button);
        x += width + gap;
      }
    }
    return nodes;
  }

  private void choose(TieTrack.ChipGroup group, TieTrack.Chip chip) {
    if (!group.beside()) {
      move.accept(group);
    }
    choose.accept(chip.id());
  }

  private List<Node> bracket(double left, double width, double place, double top, double stop) {
    double y = top + z.chipHeight() + z.chip() * .3;
    double from = Math.min(left + 2, place);
    double to = Math.max(left + width - 2, place);
    String d = "M%s,%sV%sH%sV%s".formatted(from, y - 2, y + 3, to, y - 2);
    return List.of(
        Ink.stroked(d, Role.EDGE, z.axis()),
        Ink.line(place, y + 3, place, Math.max(stop, y + 3), Role.EDGE, z.axis()));
  }

  private double[] widths(List<TieTrack.ChipGroup> groups, boolean version) {
    return groups.stream()
        .mapToDouble(group ->
            Spread.need(
                group.chips().stream()
                    .mapToDouble(chip -> ChipButton.width(chip, z, version, measure))
                    .toArray(),
                z.chip() * .42))
        .toArray();
  }

  private double besideWidth(List<TieTrack.ChipGroup> groups, boolean version) {
    return groups.stream()
        .mapToDouble(group ->
            number(group)
                + group.chips().stream()
                    .mapToDouble(
                        chip -> ChipButton.width(chip, z, version && z.versions(), measure))
                    .max()
                    .orElse(0))
        .max()
        .orElse(0);
  }

  private double number(TieTrack.ChipGroup group) {
    return measure.width(group.answer(), z.tick()) + z.chip() * .7;
  }

  private static double at(double lambda, Capsule track) {
    return track.x1() + lambda * (track.x2() - track.x1());
  }
}
