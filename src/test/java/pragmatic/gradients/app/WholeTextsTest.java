package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// What lies over a page for a while covers its texts wholly or not at all.
class WholeTextsTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  WholeTextsTest() {
    super(window);
  }

  /// On a desk and in a hall.
  @Test
  void aNoticeHalvesNoText(FxRobot robot) throws Exception {
    show(robot, "softplus(sin(x) + cos(x) + tanh(x) + exp(x) + log(x + 3) + abs(x))", 0.5);
    for (int i = 0; i < 2; i++) {
      robot.write("m");
      Labeled sign = robot.lookup("#said").query();
      await(sign::isVisible);
      assertThat(laidOut(() -> {})).isTrue();
      assertThat(laidOut(() -> {})).isTrue();
      robot.interact(() -> {
        halvesNoText(sign, sign);
        assertThat(ground(sign).getHeight()).isLessThan(1.3 * sign.getHeight());
      });
      robot.push(KeyCode.F5);
    }
  }

  /// Where its ground would cover what stands below line by line it stands elsewhere.
  @Test
  void aNoticeOfOneSentenceIsOneLine(FxRobot robot) throws Exception {
    choose(robot, "maxab");
    robot.push(KeyCode.F5);
    Window window = desk.scene().getWindow();
    double width = window.getWidth();
    robot.interact(() -> window.setWidth(1024));
    Labeled sign = robot.lookup("#said").query();
    assertThat(laidOut(() -> SaidEvent.say(desk.scene().getRoot(), Words.say("idle.zero"))))
        .isTrue();
    assertThat(laidOut(() -> {})).isTrue();
    robot.interact(() -> {
      halvesNoText(sign, sign);
      assertThat(ground(sign).getHeight()).isLessThan(1.3 * sign.getHeight());
      window.setWidth(width);
      desk.window().present(false);
    });
  }

  /// A formula of any length is read beside it, the longest sentence too.
  @Test
  void aNoticeInAHallLeavesTheFormulaToBeRead(FxRobot robot) throws Exception {
    Window window = desk.scene().getWindow();
    double width = window.getWidth();
    double height = window.getHeight();
    robot.push(KeyCode.F5);
    robot.interact(() -> {
      window.setWidth(1280);
      window.setHeight(720);
    });
    Labeled sign = robot.lookup("#said").query();
    for (String program :
        List.of(
            "s = exp(z0) + exp(z1) + exp(z2); -log(exp(z1)/s)",
            "relu(x) - relu(-x) + x - floor(2*x)/3",
            "abs(x) + x",
            "relu(x)")) {
      show(robot, program, 0);
      for (String key : List.of("idle.view", "idle.zero", "idle.poll")) {
        String sentence = Words.say(key);
        assertThat(laidOut(() -> SaidEvent.say(desk.scene().getRoot(), sentence))).isTrue();
        assertThat(laidOut(() -> {})).isTrue();
        robot.interact(() -> {
          assertThat(sign.isVisible()).isTrue();
          halvesNoText(sign, sign);
          Node formula = desk.window().lookup(".presenter-formula");
          Bounds read = formula.localToScene(formula.getLayoutBounds());
          assertThat(ground(sign).intersects(read)).as("%s: %s", program, sentence).isFalse();
        });
      }
    }
    robot.interact(() -> {
      window.setWidth(width);
      window.setHeight(height);
      desk.window().present(false);
    });
  }

  /// On a desk of any size they are as large as the labels of its plots.
  @Test
  void aNoticeGrowsWithThePage(FxRobot robot) throws Exception {
    Window window = desk.scene().getWindow();
    double width = window.getWidth();
    double height = window.getHeight();
    Labeled sign = robot.lookup("#said").query();
    for (int large : new int[] {1920, 2560, 3840, 1280}) {
      assertThat(
              laidOut(() -> {
                window.setWidth(large);
                window.setHeight(large * 9 / 16.);
                SaidEvent.say(desk.scene().getRoot(), Words.say("idle.view"));
              }))
          .isTrue();
      assertThat(laidOut(() -> {})).isTrue();
      robot.interact(() -> {
        Node plots = desk.window().lookup("#plots");
        double scale = plots.getLocalToSceneTransform().getMxx();
        assertThat(sign.getFont().getSize())
            .as("%s: %s", large, scale)
            .isCloseTo(desk.window().look().sizes().label() * scale, within(0.01));
        assertThat(scale).isEqualTo(Math.max(1, large / 1920.));
      });
    }
    robot.interact(() -> {
      window.setWidth(width);
      window.setHeight(height);
      sign.setVisible(false);
    });
  }

  @Test
  void anErrorHalvesNoText(FxRobot robot) throws Exception {
    show(robot, "clamp(x, 0, 1) + sqrt(abs(x))", 0);
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("norm").push(KeyCode.ENTER);
    await(() -> robot.lookup(".pg-bad").tryQuery().isPresent());
    assertThat(laidOut(() -> {})).isTrue();
    assertThat(laidOut(() -> {})).isTrue();
    robot.interact(() -> {
      Region message =
          (Region)
              PageText.shown(desk.scene().getRoot()).stream()
                  .filter(node -> node.getStyleClass().contains("pg-message"))
                  .findFirst()
                  .orElseThrow();
      halvesNoText(message, message.getParent());
    });
    robot.push(KeyCode.ESCAPE);
  }

  /// A search that finds nothing is a function; what is wrong with it is said where it was typed.
  @Test
  void aWrongFunctionThatWasSearchedForIsToldInAHallToo(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    robot.push(KeyCode.F5);
    robot.write("/");
    robot.write("norm").push(KeyCode.ENTER);
    await(() -> robot.lookup(".pg-bad").tryQuery().filter(Node::isVisible).isPresent());
    assertThat(desk.scene().getFocusOwner().getId()).isEqualTo("expression");
    robot.push(KeyCode.ESCAPE, KeyCode.ESCAPE);
    robot.interact(() -> desk.window().present(false));
  }

  private static Bounds ground(Region words) {
    Insets insets = words.getBackground().getFills().getFirst().getInsets();
    return words.localToScene(
        new BoundingBox(
            insets.getLeft(),
            insets.getTop(),
            words.getWidth() - insets.getLeft() - insets.getRight(),
            words.getHeight() - insets.getTop() - insets.getBottom()));
  }

  private void halvesNoText(Region words, Node owner) {
    Bounds ground = ground(words);
    for (Node node : PageText.shown(desk.scene().getRoot())) {
      if (!(node instanceof Text) || isIn(node, owner)) continue;
      Bounds line = node.getLayoutBounds();
      // without the empty rims of a line
      double rim = line.getHeight() * 0.2;
      Bounds text =
          node.localToScene(
              new BoundingBox(
                  line.getMinX(),
                  line.getMinY() + rim,
                  line.getWidth(),
                  line.getHeight() - 2 * rim));
      assertThat(!ground.intersects(text) || ground.contains(text)).as("half of %s", node).isTrue();
    }
  }

  private static boolean isIn(Node node, Node owner) {
    for (Node at = node; at != null; at = at.getParent())
      if (at == owner || at instanceof ButtonBase) return true;
    return false;
  }
}
