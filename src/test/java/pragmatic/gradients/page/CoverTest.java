package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.page.Cover.GuessRow;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// A class cannot read from a covered page what it is to predict.
class CoverTest {
  private static final Catalogue SHIPPED = Catalogue.shipped();

  private static final List<Surface> SURFACES =
      List.of(
          new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200),
          new Surface(1280, 720, Surface.Arrangement.PRESENTER, Style.presenter(2.0 / 3), 1, 0));

  /// Of these the rules answer what is infinite, and what is not.
  private static final Set<String> INFINITE = Set.of("cbrt", "sqrt-abs", "softplus-relu");

  /// The profile asks for all of them.
  private static Stream<CatalogueEntry> entries() {
    List<CatalogueEntry> all = SHIPPED.entries();
    int by = Exhaustive.count(6, 1);
    return IntStream.range(0, all.size())
        .filter(i -> i % by == 0 || INFINITE.contains(all.get(i).id()))
        .mapToObj(all::get);
  }

  private static BoardPage page(Board board, Surface surface) {
    return BoardPage.of(
        BoardView.of(board, SHIPPED),
        surface,
        (text, size) -> text.plain().length() * size / 2,
        null);
  }

  /// Marks in any order, a label without its place.
  private static List<Set<Object>> seen(Curtain curtain, BoardPage page) {
    return new Cover(curtain, List.of())
        .pictures(page).stream()
            .map(drawn ->
                drawn.picture().marks().stream().map(CoverTest::seen).collect(Collectors.toSet()))
            .toList();
  }

  private static Object seen(Mark mark) {
    return switch (mark) {
      case Mark.Label label -> label.text();
      case Mark.Shading _ -> "the shades of the function";
      default -> mark;
    };
  }

  @Test
  void theSamePageIsSeenWhateverTheRulesAnswer() {
    Convention pytorch = Frameworks.find("pytorch").orElseThrow().convention(Mode.REVERSE);
    entries()
        .forEach(entry -> {
          Board board = BoardFactory.of(entry, pytorch);
          for (Surface surface : SURFACES) {
            BoardPage page = page(board, surface);
            for (Convention rules : List.of(Conventions.LEFT, Conventions.RIGHT)) {
              BoardPage other = page(board.withConvention(rules), surface);
              for (Curtain curtain : List.of(Curtain.FUNCTION, Curtain.TRUTH))
                assertThat(seen(curtain, other))
                    .as("%s, %s", entry.id(), curtain)
                    .isEqualTo(seen(curtain, page));
            }
          }
        });
  }

  /// The name of the derivative stays, whole.
  @Test
  void theTitleIsCutBeforeItsFormula() {
    Board board = BoardFactory.of(SHIPPED.entries().getFirst(), Conventions.MIDDLE);
    List<Drawn> drawn =
        new Cover(Curtain.FUNCTION, List.of()).pictures(page(board, SURFACES.getFirst()));
    assertThat(
            drawn.getLast().picture().marks().stream()
                .filter(Mark.Title.class::isInstance)
                .map(mark -> ((Mark.Title) mark).text().plain().strip()))
        .containsExactly("f′(x)");
  }

  /// Not one slope at the point, and no formula of the derivative.
  @Test
  void beforeTheTruthOnlyTheFunctionIsSeen() {
    Set<Class<?>> slopes =
        Set.of(
            Mark.Fan.class,
            Mark.OneSided.class,
            Mark.Tangent.class,
            Mark.SetBar.class,
            Mark.DiracArrow.class,
            Mark.Rise.class,
            Mark.Gradients.class,
            Mark.Arrow.class,
            Mark.Label.class,
            Mark.Band.class,
            Mark.LevelLine.class);
    entries()
        .map(entry -> BoardFactory.of(entry, Conventions.MIDDLE))
        .flatMap(board -> Stream.of(board, board.withLowerPlot(new LowerPlot("lambda"))))
        .forEach(board -> {
          BoardPage page = page(board, SURFACES.getFirst());
          Cover cover = new Cover(Curtain.FUNCTION, List.of());
          List<Drawn> drawn = cover.pictures(page);
          for (Drawn each : drawn)
            assertThat(each.picture().marks())
                .noneMatch(mark -> slopes.contains(mark.getClass()) && !isAxis(mark))
                // the title of a slice
                .noneMatch(mark -> mark instanceof Mark.Note note && note.role() != Role.FUNCTION);
          assertThat(drawn.getLast().picture().marks())
              .noneMatch(mark -> mark instanceof Mark.Curve curve && curve.role() != Role.FUNCTION);
          if (page.plots() instanceof PlotsPage)
            assertThat(drawn.getLast().picture().marks())
                .noneMatch(
                    mark -> mark instanceof Mark.Title title && title.text().plain().contains("="));
          assertThat(cover.spoken(page)).doesNotContain("AD");
          assertThat(cover.handles(page)).noneMatch(handle -> handle.name().equals("answer"));
        });
  }

  /// The name of an axis tells no slope.
  private static boolean isAxis(Mark mark) {
    return mark instanceof Mark.Label label
        && Stream.of("panel.descent.axis", "panel.lambda.axis")
            .anyMatch(key -> label.text().equals(RichText.of(Words.say(key))));
  }

  /// Where it goes is what AD answers; what its axis counts is seen before.
  @Test
  void stepsOfADescentAreSeenWithTheAnswer() {
    entries()
        .map(entry -> BoardFactory.of(entry, Conventions.RIGHT))
        .filter(board -> board.program().inputs().size() == 1)
        .map(board -> board.withLowerPlot(new LowerPlot("descent")))
        .forEach(board -> {
          BoardPage page = page(board, SURFACES.getLast());
          for (Curtain curtain : List.of(Curtain.FUNCTION, Curtain.TRUTH)) {
            List<Drawn> covered = new Cover(curtain, List.of()).pictures(page);
            assertThat(covered.getLast().picture().marks()).anyMatch(CoverTest::isAxis);
            for (Drawn each : covered)
              assertThat(each.picture().marks())
                  .as("%s, %s", board.program().text(), curtain)
                  .noneMatch(
                      mark -> mark instanceof Mark.Dot dot && dot.kind() == Mark.DotKind.MINOR);
          }
          assertThat(seen(Curtain.ANSWER, page))
              .as(board.program().text())
              .isEqualTo(
                  page.plots().pictures().stream()
                      .map(drawn ->
                          drawn.picture().marks().stream()
                              .map(CoverTest::seen)
                              .collect(Collectors.toSet()))
                      .toList());
        });
  }

  /// Nothing moves: frames and axes are those of the page without a cover.
  @Test
  void theViewStays() {
    entries()
        .forEach(entry -> {
          BoardPage page = page(BoardFactory.of(entry, Conventions.MIDDLE), SURFACES.getLast());
          for (Curtain curtain : Curtain.values()) {
            List<Drawn> drawn =
                new Cover(curtain, List.of(new GuessRow(1e9, 3, 0), new GuessRow(0, 2, 1)))
                    .pictures(page);
            for (int i = 0; i < drawn.size(); i++) {
              var bare = page.plots().pictures().get(i).picture();
              assertThat(drawn.get(i).picture().frame()).isEqualTo(bare.frame());
              assertThat(drawn.get(i).picture().marks())
                  .containsAll(bare.marks().stream().filter(Mark.Grid.class::isInstance).toList());
            }
          }
        });
  }

  /// At the point stand what calculus and AD say: the longest bar ends before it, its number too.
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 101})
  void theNumberOfABarEndsBeforeThePoint(int hands) {
    CatalogueEntry relu =
        SHIPPED.entries().stream().filter(e -> e.id().equals("relu")).findFirst().orElseThrow();
    for (Surface surface : SURFACES) {
      BoardPage page = page(BoardFactory.of(relu, Conventions.MIDDLE), surface);
      Cover cover = new Cover(Curtain.ANSWER, List.of(new GuessRow(0, hands, 0)));
      Drawn below = cover.pictures(page).getLast();
      Mark.Note number =
          below.picture().marks().stream()
              .filter(Mark.Note.class::isInstance)
              .map(Mark.Note.class::cast)
              .filter(note -> note.text().plain().equals(String.valueOf(hands)))
              .findFirst()
              .orElseThrow();
      double end = number.spot().pixelX() + number.text().plain().length() * 0.58 * number.size();
      assertThat(end)
          .isLessThan(below.picture().frame().px(page.board().x()) - surface.style().dot());
      double middle = number.spot().pixelY() - 0.35 * number.size();
      assertThat(middle).isCloseTo(below.picture().frame().py(0), within(1.0));
    }
  }

  @Test
  void guessesInViewAreBarsOnTheAxisAndTheLongestIsTheSameForBothRounds() {
    CatalogueEntry relu =
        SHIPPED.entries().stream().filter(e -> e.id().equals("relu")).findFirst().orElseThrow();
    BoardPage page = page(BoardFactory.of(relu, Conventions.MIDDLE), SURFACES.getLast());
    Cover cover =
        new Cover(
            Curtain.FUNCTION,
            List.of(new GuessRow(0, 5, 10), new GuessRow(1, 8, 0), new GuessRow(77, 20, 0)));
    List<Mark> marks = cover.pictures(page).getLast().picture().marks();
    List<Mark.GuessBar> bars =
        marks.stream()
            .filter(Mark.GuessBar.class::isInstance)
            .map(Mark.GuessBar.class::cast)
            .toList();
    assertThat(bars).extracting(Mark.GuessBar::y).containsExactly(0.0, 1.0);
    double hand = bars.getFirst().part() / 5;
    assertThat(hand).isBetween(0.5 / 20, 1.0 / 20);
    assertThat(bars.getFirst().before()).isCloseTo(10 * hand, within(1e-9));
    assertThat(bars.getLast().part()).isCloseTo(8 * hand, within(1e-9));
    assertThat(bars.getLast().before()).isZero();
  }

  /// The slices beside a map keep their titles; with what calculus says come its set and slopes.
  @Test
  void onAMapTheFunctionIsNamedAndTheTruthIsSeen() {
    Board board =
        SHIPPED.entries().stream()
            .map(entry -> BoardFactory.of(entry, Conventions.MIDDLE))
            .filter(each -> each.program().text().equals("max(a, b)"))
            .findFirst()
            .orElseThrow();
    for (Surface surface : SURFACES)
      for (Curtain curtain : List.of(Curtain.FUNCTION, Curtain.TRUTH)) {
        List<Drawn> drawn = new Cover(curtain, List.of()).pictures(page(board, surface));
        for (Drawn slice : drawn.subList(1, 3))
          assertThat(slice.picture().marks())
              .anyMatch(mark -> mark instanceof Mark.Note note && note.role() == Role.FUNCTION);
        boolean set =
            drawn.getFirst().picture().marks().stream().anyMatch(Mark.Gradients.class::isInstance);
        assertThat(set).isEqualTo(curtain == Curtain.TRUTH);
      }
  }
}
