package pragmatic.gradients.picture;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// One thing to be seen, in data coordinates unless a name says pixel.
///
/// Any number may be infinite or NaN where a slope or a value is; the painter then draws what can
/// be drawn (a vertical tangent, a bar cut off by the frame) and leaves out the rest.
public sealed interface Mark {

  /// Grid lines and axes; lines at 0 are axes.
  ///
  /// @param xLabels whether numbers stand under the frame
  /// @param yLabels whether numbers stand left of the frame
  record Grid(List<Double> xTicks, List<Double> yTicks, boolean xLabels, boolean yLabels)
      implements Mark {
    public Grid {
      xTicks = List.copyOf(xTicks);
      yTicks = List.copyOf(yTicks);
    }
  }

  /// The dotted vertical line at the input, down to the pixel row `toPixelY`.
  ///
  /// @param fromPixelY row above which nothing of it is seen; −∞ for the top of the frame
  record Guide(double x, double fromPixelY, double toPixelY) implements Mark {
    public Guide(double x, double toPixelY) {
      this(x, Double.NEGATIVE_INFINITY, toPixelY);
    }
  }

  /// Grey hatch over the inputs for which the function has no real value.
  record Undefined(double from, double to) implements Mark {}

  /// All lines through a point with slopes `from`..`to`, where `from` is the left slope.
  ///
  /// @param wrong red hatch instead of the gradient: AD can say these slopes, calculus does not
  record Fan(double x, double y, double from, double to, boolean wrong) implements Mark {}

  /// The dashed tangent of one side, drawn on the side where the curve does not run.
  ///
  /// @param direction −1 draws it to the left of the point, 1 to the right
  record OneSided(Role role, double x, double y, double slope, int direction) implements Mark {
    /// Where the dashes end: a little beyond the fan, and far beyond it when the line is nearly
    /// level, since its label stands over its end.
    public TextAnchor tip(Frame frame, Style style) {
      boolean level = Math.abs(frame.angle(slope)) < LEVEL;
      return frame.along(x, y, slope, style.reach() * (level ? 1.5 : 1.1), direction);
    }

    private static final double LEVEL = 0.1;
  }

  /// One unbroken piece of a curve, already thinned. The arrays are not copied: hand them over and
  /// forget them.
  ///
  /// @param dashed for another function than the one on show
  record Curve(Role role, double[] xs, double[] ys, boolean dashed) implements Mark {
    public Curve(Role role, double[] xs, double[] ys) {
      this(role, xs, ys, false);
    }

    public Curve {
      if (xs.length != ys.length) {
        throw new IllegalArgumentException(
            "a curve needs as many ys as xs: " + xs.length + ", " + ys.length);
      }
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Curve(Role r, double[] x, double[] y, boolean d)
          && r == role
          && d == dashed
          && Arrays.equals(x, xs)
          && Arrays.equals(y, ys);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * role.hashCode() + Arrays.hashCode(xs)) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
      return "Curve[" + role + ", " + xs.length + " points]";
    }
  }

  /// A see-saw through the point; the slope may be ±∞ (vertical).
  record Tangent(Role role, double x, double y, double slope) implements Mark {
    /// One of its ends.
    ///
    /// @param direction 1 for the right end (the upper one, when it is vertical), −1 for the other
    public TextAnchor tip(Frame frame, Style style, int direction) {
      return frame.along(x, y, slope, style.reach(), direction);
    }
  }

  /// The set of slopes at a kink, upright in the plot of the derivative; `from` is the left slope.
  /// Infinite ends run out of the frame.
  record SetBar(double x, double from, double to, boolean wrong) implements Mark {}

  /// A Dirac delta: an arrow from 0 to its weight.
  record DiracArrow(double x, double weight) implements Mark {}

  /// A horizontal line across the frame, thinner than any curve: a value to compare curves with.
  ///
  /// @param dashed for a value that is not true but computed, as a mean
  record LevelLine(Role role, double y, boolean dashed) implements Mark {}

  /// All values between two levels, across the frame: a set as truth; `from` is the left slope.
  record Band(double from, double to) implements Mark {}

  /// A text under the frame where a grid would write a number.
  record Tick(double x, RichText text) implements Mark {}

  /// How far a value jumps: a thin double arrow from one limit to the other.
  ///
  /// @param x where the arrow stands, beside the jump
  record Rise(double x, double from, double to) implements Mark {}

  /// A point of the plot.
  ///
  /// @param role FUNCTION for the point on f; LEFT or RIGHT for limits and for the ring of a docked
  ///   dot; CHOSEN for AD's answer; DERIVATIVE for the true value. WRONG dots are always red.
  record Dot(Role role, DotKind kind, double x, double y) implements Mark {}

  /// How a point is taken: the POINT on show, another VALUE of the function, OPEN (approached),
  /// CLOSED (taken), DOCKED (AD's answer inside the ring of the limit it equals), WRONG (an octagon
  /// with a cross), MINOR (a lesser point on a curve, smaller than all others).
  enum DotKind {
    POINT,
    VALUE,
    OPEN,
    CLOSED,
    DOCKED,
    WRONG,
    MINOR
  }

  /// An infinite value: a triangle on the upper or lower edge of the frame.
  record Infinite(Role role, double x, boolean up) implements Mark {}

  /// An upright bar from 0 to a value.
  ///
  /// @param half half of its width, in data units
  record Bar(Role role, double x, double value, double half) implements Mark {}

  /// A short horizontal line across a bar: what its value should be.
  ///
  /// @param half half of its length, in data units
  record Rung(Role role, double x, double y, double half) implements Mark {}

  /// How many hands went up for a value: a bar that begins on the left edge of the frame, its
  /// middle on its value, where a derivative of that value runs over it; round it, one of a round
  /// before.
  ///
  /// @param part of the longest bar, from 0 to 1
  /// @param before the same of the round before; 0 for none
  record GuessBar(double y, double part, double before) implements Mark {
    /// Part of the frame's width that the longest bar takes.
    public static final double LONGEST = 0.42;

    /// The pixel column at which the bar ends.
    public double end(Frame frame) {
      return frame.x() + frame.width() * LONGEST * part;
    }

    /// The pixel column at which the bar of the round before ends.
    public double endBefore(Frame frame) {
      return frame.x() + frame.width() * LONGEST * before;
    }
  }

  /// A text that has one place only.
  ///
  /// @param size of its letters in pixels
  record Note(RichText text, Role role, TextAnchor spot, double size, Ground ground)
      implements Mark {
    /// What keeps lines away from its letters: paper around each, or under and beside all of them.
    public enum Ground {
      NOTHING,
      HALO,
      PLATE
    }

    /// How far before a number, in parts of its size, a line ends: next to it, it is read as a
    /// minus.
    public static final double PLATE = .5;

    public Note(RichText text, Role role, TextAnchor spot, double size) {
      this(text, role, spot, size, Ground.HALO);
    }
  }

  /// Values all over the frame, as shades.
  record Shading(Raster raster) implements Mark {}

  /// The edge of a map.
  record Border() implements Mark {}

  /// A line of a map on which the value is the same. The arrays are not copied.
  record Isoline(double[] xs, double[] ys) implements Mark {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Isoline(double[] x, double[] y)
          && Arrays.equals(x, xs)
          && Arrays.equals(y, ys);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }
  }

  /// A line of a map on which something ties. The arrays are not copied.
  ///
  /// @param corner whether the function has a corner or a jump there; else only its program ties
  record TieLine(double[] xs, double[] ys, boolean corner) implements Mark {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TieLine(double[] x, double[] y, boolean c)
          && c == corner
          && Arrays.equals(x, xs)
          && Arrays.equals(y, ys);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }
  }

  /// The set of gradients at a point of a map, drawn from it: their hull. Two tips are a segment,
  /// more a polygon in order.
  ///
  /// @param radius pixels of a disc around the only tip, else 0
  /// @param ends what the left and the right end of the tie-break answer, whose colours are those
  ///   of the slider; without them the first tip is the left end and the one across the right. Of a
  ///   disc, which no tie-break reaches, its gradients of the left and the right slope along x
  /// @param wrong whether not all of them are true
  record Gradients(double x, double y, List<Tip> tips, List<Tip> ends, double radius, boolean wrong)
      implements Mark {
    public Gradients {
      tips = List.copyOf(tips);
      ends = List.copyOf(ends);
    }

    public Gradients(double x, double y, List<Tip> tips, double radius, boolean wrong) {
      this(x, y, tips, List.of(), radius, wrong);
    }
  }

  /// A gradient of a map, drawn from a point.
  ///
  /// @param slender one of a region, rather than that of the point on show
  record Arrow(Role role, double x, double y, Tip tip, boolean slender) implements Mark {}

  /// A line of text with the places it would like, best first. The painter takes the one of these
  /// and of the places near them that has the fewest faults.
  ///
  /// @param brief what it says instead where the whole text would hide a curve, or null
  /// @param dot the middle of the dot or ring that it names, or null
  record Label(
      RichText text,
      Role role,
      List<TextAnchor> spots,
      LabelKind kind,
      @Nullable RichText brief,
      @Nullable TextAnchor dot)
      implements Mark {
    public Label(RichText text, Role role, List<TextAnchor> spots) {
      this(text, role, spots, LabelKind.of(role), null, null);
    }

    /// @throws IllegalArgumentException without any spot
    public Label {
      spots = List.copyOf(spots);
      if (spots.isEmpty()) {
        throw new IllegalArgumentException("a label needs a spot: " + text);
      }
    }
  }

  /// A thin line from a label, at a pixel, to what it speaks of.
  record Leader(double pixelX, double pixelY, double x, double y) implements Mark {}

  /// The title of the plot: above its upper left corner, or at a place of its own.
  record Title(RichText text, Role role, @Nullable TextAnchor spot) implements Mark {
    public Title(RichText text, Role role) {
      this(text, role, null);
    }
  }
}
