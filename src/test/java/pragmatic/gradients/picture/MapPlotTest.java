package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;

class MapPlotTest {
  private static Picture picture(Board board, Style style, boolean hall) {
    MapGround ground = MapGround.of(board, new MapGround.Square(10, 20, 320), 1, null);
    BoardView view = BoardView.of(board, Catalogue.shipped());
    return new MapPlot(board, view.whole(), ground, 400, style, hall).picture();
  }

  /// A short gradient at the edge ends beyond it; the dot of both stands at the point.
  @Test
  void thePointIsSeenAtTheEdge() throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("abs(a) + abs(b)"),
            List.of(1.34, 0.0),
            0,
            Conventions.MIDDLE,
            Viewport.of(-1.35, 1.35));
    Style style = Style.presenter(2 / 3.0);
    List<Mark.Dot> dots =
        picture(board, style, true).marks().stream()
            .filter(Mark.Dot.class::isInstance)
            .map(Mark.Dot.class::cast)
            .toList();
    assertThat(dots).anyMatch(dot -> dot.x() == 1.34 && dot.y() == 0);
  }

  /// The circle of points one away from the tip, a line of equal value, is the edge of the disc.
  @ParameterizedTest
  @ValueSource(doubles = {1.9, 2, 2.3})
  void aDiscOfRadiusOneReachesToOne(double high) throws ProgramException {
    for (boolean hall : List.of(true, false)) {
      Board board =
          Board.of(
              Parser.parse("hypot(a, b)"),
              List.of(0.0, 0.0),
              0,
              Conventions.MIDDLE,
              Viewport.of(-high, high));
      Picture picture = picture(board, hall ? Style.presenter(2 / 3.0) : Style.DESK, hall);
      assertThat(sets(picture))
          .singleElement()
          .satisfies(set -> assertThat(set.radius()).isEqualTo(picture.frame().scaleX()));
    }
  }

  private static List<Mark.Gradients> sets(Picture picture) {
    return picture.marks().stream()
        .filter(mark -> mark instanceof Mark.Gradients set && !set.wrong())
        .map(Mark.Gradients.class::cast)
        .toList();
  }

  /// A gradient that is short for the map ends beside the point all the same, not under it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = a + b; s^2 + abs(s)",
        "abs(a) + 0.5*abs(b) + a^2",
        "s = a - b; 4*s^2 + max(a, b)",
        "exp(a + b) - 0.5*abs(a)",
        "hypot(a, b) + 3*abs(a) + b^2"
      })
  void theRingsOfASetStandApartFromThePoint(String program) throws ProgramException {
    int rings = 0;
    for (boolean hall : List.of(true, false)) {
      Style style = hall ? Style.presenter(1 / 3.0) : Style.DESK;
      Board board =
          Board.of(
              Parser.parse(program), List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
      for (Mark.Gradients set : sets(picture(board, style, hall)))
        for (Tip tip : set.tips()) {
          rings++;
          if (tip.length() > 0)
            assertThat(tip.length()).as(program).isGreaterThan(style.dot() + style.ring());
        }
    }
    assertThat(rings).isGreaterThan(1);
  }

  /// What is drawn longer or shorter than on the axes says so, in a corner, and nothing else does.
  @ParameterizedTest
  @CsvSource({
    "'max(a, b)', 2, ''",
    "'hypot(a, b)', 2, ''",
    "'s = a + b; s^2 + abs(s)', 2, gradients × 0.3",
    "'20*max(a, b)', 2, gradients × 0.055",
    "'max(a, b)', 0.2, gradients × 0.11",
    "'a*b', 2, ''",
    "'-norm2(1e308, a, 0.5, b)', 2, ''"
  })
  void gradientsSayTheirScale(String program, double high, String said) throws ProgramException {
    Board board =
        Board.of(
            Parser.parse(program),
            List.of(0.0, 0.0),
            0,
            Conventions.MIDDLE,
            Viewport.of(-high, high));
    String notes =
        picture(board, Style.DESK, false).marks().stream()
            .filter(Mark.Label.class::isInstance)
            .map(mark -> ((Mark.Label) mark).text().plain())
            .filter(text -> text.contains("×"))
            .collect(Collectors.joining());
    assertThat(notes).isEqualTo(said);
  }

  /// An answer between the ends of a short bar has its place there, and is not the end at the
  /// point.
  @Test
  void theDotOfAnAnswerMovesAlongAShortBar() throws ProgramException {
    Viewport corner = new Viewport(-5.07, -1.06, null, new Viewport.Span(-3.05, 0.96));
    double before = 0;
    for (double lambda = 0.3; lambda < 0.95; lambda += 0.1) {
      Board board =
          Board.of(
              Parser.parse("0*a + relu(b) - relu(b - a^2)"),
              List.of(-1.0737, 0.0),
              0,
              Conventions.lambda(lambda),
              corner);
      List<Double> places =
          picture(board, Style.presenter(2 / 3.0), true).marks().stream()
              .filter(Mark.Dot.class::isInstance)
              .map(Mark.Dot.class::cast)
              .filter(dot -> dot.role() == Role.CHOSEN)
              .map(Mark.Dot::y)
              .toList();
      assertThat(places).as("λ = %s", lambda).hasSize(1);
      assertThat(places.getFirst()).as("λ = %s", lambda).isGreaterThan(before);
      before = places.getFirst();
    }
  }

  /// Of two inputs, both 1.
  static Board board(String program) throws ProgramException {
    return Board.of(
        Parser.parse(program), List.of(1.0, 1.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  private static Picture picture(String program, boolean hall) throws ProgramException {
    return picture(board(program), hall ? Style.presenter(2 / 3.0) : Style.COMPACT, hall);
  }

  /// A tie is where something is to be chosen.
  @ParameterizedTest
  @CsvSource({"a/b, b = 0", "1/(a - b), a − b = 0", "'max(a, b)', tie line a = b"})
  void aLineIsCalledATieOnlyWhereSomethingTies(String program, String name)
      throws ProgramException {
    assertThat(picture(program, false).marks())
        .filteredOn(Mark.Label.class::isInstance)
        .extracting(mark -> ((Mark.Label) mark).text().plain())
        .contains(name)
        .noneMatch(text -> !text.equals(name) && text.contains("tie"));
  }

  /// Its border runs through no letter.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void labelsStandOnTheMap(boolean hall) throws ProgramException {
    Picture picture = picture("abs(a) + abs(b)", hall);
    assertThat(picture.room().left()).isGreaterThan(picture.frame().x() + 1);
    assertThat(picture.room().right()).isLessThan(picture.frame().right() - 1);
    assertThat(picture.room().top()).isGreaterThan(picture.frame().y() + 1);
    assertThat(picture.room().bottom()).isLessThan(picture.frame().bottom() - 1);
  }

  /// It is no zero, so no ring joins it with the point, and hides no point; words say what is not
  /// on the map.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerBeyondTheEdgeStandsAtTheEdge(boolean hall) throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("abs(a) + abs(b)"),
            List.of(0.0, 1.94),
            0,
            Conventions.MIDDLE,
            Viewport.of(-2, 2));
    Picture picture = picture(board, hall ? Style.presenter(2 / 3.0) : Style.COMPACT, hall);
    assertThat(picture.marks())
        .filteredOn(Mark.Dot.class::isInstance)
        .extracting(mark -> ((Mark.Dot) mark).kind())
        .containsExactly(Mark.DotKind.POINT);
    assertThat(picture.marks())
        .filteredOn(Mark.Dot.class::isInstance)
        .allMatch(mark -> ((Mark.Dot) mark).y() <= picture.frame().yHigh() + 1e-9);
    assertThat(picture.marks())
        .filteredOn(Mark.Label.class::isInstance)
        .extracting(mark -> ((Mark.Label) mark).text().plain())
        .contains("off the map: (1, 1)", "off the map: (−1, 1)")
        .noneMatch(text -> text.equals("(1, 1)") || text.equals("(−1, 1)"));
  }

  /// A corner of the map that alone has a value, or a tie, is no line; nor is its border.
  @ParameterizedTest
  @CsvSource({
    "'max(a*b, a+b, 2-a)', true",
    "a + b, true",
    "'max(a, b, 2)', false",
    "abs(a) + abs(b), true"
  })
  void noLineIsASpeck(String program, boolean some) throws ProgramException {
    Picture picture = picture(program, false);
    int lines = 0;
    for (Mark mark : picture.marks()) {
      double[][] line =
          switch (mark) {
            case Mark.Isoline level -> new double[][] {level.xs(), level.ys()};
            case Mark.TieLine tie -> new double[][] {tie.xs(), tie.ys()};
            default -> new double[0][];
          };
      if (line.length == 0) continue;
      lines++;
      var across = Arrays.stream(line[0]).summaryStatistics();
      var upward = Arrays.stream(line[1]).summaryStatistics();
      double size = across.getMax() - across.getMin() + upward.getMax() - upward.getMin();
      assertThat(size * picture.frame().scaleX()).as(mark.toString()).isGreaterThan(10);
      assertThat(across.getMax()).as(mark.toString()).isGreaterThan(-1.99);
      assertThat(upward.getMin()).as(mark.toString()).isLessThan(1.99);
    }
    assertThat(lines > 0).isEqualTo(some);
  }

  /// On AD's arrow the one of a region would be half hidden.
  @ParameterizedTest
  @ValueSource(strings = {"max(a, b)", "abs(a) + abs(b)"})
  void noArrowOfARegionLiesOnTheAnswer(String program) throws ProgramException {
    List<String> faults = new ArrayList<>();
    for (double a = -1.5; a <= 1.5; a += 0.25)
      for (double b = -1.5; b <= 1.5; b += 0.25) {
        Board board = board(program).withInput(0, a).withInput(1, b);
        List<Mark.Arrow> arrows =
            picture(board, Style.COMPACT, false).marks().stream()
                .filter(Mark.Arrow.class::isInstance)
                .map(Mark.Arrow.class::cast)
                .toList();
        for (Mark.Arrow arrow : arrows)
          if (arrow.slender() && arrows.stream().anyMatch(ad -> !ad.slender() && meet(ad, arrow)))
            faults.add(a + ", " + b);
      }
    assertThat(faults).isEmpty();
  }

  /// Beside the ring of a corner stands its name.
  @Test
  void anArrowOfARegionKeepsClearOfTheNamesOfCorners() throws ProgramException {
    Board board = board("abs(a) - abs(b)").withInput(0, 0).withInput(1, 0);
    Style style = Style.COMPACT;
    MapGround ground = MapGround.of(board, new MapGround.Square(10, 20, 400), 1, null);
    BoardView view = BoardView.of(board, Catalogue.shipped());
    Picture picture = new MapPlot(board, view.whole(), ground, 500, style, false).picture();
    double scale = picture.frame().scaleX();
    int near = 0;
    for (Mark mark : picture.marks())
      if (mark instanceof Mark.Arrow arrow && arrow.slender())
        for (Tip corner : sets(picture).getFirst().tips()) {
          near++;
          double right = arrow.x() * scale - corner.right();
          double up = arrow.y() * scale - corner.up();
          assertThat(Math.hypot(right, up)).isGreaterThan(style.ring() + 1.5 * style.label());
        }
    assertThat(near).isEqualTo(16);
  }

  private static boolean meet(Mark.Arrow p, Mark.Arrow q) {
    double scale = 320 / 4.0;
    for (double i = 0; i <= 1; i += 0.125)
      for (double j = 0; j <= 1; j += 0.125) {
        double right = (p.x() - q.x()) * scale + i * p.tip().right() - j * q.tip().right();
        double up = (p.y() - q.y()) * scale + i * p.tip().up() - j * q.tip().up();
        if (Math.hypot(right, up) < Style.COMPACT.ring()) return true;
      }
    return false;
  }
}
