package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark.Grid;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Mark.Note;
import pragmatic.gradients.picture.Mark.Tick;
import pragmatic.gradients.picture.Mark.Title;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Ticks;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// Draws all text of a picture: the numbers of its axes, its title, and labels, each where it
/// covers nothing else.
final class TextPainter {
  /// Letters that fit between the numbers of a horizontal axis, and left of an upright one.
  private static final int LONGEST_LEVEL = 18;

  /// Between a number and a title in its row, in sizes of the number: closer they are one word.
  private static final double GAP = .25;

  /// From the foot of a number that stands in a line to its head and a bit, and the height of
  /// capitals, in sizes of the letters.
  private static final double DIGITS = .8;

  private static final double CAPITALS = .7;

  private final Frame frame;
  private final Style style;
  private final Palette palette;
  private final Lettering lettering;

  TextPainter(Frame frame, Style style, Palette palette, TextMeasure measure) {
    this.frame = frame;
    this.style = style;
    this.palette = palette;
    this.lettering = new Lettering(palette, measure);
  }

  /// @param titles of the plot; a number of the upright axis that would touch one is left out
  void ticks(Grid grid, List<Title> titles, Sheet sheet) {
    double size = style.tick();
    List<Box> taken = titles.stream().map(this::box).toList();
    if (grid.xLabels()) {
      List<String> texts = Ticks.texts(grid.xTicks(), LONGEST_LEVEL);
      for (int i = 0; i < texts.size(); i++) {
        double x = frame.px(grid.xTicks().get(i));
        if (x >= frame.x() - 1 && x <= frame.right() + 1) {
          tick(texts.get(i), below(x), sheet);
        }
      }
    }
    if (grid.yLabels()) {
      List<String> texts = Ticks.texts(grid.yTicks(), Ticks.LONGEST_UPRIGHT);
      for (int i = 0; i < texts.size(); i++) {
        double y = frame.py(grid.yTicks().get(i));
        if (y >= frame.y() - 1 && y <= frame.bottom() + 1) {
          upright(texts.get(i), y, taken, sheet);
        }
      }
    }
  }

  private void upright(String text, double y, List<Box> taken, Sheet sheet) {
    TextAnchor spot = TextAnchor.end(frame.x() - style.upright(), y + .35 * style.tick());
    double width = lettering.width(RichText.of(text), style.tick());
    Box box = Box.ofText(Lettering.left(spot, width), spot.pixelY(), width, style.tick());
    if (taken.stream().noneMatch(box.widened(GAP * style.tick())::meets)) tick(text, spot, sheet);
  }

  private TextAnchor below(double x) {
    return TextAnchor.middle(x, frame.bottom() + 1.35 * style.tick());
  }

  private void tick(String text, TextAnchor spot, Sheet sheet) {
    fixed(RichText.of(text), spot, style.tick(), palette.text(Role.INK2), sheet);
  }

  void tick(Tick tick, Sheet sheet) {
    double x = frame.px(tick.x());
    if (x >= frame.x() - 1 && x <= frame.right() + 1) {
      fixed(tick.text(), below(x), style.tick(), palette.text(Role.INK2), sheet);
    }
  }

  /// @param lines of a map, over which no note with a halo stands
  void note(Note note, Obstacles lines, Sheet sheet) {
    if (note.ground() == Note.Ground.NOTHING) {
      fixed(note.text(), note.spot(), note.size(), palette.text(note.role()), sheet);
      return;
    }
    double width = lettering.width(note.text(), note.size());
    double left = Lettering.left(note.spot(), width);
    Box box = Box.ofText(left, note.spot().pixelY(), width, note.size());
    if (lines.lines(box, 0) > 0) return;
    if (note.ground() == Note.Ground.PLATE) {
      double above = DIGITS * note.size();
      plate(box, box.baseline() - above, box.baseline() + above - CAPITALS * note.size(), sheet);
    }
    sheet.add(box);
    sheet.add(
        lettering.haloed(
            note.text(),
            left,
            note.spot().pixelY(),
            note.size(),
            palette.text(note.role()),
            palette.argb(Role.PAPER)));
  }

  /// Cuts the line of the axis or the grid that goes through a text.
  private void plate(Box text, LabelGround ground, Sheet plates) {
    double row = ground.struck(text);
    double half = Math.max(style.axis(), style.grid()) / 2 + 1;
    if (!Double.isNaN(row)) plate(text, row - half, row + half, plates);
  }

  /// Paper under a text and on both sides of it, between two rows.
  private static void plate(Box text, double top, double bottom, Sheet sheet) {
    double size = text.bottom() - text.top();
    Box plate = text.widened(Note.PLATE * size);
    Paint paper = new Paint.Solid(sheet.paper());
    sheet.add(
        new Shape.Rect(
            plate.left(), top, plate.right() - plate.left(), bottom - top, 0, paper, null));
  }

  void title(Title title, Sheet sheet) {
    fixed(title.text(), spot(title), style.title(), palette.text(title.role()), sheet);
  }

  private TextAnchor spot(Title title) {
    TextAnchor above = TextAnchor.start(frame.x(), frame.y() - .52 * style.title());
    return title.spot() == null ? above : title.spot();
  }

  private Box box(Title title) {
    double width = lettering.width(title.text(), style.title());
    TextAnchor spot = spot(title);
    return Box.ofText(Lettering.left(spot, width), spot.pixelY(), width, style.title());
  }

  /// Text that has one place only; labels keep clear of it.
  private void fixed(RichText text, TextAnchor spot, double size, int argb, Sheet sheet) {
    double width = lettering.width(text, size);
    Shape.Text shape = lettering.plain(text, spot, width, size, argb);
    sheet.add(Box.ofText(shape.x(), shape.y(), width, size));
    sheet.add(shape);
  }

  /// Labels where there is room for them.
  ///
  /// @param leader to what stands far from what it names
  /// @param plates where the axis is cut that goes through a label
  void labels(
      List<Label> labels, LabelGround ground, NameLeader leader, Sheet plates, Sheet sheet) {
    for (Box note : sheet.boxes()) plate(note, ground, plates);
    LabelLayout layout = new LabelLayout(labels, ground, lettering);
    // below all letters
    for (int i = 0; i < labels.size(); i++) {
      Box box = layout.box(i);
      TextAnchor tip = box == null ? null : ground.misread(labels.get(i), box);
      if (tip != null) leader.toSlope(labels.get(i).role(), box, tip);
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      Box box = layout.box(i);
      if (box == null) continue;
      plate(box, ground, plates);
      sheet.add(
          lettering.haloed(
              layout.text(i),
              box.left(),
              box.baseline(),
              style.label(),
              palette.text(label.role()),
              palette.argb(Role.PAPER)));
      if (label.kind() == LabelKind.GRADIENT) leader.toAnswer(label.role(), box);
    }
  }
}
