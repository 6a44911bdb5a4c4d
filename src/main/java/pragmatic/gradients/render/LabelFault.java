package pragmatic.gradients.render;

import pragmatic.gradients.picture.LabelKind;

/// What can be wrong with the place of a label, and how much that weighs for each kind of label:
/// this table alone decides which place is the best one.
///
/// A place that has a fault weighs that much, and as much again for each letter (a square of its
/// size) that the fault is large.
enum LabelFault {
  //          ANSWER VALUE NOTE NAME END REGION GRADIENT CORNER
  /// Over another text: of two in one place neither can be read.
  TEXT(100, 100, 100, 100, 100, 100, 100, 100),
  /// Cut off by the edge of the room.
  ROOM(100, 100, 100, 100, 100, 100, 100, 100),
  /// Over the edge of the room by less than a letter.
  EDGE(8, 8, 20, 1, 1, 20, 1, 1),
  /// Over the curve of the function or a dot, or over any line of a map: it hides what it speaks
  /// of.
  CURVE(20, 20, 20, 20, 20, 20, 20, 20),
  /// Over or close to any line or dot.
  LINE(1, 1, 1, 1, 1, 1, 1, 1),
  /// So close to a text in its row that both read as one.
  ROW(2, 2, 1, 1, 1, 1, 1, 1),
  /// Nearer to another dot than to the one that it names.
  OTHER(3, 2, 0, 0, 0, 0, 30, 30),
  /// At the line of another slope than the one that it says.
  ASTRAY(6, 16, 0, 0, 0, 0, 0, 0),
  /// At the outline of a fan, where another slope is than the one that it says.
  OUTLINE(6, 6, 0, 0, 0, 0, 0, 0),
  /// Nearer to the function than to what it names. A tangent may lie on the function.
  ASIDE(.5, 4, 0, 0, 0, 0, 0, 0),
  /// So that the function runs between it and the line whose slope it says.
  BEHIND(3.5, 4, 0, 0, 0, 0, 0, 0),
  /// Farther from the line whose slope it says than a line of text.
  ALOOF(.3, .3, 0, 0, 0, 0, 0, 0),
  /// So that the thin line to its dot runs through other dots and texts, with how many.
  LEADER(0, 0, 0, 0, 0, 0, 10, 0),
  /// Struck out by the level axis.
  AXIS(2, .3, 0, 0, 0, 0, 0, 0),
  /// At the line of another value.
  VALUE(2, 0, 20, 0, 0, 0, 0, 0),
  /// Farther from its place than an eye follows.
  FAR(1, 1, 1, 1, 1, 0, .1, 1),
  /// Over the border of the plot.
  BORDER(2, 1.5, .5, 0, 0, 0, 0, 0),
  /// Over the dotted line at the input.
  GUIDE(.6, .8, .3, 0, 0, 0, 0, 0),
  /// Its halo grazes a level line and would leave dashes of it.
  GRAZE(.12, .12, .12, .001, .12, .12, .12, .12),
  /// Over lines of equal value on a map.
  LEVELS(.02, .02, .02, .02, .02, .02, .02, .02),
  /// Away from its places, with how far that is.
  MOVED(.05, .05, .05, 1, 1, 1, .05, .05),
  /// Not its first place, with how many are better.
  LATER(.002, .002, .002, .002, .002, .002, .002, .002);

  /// What weighs more is said in a shorter form, if there is one.
  static final double SHORTENED = 15;

  private static final double[] LEFT_OUT = {95, 15, 15, .9, 15, 15, 95, 95};

  private final double[] weights;

  LabelFault(double... weights) {
    this.weights = weights;
  }

  /// @param size of the fault, in letters; 0 for none
  double weight(LabelKind kind, double size) {
    return size > 0 ? weights[kind.ordinal()] * (1 + size) : 0;
  }

  /// Whether it does not matter where such a label stands.
  boolean isNone(LabelKind kind) {
    return weights[kind.ordinal()] == 0;
  }

  /// What weighs more is left out.
  static double leftOut(LabelKind kind) {
    return LEFT_OUT[kind.ordinal()];
  }
}
