package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Mark;

/// Families of marks, in the order in which they are drawn.
enum Layer {
  GRID(false, false),
  /// Paper on the axis where a label stands in it.
  PLATE(false, false),
  TICKS(false, false),
  GUIDE(false, false),
  SHADES(true, false),
  ISOLINES(true, false),
  BORDER(false, false),
  TIES(true, true),
  REGIONS(true, true),
  UNDEFINED(true, false),
  BAND(true, false),
  LEVEL(true, false),
  FAN(true, true),
  DASHED(true, true),
  /// A false range lies below the curve: the curve is true, the range is not.
  FALSE_SET(true, true),
  CURVE(true, true),
  TANGENT(true, true),
  ARROW(true, true),
  SET(true, true),
  /// A dot is seen whole or not at all.
  DOT(false, true),
  INFINITE(false, true),
  LEADER(false, false),
  TITLE(false, false),
  LABEL(false, false);

  /// Lines and marks on a map that no label may cover.
  static final List<Layer> ON_MAPS = List.of(TIES, REGIONS, DASHED, FALSE_SET, TANGENT, SET, DOT);

  private static final List<Layer> LINES_AND_NUMBERS = List.of(GRID, TICKS);
  private static final List<Layer> GRADIENTS = List.of(FAN, DASHED, FALSE_SET);

  private final boolean clipped;
  private final boolean obstacle;
  private final List<Layer> alone = List.of(this);

  Layer(boolean clipped, boolean obstacle) {
    this.clipped = clipped;
    this.obstacle = obstacle;
  }

  /// Whether only the part inside the frame is seen.
  boolean clipped() {
    return clipped;
  }

  /// Whether a mark on the edge of the frame is seen whole, over what stands beside the frame.
  boolean overhanging() {
    return this == ARROW || this == SET;
  }

  /// Whether labels keep clear of it.
  boolean obstacle() {
    return obstacle;
  }

  /// Whether the place of a label depends on where its lines run.
  boolean outlined() {
    return obstacle || this == GUIDE || this == ISOLINES;
  }

  /// The id of its group.
  String id() {
    return name();
  }

  /// Where a mark is drawn.
  static List<Layer> of(Mark mark) {
    return switch (mark) {
      case Mark.Grid _ -> LINES_AND_NUMBERS;
      case Mark.Gradients _ -> GRADIENTS;
      default -> single(mark).alone;
    };
  }

  private static Layer single(Mark mark) {
    return switch (mark) {
      case Mark.Grid _ -> GRID;
      case Mark.Guide _ -> GUIDE;
      case Mark.Note _ -> LABEL;
      case Mark.Bar _ -> CURVE;
      case Mark.Rung _ -> ARROW;
      case Mark.GuessBar _ -> BAND;
      case Mark.Shading _ -> SHADES;
      case Mark.Isoline _ -> ISOLINES;
      case Mark.Border _ -> BORDER;
      case Mark.TieLine _ -> TIES;
      case Mark.Gradients _ -> FALSE_SET;
      case Mark.Arrow arrow -> arrow.slender() ? REGIONS : TANGENT;
      case Mark.Undefined _ -> UNDEFINED;
      case Mark.Band _ -> BAND;
      case Mark.LevelLine _ -> LEVEL;
      case Mark.Tick _ -> TICKS;
      case Mark.Fan _ -> FAN;
      case Mark.OneSided _ -> DASHED;
      case Mark.Curve _ -> CURVE;
      case Mark.Tangent _ -> TANGENT;
      case Mark.SetBar bar -> bar.wrong() ? FALSE_SET : SET;
      case Mark.DiracArrow _, Mark.Rise _ -> ARROW;
      case Mark.Dot _ -> DOT;
      case Mark.Infinite _ -> INFINITE;
      case Mark.Leader _ -> LEADER;
      case Mark.Title _ -> TITLE;
      case Mark.Label _ -> LABEL;
    };
  }
}
