package pragmatic.gradients.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.render.Theme;

/// A line ends between numbers or words and never inside a number: for every function of the
/// catalogue and any tie-break, a sample of them in every build.
class WholeNumbersTest {
  private static final String MANY = "max(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11)";

  private static final List<String> KNOWN = List.of("maxpool", "relupair", "linf");

  /// Behind a letter of a number and before another one, or behind the sign of a relation.
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[\\d.,−])(?=\\d)|(?<=\\d)(?=[.,]\\d)|(?<=[=≠≤≥][ \\u00a0])(?=[−\\d])");

  private static final OffscreenWindow window = OffscreenWindow.shared();

  private final Random random = new Random(7);

  @ParameterizedTest
  @CsvSource({"1280,720,false", "1920,1080,false", "1280,720,true"})
  void noLineEndsInside(int width, int height, boolean hall) throws Exception {
    if (hall) window.inHall(width, height);
    else window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    int step = Exhaustive.count(6, 1);
    List<CatalogueEntry> entries = Catalogue.shipped().entries();
    for (int i = 0; i < entries.size(); i++)
      if (i % step == 0 || KNOWN.contains(entries.get(i).id())) see(entries.get(i).id(), faults);
    see(MANY, faults);
    see("norm2(relu(a), relu(b))", faults);
    assertThat(faults).isEmpty();
  }

  private void see(String function, List<String> faults) throws Exception {
    int left = random.nextInt(1000);
    Convention tie =
        function.equals("maxpool")
            ? Conventions.weights(List.of(.234, .234, .234, .298))
            : Conventions.lambda(left / 1000.0);
    window.show(function, board -> board.withConvention(tie));
    look(function + ", " + left, faults);
    window.does(window.desk().window()::why);
    look(function + ", " + left + ", why", faults);
    window.does(window.desk().window()::why);
  }

  private static void look(String name, List<String> faults) throws Exception {
    Fx.call(() -> {
      for (Node node : window.desk().window().lookupAll(".pg-rich"))
        if (isSeen(node)) broken((RichTextNode) node).ifPresent(at -> faults.add(name + ": " + at));
      return null;
    });
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return true;
  }

  private static Optional<String> broken(RichTextNode node) {
    String letters = letters(node);
    Matcher inside = INSIDE.matcher(letters);
    while (inside.find()) {
      int at = inside.start();
      if (line(node, at) != line(node, at - 1))
        return Optional.of(letters.substring(0, at) + "|" + letters.substring(at));
    }
    return Optional.empty();
  }

  private static String letters(RichTextNode node) {
    return node.getChildren().stream().map(run -> ((Text) run).getText()).collect(joining());
  }

  /// The upper edge of a letter's line.
  private static double line(RichTextNode node, int letter) {
    return ((MoveTo) node.getRangeShape(letter, letter + 1, false)[0]).getY();
  }
}
