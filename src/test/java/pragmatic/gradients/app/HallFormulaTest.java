package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.speech.Remarks;
import pragmatic.gradients.text.RichText;

/// A hall sees the program that the answers are of, and with the reasons of the verdict too.
class HallFormulaTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  /// Where JavaFX keeps the tip of a node.
  private static final String TIP = "javafx.scene.control.Tooltip";

  private static final List<String> LONG =
      List.of(
          "s = a + b; s^2 + abs(s)",
          "s = exp(z0) + exp(z1) + exp(z2); -log(exp(z1)/s)",
          "p = relu(x) - relu(-x); q = max(p, 0) + abs(p - 1)/2; where(q > 1, q^2, 2*q - p)",
          "abs(relu(x) - relu(-x)) + sin(cos(x)) * tanh(x^3 - 0.123456) + sigmoid(x)",
          "where(x > 0, x^2, where(x > -1, -x, 3))",
          "max(a, b, c, d, g, h, i, j, k, l, m, n)");

  @ParameterizedTest
  @ValueSource(ints = {1280, 1920})
  void aProgramOfAFewLinesIsWhole(int width) throws Exception {
    window.inHall(width, width * 9 / 16);
    for (String program : LONG) {
      window.show(program);
      String whole = new PresenterWording(window.view()).formula(false).plain();
      assertThat(texts(".presenter-formula")).as(program).containsExactly(whole);
      fits(program);
    }
  }

  /// Of a longer one the beginning is read, and in its tip all of it.
  @Test
  void aProgramOfManyLinesIsWholeInItsTip() throws Exception {
    window.inHall(1280, 720).show(String.join(" + ", Collections.nCopies(12, "sin(cos(x)*x)")));
    String whole = new PresenterWording(window.view()).formula(false).plain();
    String shown = texts(".presenter-formula").getFirst();
    assertThat(shown).endsWith("…");
    assertThat(whole).startsWith(shown.substring(0, shown.length() - 1));
    Tooltip tip =
        look(() -> (Tooltip) side().lookup(".presenter-formula").getProperties().get(TIP));
    assertThat(((RichTextNode) tip.getGraphic()).getText().plain()).isEqualTo(whole);
    window.show("relu(x)");
    assertThat(look(() -> side().lookup(".presenter-formula").getProperties().get(TIP))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1280,720", "1920,1080", "1024,768"})
  void aReasonIsSeenBelowTheNameOfTheFunction(int width, int height) throws Exception {
    window.inHall(width, height);
    List<String> faults = new ArrayList<>();
    List<CatalogueEntry> entries = Catalogue.shipped().entries();
    List<String> programs = new ArrayList<>(LONG);
    Exhaustive.some(entries, 2, width == 1280 ? 0 : 1).forEach(entry -> programs.add(entry.id()));
    for (String program : programs) {
      window.show(program).does(window.desk().window()::why);
      List<RichText> all = Remarks.of(window.view(), true);
      List<RichText> why = all.subList(Remarks.of(window.view(), false).size(), all.size());
      List<String> card = texts(".pg-card-large .pg-rich");
      if (why.stream().noneMatch(line -> card.contains(line.plain())))
        faults.add(program + ": no reason in " + card);
      if (texts(".presenter-formula").isEmpty()) faults.add(program + ": no formula");
      fits(program);
      window.does(window.desk().window()::close);
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> texts(String part) throws Exception {
    return look(() ->
        side().lookupAll(part).stream()
            .filter(text -> text.isVisible() && text.isManaged())
            .map(text -> ((RichTextNode) text).getText().plain())
            .toList());
  }

  private static void fits(String program) throws Exception {
    double end =
        look(() ->
            side().getChildrenUnmodifiable().stream()
                .filter(Node::isManaged)
                .mapToDouble(part -> part.getBoundsInParent().getMaxY())
                .max()
                .orElse(0));
    double height = look(() -> side().getLayoutBounds().getHeight());
    assertThat(end).as(program).isLessThanOrEqualTo(height + 1);
  }

  private static Parent side() {
    return (Parent) window.desk().window().lookup("#presenter-side");
  }

  private static <T> T look(Callable<T> read) throws Exception {
    return Fx.call(read);
  }
}
