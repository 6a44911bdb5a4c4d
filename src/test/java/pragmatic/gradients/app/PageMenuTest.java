package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import javafx.scene.input.MouseButton;
import javafx.scene.input.KeyCode;
import javafx.scene.control.ContextMenu;
import javafx.scene.Node;
import javafx.geometry.Point2D;
import javafx.geometry.Bounds;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.picture.DescentPlot;
import pragmatic.gradients.speech.KeyLine;
import pragmatic.gradients.words.Settings;

/// A mouse finds everything: on the page, or in the menu of its right button.
class PageMenuTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  /// Sliders, buttons, fields and lists do these, in a hall too.
  private static final Set<String> ON_PAGE =
      Set.of(
          "keys.input",
          "keys.ends",
          "keys.tie",
          "keys.detents",
          "keys.zoom",
          "keys.negativezero",
          "keys.check",
          "keys.functions",
          "keys.lessons",
          "keys.frameworks",
          "keys.theme",
          "keys.present",
          "keys.help");

  PageMenuTest() {
    super(window);
  }

  /// A board with something to do for each key, also in a hall, where no buttons stand around it.
  @Test
  void whatHasNoPlaceOnThePageIsInTheMenu(FxRobot robot) throws Exception {
    show(robot, "max(2*a, b)", 0);
    teach(robot, null);
    robot.interact(() -> {
      desk.plot().panel(DescentPlot.PLOT);
      desk.window().present(true);
    });
    await(() -> view().board().lowerPlot().equals(DescentPlot.PLOT));
    robot.interact(() -> {
      List<String> texts = flat(new PageMenu(desk).all()).map(PageMenuTest::text).toList();
      for (Keys.Binding binding : desk.keys().working())
        if (!ON_PAGE.contains(binding.key()))
          assertThat(texts)
              .as("%s: %s", binding.shown(), binding.key())
              .anyMatch(text -> isOf(text, binding.key()));
      assertThat(texts.stream().filter(text -> !text.isEmpty())).doesNotHaveDuplicates();
      desk.window().present(false);
      desk.lessons().end();
    });
  }

  /// What has nothing to do is not offered: one input alone has no map and no other input.
  @Test
  void whatHasNothingToDoIsNotInTheMenu(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    robot.interact(() -> {
      desk.window().present(true);
      List<String> texts = flat(new PageMenu(desk).all()).map(PageMenuTest::text).toList();
      for (String key : List.of("keys.showing", "keys.active", "keys.slider"))
        assertThat(texts).as(key).noneMatch(text -> isOf(text, key));
      assertThat(texts).anyMatch(text -> isOf(text, "keys.why"));
      desk.window().present(false);
    });
  }

  /// All lines of it are seen at once in a hall, and the way out is the last of them.
  @Test
  void theMenuIsShort(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    teach(robot, null);
    robot.interact(() -> {
      desk.window().present(true);
      List<String> lines =
          new PageMenu(desk)
              .all().stream().map(PageMenuTest::text).filter(t -> !t.isEmpty()).toList();
      assertThat(lines).hasSizeLessThanOrEqualTo(12);
      assertThat(lines.getLast()).isEqualTo("Leave presenter mode (Esc)");
      desk.window().present(false);
      desk.lessons().end();
    });
  }

  /// What leads back is there at once; what keeps a board is so on a desk, and in its group in a
  /// hall.
  @Test
  void whatKeepsABoardIsInAGroupInAHall(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    for (boolean hall : new boolean[] {false, true})
      robot.interact(() -> {
        desk.window().present(hall);
        List<MenuItem> all = new PageMenu(desk).all();
        List<String> texts = flat(all).map(PageMenuTest::text).toList();
        for (String key : List.of("keys.undo", "keys.reset", "keys.overlay", "keys.copy")) {
          boolean back = key.equals("keys.undo") || key.equals("keys.reset");
          assertThat(all.stream().map(PageMenuTest::text).anyMatch(text -> isOf(text, key)))
              .as("%s at once, hall %s", key, hall)
              .isEqualTo(back || !hall);
          assertThat(texts).as(key).anyMatch(text -> isOf(text, key));
        }
      });
    robot.interact(() -> desk.window().present(false));
  }

  /// With ink on the page, in a lesson: no line of it is cut at the edge of a small screen.
  @Test
  void theLongestMenuOfAHallFitsOnASmallScreen(FxRobot robot) throws Exception {
    show(robot, "max(2*a, b)", 0);
    teach(robot, null);
    robot.interact(() -> {
      desk.window().present(true);
      desk.pen().toggle();
    });
    laidOut(() -> {});
    Node plot = robot.lookup("#plots").query();
    Bounds on = plot.localToScreen(plot.getBoundsInLocal());
    Point2D at = new Point2D(on.getMinX() + 200, on.getMinY() + 40);
    robot.drag(at, MouseButton.PRIMARY).dropBy(60, 30);
    robot.interact(() -> desk.pen().toggle());
    assertThat(desk.pen().hasWritten()).isTrue();
    for (double right : new double[] {0, 240, 480, 600}) {
      Point2D hand = at.add(right, 0);
      robot.rightClickOn(hand);
      await(() -> menu().isPresent());
      robot.interact(() -> {
        Window menu = menu().orElseThrow();
        assertThat(menu.getHeight()).isLessThan(0.85 * desk.scene().getHeight());
        assertThat(menu.getY()).isCloseTo(hand.getY(), within(20.0));
        // what its lines open has room beside it, for which it makes way
        double near = Math.clamp(hand.getX(), menu.getX(), menu.getX() + menu.getWidth());
        assertThat(near).isCloseTo(hand.getX(), within(120.0));
        menu.hide();
      });
      await(() -> menu().isEmpty());
    }
    robot.interact(() -> {
      desk.pen().end();
      desk.window().present(false);
      desk.lessons().end();
    });
  }

  private static Stream<MenuItem> flat(List<MenuItem> items) {
    return items.stream()
        .flatMap(item -> item instanceof Menu menu ? flat(menu.getItems()) : Stream.of(item));
  }

  private static String text(MenuItem item) {
    return item.getText() == null ? "" : item.getText();
  }

  /// Keys of one sentence stand for each other.
  private boolean isOf(String text, String key) {
    return desk.keys().working().stream()
        .filter(binding -> binding.key().equals(key))
        .map(binding -> KeyLine.printed(binding.shown()))
        .anyMatch(shown -> text.endsWith("(" + shown + ")") || text.endsWith(": key " + shown));
  }

  /// It belongs to the page, on which a click does not close a menu by itself.
  @Test
  void aClickOnThePageClosesItAndDoesNothingElse(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    Node plot = robot.lookup("#plots").query();
    robot.rightClickOn(plot);
    await(() -> menu().isPresent());
    double before = view().board().x();
    Bounds on = plot.localToScreen(plot.getBoundsInLocal());
    robot.clickOn(new Point2D(on.getMinX() + 150, on.getMinY() + 60), MouseButton.PRIMARY);
    await(() -> menu().isEmpty());
    assertThat(view().board().x()).isEqualTo(before);
    robot.rightClickOn(plot);
    await(() -> menu().isPresent());
    robot.push(KeyCode.ESCAPE);
    await(() -> menu().isEmpty());
  }

  /// Wherever it opens.
  @Test
  void whatALineOpensLeavesAllLinesToBeRead(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    robot.interact(() -> desk.window().present(true));
    Node plot = robot.lookup("#plots").query();
    Bounds on = plot.localToScreen(plot.getBoundsInLocal());
    for (double part : new double[] {0.1, 0.5, 0.9}) {
      robot.rightClickOn(new Point2D(on.getMinX() + part * on.getWidth(), on.getMinY() + 60));
      await(() -> menu().isPresent());
      ContextMenu menu = (ContextMenu) menu().orElseThrow();
      for (MenuItem item : List.copyOf(menu.getItems()))
        if (item instanceof Menu group) {
          robot.moveTo(group.getStyleableNode());
          await(() -> below(menu).filter(PageMenuTest::laid).isPresent());
          robot.interact(() -> {});
          Window below = below(menu).orElseThrow();
          assertThat(
                  below.getX() >= menu.getX() + menu.getWidth() - 8
                      || below.getX() + below.getWidth() <= menu.getX() + 8)
              .as("%s at %s: %s, %s", group.getText(), part, box(below), box(menu))
              .isTrue();
          robot.moveTo(menu.getItems().getFirst().getStyleableNode());
          await(() -> below(menu).isEmpty());
        }
      robot.interact(menu::hide);
      await(() -> menu().isEmpty());
    }
    robot.interact(() -> desk.window().present(false));
  }

  private static String box(Window window) {
    return window.getX() + " to " + (window.getX() + window.getWidth());
  }

  private static boolean laid(Window window) {
    return window.getWidth() > 50;
  }

  private static Optional<Window> below(ContextMenu menu) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof ContextMenu at && at.getOwnerWindow() == menu)
        .findFirst();
  }

  private static Optional<Window> menu() {
    return Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst();
  }

  /// A key that is held back by what lies over the board is so in the menu.
  @Test
  void overTheTablesNothingChangesTheBoard(FxRobot robot) throws Exception {
    show(robot, "abs(x)", 0);
    robot.interact(() -> desk.window().cover().toggle());
    await(() -> desk.window().cover().isOpen());
    robot.interact(() -> {
      assertThat(flat(new PageMenu(desk).all()).map(PageMenuTest::text))
          .noneMatch(text -> text.contains("(K)"));
      desk.window().cover().close();
    });
  }
}
