package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Each difference quotient of every function has its name at its own line.
class QuotientNamesTest {
  private static final Map<String, Role> NAMES =
      Map.of(
          "panel.steps.forward", Role.RIGHT,
          "panel.steps.backward", Role.LEFT,
          "panel.steps.central", Role.FUNCTION);

  /// Sizes of letters from a line to its name, at most.
  private static final double AT = 1.2;

  @AfterEach
  void speakEnglish() {
    Words.speak(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"DESK,en", "COMPACT,en", "COMPACT,de", "PRESENTER,en", "PRESENTER,de"})
  void noNameStandsAtAnotherLine(Surface.Arrangement arrangement, String language) {
    Words.speak(Locale.of(language));
    List<String> faults = new ArrayList<>();
    int names = 0;
    int turn = 2 * arrangement.ordinal() + (language.equals("de") ? 1 : 0);
    for (CatalogueEntry entry : Exhaustive.some(Catalogue.shipped().entries(), 5, turn)) {
      Board start = BoardFactory.of(entry, Conventions.MIDDLE);
      Board board = start.withLowerPlot(new LowerPlot("steps"));
      if (board.inputs().size() > 1)
        board = board.withViewKind(pragmatic.gradients.board.ViewKind.SLICES);
      Drawn drawn = page(board, arrangement).plots().pictures().get(1);
      boolean kink =
          BoardView.of(board, Catalogue.shipped()).explanation().calculus().point()
              == PointClass.KINK;
      int here = 0;
      for (Shape.Text label : labels(painting(drawn)))
        for (String key : NAMES.keySet())
          if (text(label).matches(Words.say(key) + "( [−\\d.,]+)?")) {
            here++;
            if (!isAtItsLine(label, NAMES.get(key), drawn))
              faults.add(entry.id() + ": " + text(label));
          }
      names += here;
      if (kink && here < 2) faults.add(entry.id() + ": " + here + " names");
    }
    assertThat(faults).isEmpty();
    assertThat(names).isGreaterThan(Exhaustive.count(20, 100));
  }

  /// A name with a value stands at the line of that value, where rounding has taken the quotient
  /// away from it.
  private static boolean isAtItsLine(Shape.Text label, Role role, Drawn drawn) {
    Frame frame = drawn.picture().frame();
    boolean end = box(label).left() > frame.right();
    Role line = end && role == Role.FUNCTION ? Role.INK2 : role;
    Mark.Curve mine = null;
    double own = Double.POSITIVE_INFINITY;
    for (Mark mark : drawn.picture().marks()) {
      if (end && mark instanceof Mark.LevelLine level && level.role() == line)
        own = Math.abs(frame.py(level.y()) - middle(label));
      if (mark instanceof Mark.Curve curve && curve.role() == role) {
        mine = end ? null : curve;
        own = Math.min(own, distance(label, curve, frame));
      }
    }
    double others = Double.POSITIVE_INFINITY;
    for (Mark mark : drawn.picture().marks()) {
      if (end && mark instanceof Mark.LevelLine level && level.role() != line)
        others = Math.min(others, Math.abs(frame.py(level.y()) - middle(label)));
      if (mine != null
          && mark instanceof Mark.Curve curve
          && curve.role() != role
          && apart(label, mine, curve, frame) > 0.3 * size(label))
        others = Math.min(others, distance(label, curve, frame));
    }
    return own + 0.15 * size(label) <= others && own < AT * size(label);
  }

  private static double middle(Shape.Text label) {
    return label.y() - 0.35 * size(label);
  }

  /// Pixels from one curve to another over or under a text, where they are closest.
  private static double apart(Shape.Text label, Mark.Curve one, Mark.Curve other, Frame frame) {
    Box box = box(label);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(one.xs().length, other.xs().length); i++) {
      double column = frame.px(one.xs()[i]);
      if (column >= box.left() && column <= box.right())
        least = Math.min(least, Math.abs(frame.py(one.ys()[i]) - frame.py(other.ys()[i])));
    }
    return least;
  }

  /// Pixels from the letters to a curve.
  private static double distance(Shape.Text label, Mark.Curve curve, Frame frame) {
    Box box = box(label);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < curve.xs().length; i++) {
      double column = frame.px(curve.xs()[i]);
      double row = frame.py(curve.ys()[i]);
      double aside = Math.max(0, Math.max(box.left() - column, column - box.right()));
      double away = Math.max(0, Math.max(box.top() - row, row - box.bottom()));
      least = Math.min(least, Math.hypot(aside, away));
    }
    return least;
  }
}
