package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;

/// Numbers over bars.
class BarsPlotTest {
  private static final double DIGIT = 0.6;

  private static List<Picture> pictures(double[] logits, boolean hall) throws ProgramException {
    String names =
        IntStream.range(0, logits.length).mapToObj(i -> "z" + i).collect(Collectors.joining(", "));
    return pictures("cross_entropy(0; " + names + ")", logits, hall);
  }

  private static List<Picture> pictures(String text, double[] logits, boolean hall)
      throws ProgramException {
    var program = Parser.parse(text);
    CrossEntropyParts parts = CrossEntropyParts.of(program, logits).orElseThrow();
    Style style = hall ? Style.presenter(2 / 3.0) : Style.COMPACT;
    double width = hall ? 820 : 900;
    return new BarsPlot(parts, parts.truth(), false, 40, width, 120, 340, style, hall).pictures();
  }

  /// The bars of a gradient are named by what they show: a temperature divides it.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTemperatureIsInTheNameOfTheGradient(boolean hall) throws ProgramException {
    List<Mark> marks =
        pictures("cross_entropy(1, 0, 2; a, b)", new double[] {1, 2}, hall).get(3).marks();
    assertThat(marks.stream().filter(Mark.Note.class::isInstance).map(Mark.Note.class::cast))
        .extracting(note -> note.text().plain().replaceAll("\\h", ""))
        .anyMatch(text -> text.endsWith("(p−y)/2"));
  }

  private static List<Mark.Note> numbers(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Note.class::isInstance)
        .map(Mark.Note.class::cast)
        .filter(note -> note.text().toString().contains("SEMIBOLD"))
        .filter(note -> note.text().plain().matches("[\\d−.·]+"))
        .toList();
  }

  private static double half(Mark.Note note) {
    return note.text().plain().length() * DIGIT * note.size() / 2;
  }

  /// Names of classes stand apart, or are numbers alone.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void namesOfClassesStandApart(int classes) throws ProgramException {
    for (Picture picture : pictures(new double[classes], false)) {
      List<Mark.Note> names =
          picture.marks().stream()
              .filter(Mark.Note.class::isInstance)
              .map(Mark.Note.class::cast)
              .filter(note -> note.text().plain().matches("(class )?\\d"))
              .filter(note -> note.spot().pixelY() > picture.frame().bottom())
              .toList();
      assertThat(names).hasSize(classes);
      assertThat(names.getFirst().text().plain()).isEqualTo(classes == 2 ? "class 0" : "0");
      for (int i = 1; i < classes; i++)
        assertThat(names.get(i).spot().pixelX() - half(names.get(i)))
            .isGreaterThan(names.get(i - 1).spot().pixelX() + half(names.get(i - 1)));
    }
  }

  /// Nor does a number stand over another one, nor is one moved off the page.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noNumberStandsOverTheBarOfAnother(boolean hall) throws ProgramException {
    Random random = new Random(5);
    int seen = 0;
    for (int n = 0; n < 300; n++) {
      double[] logits = new double[2 + n % 4];
      double steep = n % 3 == 0 ? 8 : 2;
      Arrays.setAll(logits, _ -> Math.rint(random.nextGaussian() * steep * 100) / 100);
      for (Picture picture : pictures(logits, hall)) {
        List<Mark.Note> numbers = numbers(picture);
        seen += numbers.size();
        Frame frame = picture.frame();
        for (Mark.Note note : numbers) {
          double column = note.spot().pixelX();
          double row = note.spot().pixelY();
          // a number in the middle of its own bar may stick out a little
          assertThat(column + half(note)).isLessThan(40 + (hall ? 820 : 900) + note.size() * 1.6);
          for (Mark mark : picture.marks())
            if (mark instanceof Mark.Bar(Role role, double x, double value, double reach)) {
              double middle = frame.px(x);
              double away = Math.abs(middle - column) - half(note) - frame.px(reach) + frame.px(0);
              double top = Math.min(frame.py(value), frame.py(0));
              double bottom = Math.max(frame.py(value), frame.py(0));
              boolean beside = row <= top + 0.1 || row - note.size() >= bottom - 0.1;
              assertThat(away >= -0.1 || beside)
                  .as("%s over the bar of %s in %s", note, role, Arrays.toString(logits))
                  .isTrue();
            }
          for (Mark.Note other : numbers)
            if (other != note)
              assertThat(
                      Math.abs(other.spot().pixelX() - column) >= half(note) + half(other) - 0.1
                          || Math.abs(other.spot().pixelY() - row) >= note.size() - 0.1)
                  .as("%s over %s", note, other)
                  .isTrue();
        }
      }
    }
    assertThat(seen).isGreaterThan(2500);
  }

  /// Over the bars stand the heads of the panels.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noNumberStandsAboveItsPanel(boolean hall) throws ProgramException {
    double[][] all = {{0, -0.51, 0}, {-1, -2, 0}, {0, 0, 0}, {1, -1, 0}, {-1, -2, -3}};
    for (double[] logits : all)
      for (Picture picture : pictures(logits, hall))
        for (Mark.Note number : numbers(picture))
          assertThat(number.spot().pixelY() - number.size() * 0.72)
              .as(number + " of " + Arrays.toString(logits))
              .isGreaterThanOrEqualTo(picture.frame().y());
  }

  /// Of three classes, of which a hall reads the answer bar by bar.
  @Test
  void eachBarOfAGradientHasItsNumber() throws ProgramException {
    Random random = new Random(7);
    for (int n = 0; n < 100; n++) {
      double[] logits = new double[3];
      Arrays.setAll(logits, _ -> Math.rint(random.nextGaussian() * 200) / 100);
      if (n == 0) logits = new double[] {2, 1, 0.1};
      assertThat(
              pictures(logits, true).get(3).marks().stream()
                  .filter(Mark.Note.class::isInstance)
                  .map(mark -> ((Mark.Note) mark).text())
                  .filter(text -> text.toString().contains("SEMIBOLD"))
                  .filter(text -> text.plain().matches("[≈\\d−.·]+")))
          .as(Arrays.toString(logits))
          .hasSize(3);
    }
  }

  /// Bars about as high have their numbers in one row.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersStandInRows(boolean hall) throws ProgramException {
    for (Picture picture : pictures(new double[] {0.04, 0, 0.02}, hall)) {
      List<Double> rows = numbers(picture).stream().map(note -> note.spot().pixelY()).toList();
      for (double one : rows)
        for (double other : rows)
          assertThat(one == other || Math.abs(one - other) >= 6).as(rows.toString()).isTrue();
    }
  }

  /// Above stand the titles, whose letters end over that edge.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersStandBelowTheUpperEdge(boolean hall) throws ProgramException {
    for (double[] logits : new double[][] {{0, -0.51, 0}, {-1, -2}, {0, 0, 0}, {-2, 0}})
      for (Picture picture : pictures(logits, hall))
        for (Mark.Note number : numbers(picture))
          assertThat(number.spot().pixelY() - number.size() * 0.7)
              .as("%s: %s", Arrays.toString(logits), number.text().plain())
              .isGreaterThan(picture.frame().y() - number.size() * 0.3);
  }

  /// A minus before a number is read as its own, and a sign under a title as a part of it.
  @ParameterizedTest
  @ValueSource(ints = {60, 70, 90, 220})
  void signsStandBetweenNumbersAboutTheMiddle(int height) throws ProgramException {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      double[] logits =
          random.doubles(2 + random.nextInt(9), -3, 3).map(z -> Math.round(z * 4) / 4.0).toArray();
      List<Picture> panels = panels(logits, height);
      List<Mark.Note> signs =
          panels.stream()
              .flatMap(panel -> panel.marks().stream())
              .filter(Mark.Note.class::isInstance)
              .map(Mark.Note.class::cast)
              .filter(note -> note.text().plain().matches("[→−=]"))
              .toList();
      assertThat(signs).hasSize(3);
      double row = signs.getFirst().spot().pixelY() - .3 * Style.COMPACT.title();
      assertThat(row).isCloseTo(120 + height / 2.0, within(height / 4.0));
      for (Picture panel : panels.subList(1, 3))
        for (Mark mark : panel.marks())
          if (mark instanceof Mark.Grid grid)
            for (double tick : grid.yTicks())
              assertThat(row)
                  .as(Arrays.toString(logits))
                  .isNotCloseTo(panel.frame().py(tick), within(.7 * Style.COMPACT.tick()));
    }
  }

  private static List<Picture> panels(double[] logits, int height) throws ProgramException {
    String names =
        IntStream.range(0, logits.length).mapToObj(i -> "z" + i).collect(Collectors.joining(", "));
    var program = Parser.parse("cross_entropy(0; " + names + ")");
    CrossEntropyParts parts = CrossEntropyParts.of(program, logits).orElseThrow();
    return new BarsPlot(
            parts, parts.truth(), false, 40, 900, 120, 120 + height, Style.COMPACT, false)
        .pictures();
  }
}
