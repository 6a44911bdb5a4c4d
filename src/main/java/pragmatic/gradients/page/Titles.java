package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.calculus.formula.UnwrittenReason;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.TitleSpot;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.TracePlace;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The titles of both plots: `f(x) = relu(x)` and its derivative. They stay while the point moves.
///
/// @param key what they depend on
/// @param width of the title of the derivative in pixels
public record Titles(TitleKey key, RichText function, RichText derivative, double width) {
  private static final int LONGEST_FORMULA = 70;

  /// Where the title of a presented plot may stand, in pixels of 1080: below its top, and right of
  /// the edge of the page.
  private static final List<Double> ROWS =
      List.of(52.0, 26.0, 100.0, 140.0, 40.0, 64.0, 80.0, 115.0, 127.0, 153.0, 166.0, 180.0);

  private static final List<Double> COLUMNS = List.of(48.0, 24.0, 16.0);

  /// Right of a presented plot, in pixels of 1080.
  private static final double BEHIND = 240;

  /// Inputs that a title names.
  private static final int MOST_NAMES = 4;

  /// @param formula the derivative, or why none is written
  /// @param size of the letters in pixels
  /// @param brief presenter mode: only names
  /// @param room pixels for the title of the lower plot
  /// @param step line of the trace that is the current one
  record TitleKey(
      Program program,
      int active,
      DerivativeFormula formula,
      double size,
      boolean brief,
      double room,
      int step) {
    private boolean fits(TitleKey other) {
      // comparing programs node by node would cost more than it saves
      return program == other.program
          && active == other.active
          && formula == other.formula
          && size == other.size
          && brief == other.brief
          && room == other.room
          && step == other.step;
    }
  }

  /// The titles of a board; the previous ones if they still fit.
  public static Titles of(
      BoardView view,
      DerivativeFormula formula,
      double size,
      boolean brief,
      double room,
      TextMeasure measure,
      @Nullable Titles previous) {
    Board board = view.board();
    TitleKey key =
        new TitleKey(board.program(), board.active(), formula, size, brief, room, board.step());
    if (previous != null && previous.key.fits(key)) return previous;
    RichText name = brief ? RichText.of("$f$") : function(board, size, Double.MAX_VALUE, measure);
    RichText derivative = derivative(board, key, measure);
    return new Titles(key, name, derivative, measure.width(derivative, size));
  }

  /// A title at its place: over a plot on a desk, and in a hall beside it, where no number of the
  /// axis stands, or right of it where numbers leave no room.
  ///
  /// @param hall the factor of presenter mode, 0 on a desk
  static Mark.Title mark(Picture picture, RichText title, Role role, Style style, double hall) {
    if (hall == 0) return new Mark.Title(title, role);
    double top = picture.frame().y();
    List<TextAnchor> spots = new ArrayList<>();
    for (double column : COLUMNS)
      for (double row : ROWS) spots.add(TextAnchor.start(column * hall, top + row * hall));
    int letters = (int) title.plain().chars().filter(c -> !Character.isSpaceChar(c)).count();
    double row = top + ROWS.getFirst() * hall;
    TitleSpot.behind(picture.frame(), letters, row, BEHIND * hall, style).ifPresent(spots::add);
    TitleSpot.inside(picture, letters, style).ifPresent(spots::add);
    double edge = TitleSpot.edge(picture, style);
    TextAnchor spot =
        picture.marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .map(grid ->
                TitleSpot.of(spots, letters, (Mark.Grid) grid, picture.frame(), edge, style))
            .findFirst()
            .orElse(spots.getFirst());
    return new Mark.Title(title, role, spot);
  }

  /// `f(a, b) = max(a, b)` behind what the names in it stand for, or its left side alone if that is
  /// too long. The node that a walk through the trace stands at is marked.
  ///
  /// @param size of the letters in pixels
  /// @param room pixels for all of it
  static RichText function(Board board, double size, double room, TextMeasure measure) {
    Program program = board.program();
    List<String> names = program.inputs();
    String variables =
        names.size() > MOST_NAMES
            ? String.join(", ", names.subList(0, 2)) + ", …"
            : String.join(", ", names);
    String name = "f(" + variables + ")";
    RichText alone = RichText.of("$" + name + "$");
    if (Spelling.MATH.program(program).length() > LONGEST_FORMULA) return alone;
    RichText whole = TracePlace.formula(board, name + " = ");
    return measure.width(whole, size) <= room ? whole : alone;
  }

  private static RichText derivative(Board board, TitleKey key, TextMeasure measure) {
    boolean alone = board.inputs().size() == 1;
    if (key.brief()) return RichText.of(alone ? "$f′$" : "$∂f/∂" + board.variable() + "$");
    String variables = String.join(", ", board.program().inputs());
    String name = alone ? "f′(" + variables + ")" : "∂f/∂" + board.variable();
    RichText whole =
        switch (key.formula()) {
          case Symbolic written -> RichText.of("$" + name + " = " + written.formula() + "$");
          case DerivativeFormula.Unwritten(UnwrittenReason reason) -> unwritten(name, reason);
        };
    if (measure.width(whole, key.size()) <= key.room()) return whole;
    if (key.formula() instanceof Symbolic written) {
      RichText rounded = RichText.of("$" + name + " ≈ " + Numbers.rounded(written.formula()) + "$");
      boolean shorter = rounded.letters() < whole.letters();
      if (shorter && measure.width(rounded, key.size()) <= key.room()) return rounded;
    }
    RichText tooLong = unwritten(name, UnwrittenReason.LENGTH);
    boolean fits =
        key.formula() instanceof Symbolic && measure.width(tooLong, key.size()) <= key.room();
    return fits ? tooLong : RichText.of("$" + name + "$");
  }

  /// Why no formula stands behind the name.
  private static RichText unwritten(String name, UnwrittenReason reason) {
    String key = "formula." + reason.name().toLowerCase(Locale.ROOT);
    return RichText.of("$" + name + "$: " + Words.say(key));
  }
}
