package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Painting.PaintedFamily;
import pragmatic.gradients.text.Role;

/// Turns a picture into shapes: a pure function, the same for every renderer.
///
/// The result is one group per family of marks, always the same groups in the same order, so that
/// whoever keeps nodes for shapes finds a family at its place even when it is empty. Families that
/// the frame cuts off stand in a group of their own with a clip in whole pixels.
public final class Painter {
  private static final String PLOT = "PLOT";
  private static final String EDGES = "EDGES";
  private static final Layer[] LAYERS = Layer.values();

  private final Picture picture;
  private final Style style;
  private final Palette palette;
  private final TextPainter text;
  private final @Nullable Painting previous;
  private final Map<Layer, List<Mark>> marks = new EnumMap<>(Layer.class);
  private final Map<Layer, Sheet> sheets = new EnumMap<>(Layer.class);
  private final Map<Layer, PaintedFamily> parts = new EnumMap<>(Layer.class);

  private Painter(
      Picture picture,
      Style style,
      Palette palette,
      TextMeasure measure,
      @Nullable Painting previous) {
    this.picture = picture;
    this.style = style;
    this.palette = palette;
    this.text = new TextPainter(picture.frame(), style, palette, measure);
    this.previous = previous;
  }

  /// The shapes of a picture, in drawing order, as immutable values with finite coordinates.
  ///
  /// @param measure widths in the fonts that will draw the text
  public static List<Shape> paint(
      Picture picture, Style style, Palette palette, TextMeasure measure) {
    return paint(picture, style, palette, measure, null).shapes();
  }

  /// The same, with the layers of a previous painting that have not changed since.
  ///
  /// @param previous of about the same picture in the same fonts; what comes out does not depend on
  ///   it
  public static Painting paint(
      Picture picture,
      Style style,
      Palette palette,
      TextMeasure measure,
      @Nullable Painting previous) {
    boolean fits = previous != null && previous.fits(picture, style, palette);
    return new Painter(picture, style, palette, measure, fits ? previous : null).painting();
  }

  private Painting painting() {
    for (Mark mark : picture.marks()) {
      for (Layer layer : Layer.of(mark)) {
        marks.computeIfAbsent(layer, _ -> new ArrayList<>()).add(mark);
      }
    }
    for (Layer layer : LAYERS) {
      PaintedFamily before = before(layer);
      // a number gives way to the title, so it is kept with it only
      boolean alone = layer != Layer.TICKS || before(Layer.TITLE) != null;
      if (layer != Layer.LABEL && before != null && alone) {
        parts.put(layer, before);
      }
    }
    for (Mark mark : picture.marks()) {
      if (!parts.keySet().containsAll(Layer.of(mark))) {
        mark(mark);
      }
    }
    if (!parts.containsKey(Layer.CURVE)) {
      CurvePainter.curves(of(Mark.Curve.class, Layer.CURVE), sheet(Layer.CURVE));
    }
    for (Layer layer : LAYERS) {
      if (layer != Layer.LABEL) {
        parts.computeIfAbsent(layer, this::part);
      }
    }
    labels();
    int dropped = sheets.values().stream().mapToInt(Sheet::dropped).sum();
    return new Painting(picture, style, palette, parts, groups(), dropped);
  }

  /// A layer of the previous painting if its marks are still the same.
  private @Nullable PaintedFamily before(Layer layer) {
    PaintedFamily part = previous == null ? null : previous.part(layer);
    return part != null && part.marks().equals(marks(layer)) ? part : null;
  }

  private List<Mark> marks(Layer layer) {
    return marks.getOrDefault(layer, List.of());
  }

  private <M extends Mark> List<M> of(Class<M> kind, Layer layer) {
    List<M> chosen = new ArrayList<>();
    for (Mark mark : marks(layer)) {
      if (kind.isInstance(mark)) {
        chosen.add(kind.cast(mark));
      }
    }
    return chosen;
  }

  private PaintedFamily part(Layer layer) {
    Sheet sheet = sheet(layer);
    Shape.Group group = new Shape.Group(layer.id(), null, sheet.shapes());
    Outline outline = layer.outlined() ? Outline.of(sheet.shapes()) : Outline.NOTHING;
    return new PaintedFamily(marks(layer), group, sheet.boxes(), outline);
  }

  private void mark(Mark mark) {
    Sheet sheet = sheet(Layer.of(mark).getFirst());
    switch (mark) {
      case Mark.Grid grid -> {
        GroundPainter.grid(grid, sheet);
        text.ticks(grid, of(Mark.Title.class, Layer.TITLE), sheet(Layer.TICKS));
      }
      case Mark.Guide guide -> GroundPainter.guide(guide, sheet);
      case Mark.Undefined gap -> GroundPainter.undefined(gap, sheet);
      case Mark.Bar bar -> ClassPainter.bar(bar, sheet);
      case Mark.Rung rung -> ClassPainter.rung(rung, sheet);
      case Mark.GuessBar guess -> ClassPainter.guess(guess, sheet);
      case Mark.Shading shading -> MapPainter.shading(shading, sheet);
      case Mark.Border _ -> MapPainter.border(sheet);
      case Mark.Isoline line -> MapPainter.isoline(line, sheet);
      case Mark.TieLine tie -> MapPainter.tie(tie, sheet);
      case Mark.Arrow arrow -> MapPainter.arrow(arrow, sheet);
      case Mark.Gradients set ->
          MapPainter.gradients(set, sheet(Layer.FAN), sheet(Layer.DASHED), sheet(Layer.FALSE_SET));
      case Mark.Band band -> GroundPainter.band(band, sheet);
      case Mark.LevelLine level -> GroundPainter.level(level, sheet);
      case Mark.Fan fan -> SlopePainter.fan(fan, sheet);
      case Mark.OneSided tangent -> SlopePainter.oneSided(tangent, sheet);
      case Mark.Tangent tangent -> SlopePainter.tangent(tangent, sheet);
      case Mark.SetBar bar -> BarPainter.set(bar, sheet);
      case Mark.DiracArrow dirac -> BarPainter.dirac(dirac, sheet);
      case Mark.Rise rise -> BarPainter.rise(rise, sheet);
      case Mark.Dot dot -> DotPainter.dot(dot, sheet);
      case Mark.Infinite infinite -> BarPainter.infinite(infinite, sheet);
      case Mark.Leader leader -> leader(leader, sheet);
      case Mark.Title title -> text.title(title, sheet);
      case Mark.Tick tick -> text.tick(tick, sheet);
      case Mark.Curve _, Mark.Label _, Mark.Note _ -> {
        // Curves are drawn together; labels come last, they need to know where everything else is.
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

  /// The layer of labels; it stays as it was if everything did.
  private void labels() {
    PaintedFamily before = before(Layer.LABEL);
    if (previous != null && before != null && unchanged(parts, previous)) {
      parts.put(Layer.LABEL, before);
      return;
    }
    Sheet sheet = sheet(Layer.LABEL);
    Obstacles lines = new Obstacles();
    if (!marks(Layer.SHADES).isEmpty())
      Layer.ON_MAPS.forEach(layer -> lines.outline(parts.get(layer).outline()));
    of(Mark.Note.class, Layer.LABEL).forEach(note -> text.note(note, lines, sheet));
    LabelGround ground = new LabelGround(picture, style, parts, sheet.boxes());
    NameLeader leader = new NameLeader(of(Mark.Dot.class, Layer.DOT), sheet);
    Sheet plates = new Sheet(picture.frame(), style, palette);
    sheets.put(Layer.PLATE, plates);
    text.labels(of(Mark.Label.class, Layer.LABEL), ground, leader, plates, sheet);
    parts.put(Layer.PLATE, part(Layer.PLATE));
    parts.put(Layer.LABEL, part(Layer.LABEL));
  }

  private static boolean unchanged(Map<Layer, PaintedFamily> parts, Painting before) {
    for (Map.Entry<Layer, PaintedFamily> entry : parts.entrySet()) {
      if (entry.getValue() != before.part(entry.getKey())) {
        return false;
      }
    }
    return true;
  }

  private List<Shape> groups() {
    List<Shape> groups = new ArrayList<>();
    List<Shape> inside = new ArrayList<>();
    List<Shape> overhanging = new ArrayList<>();
    for (Layer layer : LAYERS) {
      if (layer == Layer.DOT) {
        groups.add(new Shape.Group(PLOT, clip(picture.frame(), style.f() / 2), inside));
        groups.add(new Shape.Group(EDGES, clip(picture.frame(), style.dot() * 1.6), overhanging));
      }
      List<Shape> to = !layer.clipped() ? groups : layer.overhanging() ? overhanging : inside;
      to.add(parts.get(layer).group());
    }
    return List.copyOf(groups);
  }

  /// The frame in whole pixels, wider by `pad` on both sides, so that a line that ends there keeps
  /// its end and a bar its width.
  private static Shape.Clip clip(Frame frame, double pad) {
    int left = (int) Math.floor(frame.x() - pad);
    int top = (int) Math.floor(frame.y());
    int right = (int) Math.ceil(frame.right() + pad);
    int bottom = (int) Math.ceil(frame.bottom());
    return new Shape.Clip(left, top, right - left, bottom - top);
  }

  private Sheet sheet(Layer layer) {
    return sheets.computeIfAbsent(layer, _ -> new Sheet(picture.frame(), style, palette));
  }
}
