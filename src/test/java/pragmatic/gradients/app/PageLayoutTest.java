package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.board.CheckLine;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// Every function of the catalogue at every size that windows have, on the desk and in a hall, in
/// every language; a sample of them in every build, and of the plots below each every other one.
@ParameterizedClass
@MethodSource("pragmatic.gradients.app.LessonRoomTest#languages")
class PageLayoutTest {
  /// The most crowded pages at hand: long names, many inputs, many labels.
  private static final List<String> CROWDED =
      List.of(
          "maxpool",
          "shifted-ce",
          "median",
          "selu",
          "signs",
          "maxab",
          "l1",
          "relu6",
          "abs",
          "softmax");

  private static final OffscreenWindow window = OffscreenWindow.shared();

  @Parameter private Locale language;

  @BeforeEach
  void speak() {
    window.speaking(language);
  }

  @AfterEach
  void speakEnglish() {
    window.speaking(Locale.ENGLISH);
  }

  /// Other languages are looked at in every build at the smallest size and at that of most halls.
  private void sample(int width, int height) {
    boolean usual = height == 720 || width == 1920;
    assumeTrue(language.equals(Locale.ENGLISH) || usual || Boolean.getBoolean("exhaustive"));
  }

  /// What is looked at besides the page at rest is seen in other languages where room is scarce.
  private void sampleSmall(int width) {
    assumeTrue(
        language.equals(Locale.ENGLISH) || width == 1280 || Boolean.getBoolean("exhaustive"));
  }

  @ParameterizedTest
  @CsvSource({
    "853,480",
    "960,540",
    "1024,600",
    "1280,720",
    "1280,700",
    "1280,690",
    "1366,768",
    "1440,900",
    "1600,760",
    "1920,575",
    "1280,575",
    "1920,1080",
    "3840,2160"
  })
  void keepsTheLawsOnTheDesk(int width, int height) throws Exception {
    sample(width, height);
    window.in(Theme.LIGHT, width, height);
    assertThat(faults("desk " + width)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"960,540", "1280,720", "1366,768", "1440,900", "1600,760", "1920,1080", "3840,2160"})
  void keepsTheLawsInAHall(int width, int height) throws Exception {
    sample(width, height);
    window.inHall(width, height);
    assertThat(faults("hall " + width)).isEmpty();
  }

  /// Where the point is while a hand moves it, with as many digits as it has there: each function
  /// has as many lines of text about it as at its kink.
  @ParameterizedTest
  @CsvSource({"1280,720", "1920,1080"})
  void keepsTheLawsBesideAKink(int width, int height) throws Exception {
    sampleSmall(width);
    window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    for (String function : functions()) {
      window.show(function);
      double lines = pointHeight();
      window.show(function, board -> board.withX(Math.rint((board.x() + 0.665) * 1e3) / 1e3));
      if (window.view().board().inputs().size() == 1 && pointHeight() > lines + 1)
        faults.add(function + ": the line of the point wraps beside the kink");
      for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
        faults.add(function + ", beside its kink: " + fault);
    }
    assertThat(faults).isEmpty();
  }

  private static double pointHeight() throws Exception {
    return Fx.call(() -> window.desk().window().lookup("#point").getLayoutBounds().getHeight());
  }

  /// With another plot below, and another function over this one.
  @ParameterizedTest
  @CsvSource({"1280,720,false", "1920,1080,false", "1280,720,true"})
  void keepsTheLawsWithAnotherPlotBelowAndAnOverlay(int width, int height, boolean hall)
      throws Exception {
    sampleSmall(width);
    if (hall) window.inHall(width, height);
    else window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    Board other = BoardMoves.overlaid(OffscreenWindow.board("softplus", window.view().board()));
    List<String> functions =
        List.of("relu", "selu", "sqrt-square", "1/x", "exp(20*x)", "naive-ce", "floor(x)");
    List<String> lowers = List.of("values", "slopes", "steps", "lambda", "descent", "audit");
    for (String function : functions)
      for (String lower : Exhaustive.some(lowers, 2, functions.indexOf(function))) {
        window.show(
            function, board -> board.withPlots(other.plots()).withLowerPlot(new LowerPlot(lower)));
        for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
          faults.add(function + ", " + lower + ": " + fault);
      }
    assertThat(faults).isEmpty();
  }

  /// With the reasons of the verdict.
  @Test
  void keepsTheLawsWithReasonsInAHall() throws Exception {
    window.inHall(1280, 720);
    MainWindow shown = window.desk().window();
    List<String> faults = new ArrayList<>();
    for (String function : CROWDED) {
      window.show(function).does(shown::why);
      for (String fault : Fx.call(() -> PageLaws.faults(shown)))
        faults.add(function + ": " + fault);
      window.does(shown::close);
    }
    assertThat(faults).isEmpty();
  }

  /// With the reasons of the verdict, which take the room of the table and of the trace.
  @ParameterizedTest
  @CsvSource({"1280,698", "1280,720", "1366,768", "1920,1080"})
  void keepsTheLawsWithReasonsOnTheDesk(int width, int height) throws Exception {
    window.in(Theme.LIGHT, width, height).show("relu");
    MainWindow shown = window.desk().window();
    window.does(shown::why);
    try {
      assertThat(faults("reasons " + width + " × " + height)).isEmpty();
    } finally {
      window.does(shown::why);
    }
  }

  /// With what a check on this computer answered, which takes a line or two from the readout.
  @ParameterizedTest
  @CsvSource({"1280,720", "1280,698", "1920,1080"})
  void keepsTheLawsWithTheAnswerOfACheck(int width, int height) throws Exception {
    sampleSmall(width);
    window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    for (String function : CROWDED) {
      window.show(function);
      CheckLine check = window.desk().window().readout().check();
      window.does(() -> {
        check.setPythons(List.of());
        check.toggle();
      });
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Fx.call(() -> !check.isRunning()));
      window.does(() -> {});
      for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
        faults.add(function + ", checked: " + fault);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aStepOfTheTraceTakesItsRoomBackFromTheReasons() throws Exception {
    window.in(Theme.LIGHT, 1280, 698).show("selu");
    MainWindow shown = window.desk().window();
    window.does(shown::why);
    assertThat(Fx.call(() -> shown.lookup("#trace").isVisible())).isFalse();
    window.does(() -> shown.trace(-1));
    assertThat(Fx.call(() -> shown.lookup("#trace").isVisible())).isTrue();
  }

  /// Its first line too, before other programs in the table.
  @Test
  void aShortTraceIsSeenAsAWhole() throws Exception {
    window.in(Theme.LIGHT, 1920, 1080).show("identity");
    assertThat(Fx.call(() -> PageText.of(window.desk().window().lookup("#trace"))))
        .extracting(PageText::text)
        .contains("x", "= v1 - v3");
  }

  /// The question over the tie-break and the hint beside it are two texts, not one.
  @ParameterizedTest
  @CsvSource({"1280,720", "1600,900", "1680,1050", "1920,1080"})
  void theQuestionOverTheTieBreakStandsAlone(int width, int height) throws Exception {
    window.in(Theme.LIGHT, width, height);
    for (String function : List.of("abs", "maxmin", "l1")) {
      window.show(function);
      List<PageText> head = Fx.call(() -> PageText.of(window.desk().window().lookup("#tie-head")));
      assertThat(head).isNotEmpty().hasSizeLessThan(3);
      if (head.size() == 2)
        assertThat(head.getLast().box().getMinX() - head.getFirst().box().getMaxX())
            .as(function)
            .isGreaterThan(head.getLast().size());
    }
  }

  /// What the mouse opened it closes.
  @ParameterizedTest
  @CsvSource({"maxab,1280,720", "median,1280,720", "maxpool,1366,768", "maxab,1920,1080"})
  void reasonsHaveTheirButton(String function, int width, int height) throws Exception {
    window.in(Theme.LIGHT, width, height).show(function);
    MainWindow shown = window.desk().window();
    assertThat(Fx.call(() -> shown.lookup("#why").isVisible())).isTrue();
    window.does(shown::why);
    assertThat(Fx.call(() -> shown.lookup("#why").isVisible())).isTrue();
    window.does(shown::why);
  }

  /// The sheet of keys turns its pages rather than grow small.
  @ParameterizedTest
  @CsvSource({"1280,720", "1920,1080", "3840,2160"})
  void showsAllKeysInAHall(int width, int height) throws Exception {
    window.inHall(width, height).show("relu");
    MainWindow shown = window.desk().window();
    Set<String> seen = new HashSet<>();
    List<String> small = new ArrayList<>();
    do {
      window.does(() -> shown.sheet().toggle());
      for (PageText text : Fx.call(() -> PageText.of(shown.sheet()))) {
        seen.add(text.text());
        if (text.size() < 36 * Style.hallFactor(width, height) - 0.1) small.add(text.toString());
      }
    } while (shown.sheet().isVisible());
    assertThat(small).isEmpty();
    assertThat(seen)
        .contains(
            Words.say("keys.mode"),
            Words.say("keys.help"),
            Words.say("keys.undo"),
            Words.say("keys.detents"))
        .doesNotContain(Words.say("keys.check"));
  }

  private static List<String> faults(String place) throws Exception {
    List<String> faults = new ArrayList<>();
    for (String function : functions()) {
      window.show(function);
      for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
        faults.add(function + ", " + place + ": " + fault);
    }
    return faults;
  }

  private static List<String> functions() {
    List<CatalogueEntry> entries = Catalogue.shipped().entries();
    List<String> all = new ArrayList<>();
    Exhaustive.some(entries, entries.size(), 0).forEach(entry -> all.add(entry.id()));
    CROWDED.stream().filter(id -> !all.contains(id)).forEach(all::add);
    // twelve inputs, and a name as long as a name can be
    all.add("max(a, b, c, d, g, h, i, j, k, l, m, n)");
    all.add("abs(relu(x) - relu(-x)) + sin(cos(x)) * tanh(x^3 - 0.123456) + sigmoid(x)");
    all.add("where(x > 0, x^2, where(x > -1, -x, 3))");
    return all;
  }
}
