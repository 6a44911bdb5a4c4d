package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.picture.Style;

/// Turns a picture into shapes: a pure function, the same for every renderer.
///
/// The result is one group per family of marks, always the same groups in the same order, so that
/// whoever keeps nodes for shapes finds a family at its place even when it is empty. Families that
/// the frame cuts off stand in a group of their own with a clip in whole pixels.
public final class Painter {
  private static final String PLOT = "PLOT";
  private static final String EDGES = "EDGES";

  private final Picture picture;
  private final Style style;
  private final Palette palette;
  private final Map<Layer, Sheet> sheets = new EnumMap<>(Layer.class);

  private Painter(Picture picture, Style style, Palette palette) {
    this.picture = picture;
    this.style = style;
    this.palette = palette;
    for (Layer layer : Layer.values()) {
      sheets.put(layer, new Sheet(picture.frame(), style, palette));
    }
  }

  /// The shapes of a picture, in drawing order, as immutable values with finite coordinates.
  ///
  /// @param measure widths in the fonts that will draw the text
  public static List<Shape> paint(
      Picture picture, Style style, Palette palette, TextMeasure measure) {
    Painter painter = new Painter(picture, style, palette);
    picture.marks().forEach(painter::mark);
    painter.text(new TextPainter(picture, style, palette, new Lettering(palette, measure)));
    return painter.groups();
  }

  private void mark(Mark mark) {
    Sheet sheet = sheet(Layer.of(mark));
    switch (mark) {
      case Mark.Grid grid -> GroundPainter.grid(grid, sheet);
      case Mark.Guide guide -> GroundPainter.guide(guide, sheet);
      case Mark.Undefined gap -> GroundPainter.undefined(gap, sheet);
      case Mark.Bar bar -> ClassPainter.bar(bar, sheet);
      case Mark.Rung rung -> ClassPainter.rung(rung, sheet);
      case Mark.Shading shading -> MapPainter.shading(shading, sheet);
      case Mark.Border _ -> MapPainter.border(sheet);
      case Mark.Isoline line -> MapPainter.isoline(line, sheet);
      case Mark.Tie tie -> MapPainter.tie(tie, sheet);
      case Mark.Arrow arrow -> MapPainter.arrow(arrow, sheet);
      case Mark.Gradients set ->
          MapPainter.gradients(set, sheet(Layer.FAN), sheet(Layer.DASHED), sheet(Layer.FALSE_SET));
      case Mark.Band band -> GroundPainter.band(band, sheet);
      case Mark.Level level -> GroundPainter.level(level, sheet);
      case Mark.Fan fan -> SlopePainter.fan(fan, sheet);
      case Mark.OneSided tangent -> SlopePainter.oneSided(tangent, sheet);
      case Mark.Curve curve -> CurvePainter.curve(curve, sheet);
      case Mark.Tangent tangent -> SlopePainter.tangent(tangent, sheet);
      case Mark.SetBar bar -> BarPainter.set(bar, sheet);
      case Mark.Dirac dirac -> BarPainter.dirac(dirac, sheet);
      case Mark.Rise rise -> BarPainter.rise(rise, sheet);
      case Mark.Dot dot -> DotPainter.dot(dot, sheet);
      case Mark.Infinite infinite -> BarPainter.infinite(infinite, sheet);
      case Mark.Leader leader -> leader(leader, sheet);
      case Mark.Title _, Mark.Label _, Mark.Tick _, Mark.Note _ -> {
        // Text comes last: it needs to know where everything else is.
      }
    }
  }

  private static void leader(Mark.Leader leader, Sheet sheet) {
    boolean begins =
        sheet.near(sheet.frame.dataX(leader.pixelX()), sheet.frame.dataY(leader.pixelY()));
    if (begins && sheet.near(leader.x(), leader.y())) {
      Stroke thin = Stroke.of(sheet.argb(Role.INK3), sheet.style.axis());
      sheet.line(
          leader.pixelX(),
          leader.pixelY(),
          sheet.frame.px(leader.x()),
          sheet.frame.py(leader.y()),
          thin);
    }
  }

  private void text(TextPainter painter) {
    for (Mark mark : picture.marks()) {
      switch (mark) {
        case Mark.Grid grid -> painter.ticks(grid, sheet(Layer.TICKS));
        case Mark.Tick tick -> painter.tick(tick, sheet(Layer.TICKS));
        case Mark.Note note -> painter.note(note, sheet(Layer.LABEL));
        case Mark.Title title -> painter.title(title, sheet(Layer.TITLE));
        default -> {}
      }
    }
    List<Mark.Label> labels =
        picture.marks().stream()
            .filter(Mark.Label.class::isInstance)
            .map(Mark.Label.class::cast)
            .toList();
    if (labels.isEmpty()) {
      return;
    }
    List<Shape> obstacles = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (layer.obstacle()) {
        obstacles.addAll(sheet(layer).shapes());
      }
    }
    painter.keepClearOf(obstacles);
    labels.forEach(label -> painter.label(label, sheet(Layer.LABEL)));
  }

  private List<Shape> groups() {
    List<Shape> groups = new ArrayList<>();
    List<Shape> inside = new ArrayList<>();
    List<Shape> overhanging = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      List<Shape> to = !layer.clipped() ? groups : layer.overhanging() ? overhanging : inside;
      to.add(new Shape.Group(layer.id(), null, sheet(layer).shapes()));
      if (layer == Layer.DOT) {
        groups.add(new Shape.Group(PLOT, clip(picture.frame(), style.f() / 2), inside));
        groups.add(new Shape.Group(EDGES, clip(picture.frame(), style.dot() * 1.6), overhanging));
      }
    }
    return List.copyOf(groups);
  }

  /// The frame in whole pixels, wider by `pad` on both sides, so that a line that ends there keeps
  /// its end and a dot stays round.
  private static Shape.Clip clip(Frame frame, double pad) {
    int left = (int) Math.floor(frame.x() - pad);
    int top = (int) Math.floor(frame.y());
    int right = (int) Math.ceil(frame.right() + pad);
    int bottom = (int) Math.ceil(frame.bottom());
    return new Shape.Clip(left, top, right - left, bottom - top);
  }

  private Sheet sheet(Layer layer) {
    return sheets.get(layer);
  }
}
