package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Ticks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.speech.HeadlineWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;

/// One value has one face: on a page of any function each number that stands for a value of the
/// board has the digits that this value has everywhere.
class OneFaceTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// Numbers with a decimal point; whole ones count things as well. `≈` says itself that it is not
  /// the whole number.
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.^≈])−?\\d+\\.\\d+(?![\\d.]|·10)");

  /// Where an input is moved to from where it begins.
  private static final double[] ASIDE = {0, 0.3414, -0.6537};

  /// Of the x axis, in units.
  private static final double[] WIDTHS = {4, 0.01, 1e-7};

  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"DESK", "PRESENTER"})
  void ofEveryFunction(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int numbers = 0;
    for (CatalogueEntry entry : CATALOGUE.entries()) {
      BoardPage before = null;
      Board start = BoardFactory.of(entry, Conventions.lambda(0.25));
      for (double aside : ASIDE) {
        BoardPage page = page(start.withX(start.x() + aside), arrangement, before);
        Set<Double> known = known(page.view());
        for (RichText rich : PageTexts.of(page)) {
          String text = rich.plain();
          for (Matcher found = NUMBER.matcher(text); found.find(); numbers++)
            fault(found.group(), known)
                .ifPresent(f -> faults.add(entry.id() + " + " + aside + ": " + f + " in " + text));
        }
        before = page;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(numbers).isGreaterThan(1000);
  }

  static BoardPage page(Board board, Surface.Arrangement arrangement, BoardPage before) {
    boolean desk = arrangement == Surface.Arrangement.DESK;
    Surface surface =
        desk
            ? new Surface(1184, 1020, arrangement, Style.DESK, 1, 200)
            : new Surface(1920, 1080, arrangement, Style.presenter(1), 1, 0);
    return BoardPage.of(
        BoardView.of(board, CATALOGUE), surface, (t, size) -> t.plain().length() * size, before);
  }

  /// Says if a number is a known value in other digits than those that it has everywhere.
  private static Optional<String> fault(String written, Set<Double> known) {
    Set<String> faces = new HashSet<>();
    for (double value : known) {
      faces.add(Numbers.plain(Math.abs(value)));
      // a distance from a kink is written behind it
      faces.add(Numbers.plain(Math.abs(value - Math.rint(value * 1e4) / 1e4)));
    }
    String size = written.replace("−", "");
    if (faces.contains(size)) return Optional.empty();
    double half = 0.5 * Math.pow(10, -(size.length() - size.indexOf('.') - 1));
    return known.stream()
        .filter(value -> Math.abs(Math.abs(value) - Double.parseDouble(size)) <= half)
        .findFirst()
        .map(value -> written + " for " + value);
  }

  /// The values of a board that stand on its page.
  private static Set<Double> known(BoardView view) {
    DoubleStream.Builder all = DoubleStream.builder();
    view.board().inputs().forEach(all::add);
    Stream.concat(Stream.of(view.whole()), view.slices().stream())
        .forEach(explanation -> known(explanation, all));
    for (FrameworkAnswer answer : view.frameworks()) if (answer.known()) add(all, answer.values());
    CrossEntropyParts.of(view.board().program(), view.board().at())
        .ifPresent(bars -> {
          add(all, bars.logits());
          add(all, bars.probabilities());
          add(all, bars.wanted());
          add(all, bars.truth());
        });
    Set<Double> known = new HashSet<>();
    all.build().filter(Double::isFinite).forEach(known::add);
    return known;
  }

  private static void known(Explanation explanation, DoubleStream.Builder all) {
    add(all, explanation.gradient());
    add(all, explanation.value(), explanation.answer());
    add(all, explanation.calculus().left().slope(), explanation.calculus().right().slope());
    add(all, explanation.calculus().left().limit(), explanation.calculus().right().limit());
    add(all, explanation.range().at(0), explanation.range().at(0.5), explanation.range().at(1));
    explanation.truth().vertices().forEach(vertex -> add(all, vertex));
    for (Trace.TraceStep step : explanation.trace().steps())
      add(all, step.dual().value(), step.dual().tangent());
  }

  private static void add(DoubleStream.Builder all, double... values) {
    Arrays.stream(values).forEach(all::add);
  }

  /// Beside a kink, however near and however far the axis is zoomed in, the flag of the thumb says
  /// the value that stands below the formula.
  @Test
  void ofAFlagBesideAKink() {
    List<String> faults = new ArrayList<>();
    int flags = 0;
    List<CatalogueEntry> entries = CATALOGUE.entries();
    for (int i = 0; i < entries.size(); i += Exhaustive.count(3, 1)) {
      CatalogueEntry entry = entries.get(i);
      Board start = BoardFactory.of(entry, Conventions.lambda(0.25));
      InputTrack track = page(start, Surface.Arrangement.DESK, null).active();
      for (double kink : track.scale().rests())
        for (double value : beside(kink))
          for (double width : WIDTHS) {
            Viewport view = Viewport.of(kink - width / 2, kink + width / 2);
            BoardPage page =
                page(start.withX(value).withViewport(view), Surface.Arrangement.DESK, null);
            InputTrack now = page.active();
            InputFlag flag =
                new InputFlag(now.name(), now.scale(), now.value(), now.isNegativeZero(), false);
            String said = new HeadlineWording(page.view()).point().plain();
            flags++;
            String number = flag.text().plain().replaceFirst(".* = ", "");
            if (!said.matches(".*(= |\\(|, )\\Q" + number + "\\E(?![\\d.·]| [+−]).*"))
              faults.add(
                  entry.id()
                      + ", "
                      + width
                      + " wide, at "
                      + value
                      + ": "
                      + flag.text().plain()
                      + ", "
                      + said);
          }
    }
    assertThat(faults).isEmpty();
    assertThat(flags).isGreaterThan(500);
  }

  private static List<Double> beside(double kink) {
    List<Double> values = new ArrayList<>(List.of(Math.nextUp(kink), Math.nextDown(kink)));
    for (double away : new double[] {1e-12, -3e-9, 2e-7, -4e-6, 3e-5, -0.0004, 0.004})
      values.add(kink + away);
    return values;
  }

  @Test
  void aDraggedFlagHidesNoDigit() throws Exception {
    Board board =
        BoardFactory.typed(
            Parser.parse("x^2 + 0.1"),
            BoardFactory.of(CATALOGUE.entries().getFirst(), Conventions.lambda(0.25)));
    InputTrack track = page(board, Surface.Arrangement.DESK, null).active();
    for (double pixel = track.place().left(); pixel < track.place().width(); pixel += 7) {
      double value = track.scale().drag(pixel, Double.NaN);
      String text = new InputFlag("x", track.scale(), value, false, true).text().plain();
      double read = Double.parseDouble(text.substring(text.indexOf('=') + 2).replace('−', '-'));
      assertThat(read).isEqualTo(value);
    }
  }

  @Test
  void aTickHasTheFaceOfAnAnswer() {
    for (double tick : new double[] {-2, -0.75, 0, 0.05, 0.125, 0.0025, 3, 1200, 1e6, 2.5e8})
      assertThat(Ticks.text(tick)).isEqualTo(Numbers.of(tick));
  }
}
