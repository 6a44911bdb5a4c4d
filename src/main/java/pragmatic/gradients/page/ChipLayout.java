package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;

/// Where the chips of a tie-break slider stand: those on the track in a row above it, each group
/// bracketed to its answer; those that no λ gives in columns beside it. In pixels of the slider.
public record ChipLayout(TextMeasure measure, Style z) {
  /// A chip in its place; all are as high as [Style#chipHeight()].
  ///
  /// @param version whether there is room for the framework's version
  public record PlacedChip(
      TieTrack.ChipGroup group,
      TieTrack.Chip chip,
      boolean version,
      double x,
      double y,
      double width) {}

  /// A line under a group with a line from it down to its answer.
  ///
  /// @param from left end
  /// @param to right end
  /// @param place column of the answer
  /// @param y row of the line
  /// @param stop row where the line down ends
  public record Bracket(double from, double to, double place, double y, double stop) {}

  /// An answer that no λ gives, to the left of the chips of its group.
  ///
  /// @param middle row of its middle
  /// @param bar column of the line between answer and chips
  /// @param top upper end of that line
  /// @param bottom lower end of it
  public record SideAnswer(
      RichText text, double x, double middle, double bar, double top, double bottom) {}

  /// The row above the track.
  public record ChipsAbove(List<PlacedChip> chips, List<Bracket> brackets) {}

  /// The columns beside the track.
  public record ChipsBeside(List<PlacedChip> chips, List<SideAnswer> answers) {}

  /// From the top of the chips to the middle of the track.
  public static double height(Style z) {
    return z.chipHeight() + Math.round(z.bar() * 1.45);
  }

  /// The name on a chip.
  public static String label(TieTrack.Chip chip, boolean version) {
    return version && !chip.version().isEmpty() ? chip.name() + " " + chip.version() : chip.name();
  }

  /// The width that a chip needs.
  public double width(TieTrack.Chip chip, boolean version) {
    RichText text = RichText.literal(label(chip, version)).weighing(TypeWeight.MEDIUM);
    return Math.ceil(measure.width(text, z.chip()) + 2 * .62 * z.chip());
  }

  /// Whether chips with versions fit into one row with something else.
  ///
  /// @param taken width of that
  /// @param room width of the row
  public boolean fit(List<TieTrack.Chip> chips, double taken, double room) {
    double needed = taken + 2 * z.chip();
    for (TieTrack.Chip chip : chips) needed += width(chip, true) + gap();
    return z.versions() && needed <= room;
  }

  /// Between two chips of a group.
  public double gap() {
    return z.chip() * .42;
  }

  /// In how many columns chips stand beside the track: one, if that is not too high.
  ///
  /// @param height there is
  public int columns(List<TieTrack.ChipGroup> groups, double height) {
    int most = groups.stream().mapToInt(group -> group.chips().size()).max().orElse(1);
    int columns = 1;
    while (columns < most && besideHeight(groups, columns) > height) columns++;
    return columns;
  }

  /// The width of the columns beside the track, 0 if they are empty.
  ///
  /// @param room the width there is; versions are left out if they do not fit
  public double besideWidth(List<TieTrack.ChipGroup> groups, int columns, double room) {
    double full = besideWidth(groups, columns, true);
    return full <= room ? full : besideWidth(groups, columns, false);
  }

  /// The height of those columns.
  public double besideHeight(List<TieTrack.ChipGroup> groups, int columns) {
    int rows = groups.stream().mapToInt(group -> rows(group, columns)).sum();
    return rows * (z.chipHeight() + z.chip() * .3) - z.chip() * .3;
  }

  private static int rows(TieTrack.ChipGroup group, int columns) {
    return Math.ceilDiv(group.chips().size(), columns);
  }

  /// The columns beside the track, from (x, bottom) upwards; each row of a group is read from left
  /// to right.
  public ChipsBeside beside(
      List<TieTrack.ChipGroup> groups, int columns, double x, double bottom, double width) {
    boolean version = z.versions() && besideWidth(groups, columns, true) <= width;
    List<PlacedChip> chips = new ArrayList<>();
    List<SideAnswer> answers = new ArrayList<>();
    double step = z.chipHeight() + z.chip() * .3;
    double end = bottom;
    for (TieTrack.ChipGroup group : groups.reversed()) {
      double top = end - rows(group, columns) * step + z.chip() * .3;
      double left = x + number(group);
      for (int column = 0; column < columns; column++) {
        for (int i = column; i < group.chips().size(); i += columns) {
          TieTrack.Chip chip = group.chips().get(i);
          double y = top + i / columns * step;
          double wide = width(chip, version);
          chips.add(new PlacedChip(group, chip, version, Math.round(left), y, wide));
        }
        left += columnWidth(group, columns, column, version) + gap();
      }
      double bar = x + number(group) - z.chip() * .3;
      answers.add(new SideAnswer(group.answer(), x, (top + end) / 2, bar, top + 2, end - 2));
      end = top - z.chip() * .3;
    }
    return new ChipsBeside(chips, answers);
  }

  /// The row above the track.
  ///
  /// @param low left end of the room
  /// @param high right end
  /// @param track of λ
  /// @param stop where the brackets' lines end above the track
  public ChipsAbove above(
      List<TieTrack.ChipGroup> groups, Track track, double low, double high, double stop) {
    List<TieTrack.ChipGroup> sorted =
        groups.stream().sorted(Comparator.comparingDouble(TieTrack.ChipGroup::lambda)).toList();
    double between = gap() * 2;
    boolean version = z.versions() && Spread.need(widths(sorted, true), between) <= high - low;
    double[] widths = widths(sorted, version);
    double[] places = sorted.stream().mapToDouble(group -> track.pixel(group.lambda())).toArray();
    double[] lefts = Spread.of(places, widths, low, high, between);
    List<PlacedChip> chips = new ArrayList<>();
    List<Bracket> brackets = new ArrayList<>();
    double y = z.chipHeight() + z.chip() * .3;
    double taken = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < lefts.length; i++) {
      // neighbours would run into one line where the answer of one lies beside its chips
      double from = Math.max(Math.min(lefts[i] + 2, places[i]), Math.min(taken + gap(), places[i]));
      double next = i + 1 < lefts.length ? Math.min(lefts[i + 1] + 2, places[i + 1]) : high + gap();
      double to = Math.max(Math.min(lefts[i] + widths[i] - 2, next - gap()), places[i]);
      brackets.add(new Bracket(from, to, places[i], y, Math.max(stop, y + 3)));
      taken = to;
      double x = lefts[i];
      for (TieTrack.Chip chip : sorted.get(i).chips()) {
        double width = width(chip, version);
        // an edge between two pixels is painted beside what is wiped later
        chips.add(new PlacedChip(sorted.get(i), chip, version, Math.round(x), 0, width));
        x += width + gap();
      }
    }
    return new ChipsAbove(chips, brackets);
  }

  private double[] widths(List<TieTrack.ChipGroup> groups, boolean version) {
    return groups.stream()
        .mapToDouble(group ->
            Spread.need(
                group.chips().stream().mapToDouble(chip -> width(chip, version)).toArray(), gap()))
        .toArray();
  }

  private double besideWidth(List<TieTrack.ChipGroup> groups, int columns, boolean version) {
    return groups.stream()
        .mapToDouble(group -> {
          double width = number(group) + (columns - 1) * gap();
          for (int column = 0; column < columns; column++)
            width += columnWidth(group, columns, column, version && z.versions());
          return width;
        })
        .max()
        .orElse(0);
  }

  private double columnWidth(TieTrack.ChipGroup group, int columns, int column, boolean version) {
    double width = 0;
    for (int i = column; i < group.chips().size(); i += columns)
      width = Math.max(width, width(group.chips().get(i), version));
    return width;
  }

  private double number(TieTrack.ChipGroup group) {
    return measure.width(group.answer(), z.tick()) + z.chip() * .7;
  }
}
