package pragmatic.gradients.app;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.picture.LowerPlots;

/// The keys of the window and what they do, in the order in which they are told of.
final class DeskKeys {
  /// What works over the tables of frameworks too.
  private static final Set<String> ON_TABLES =
      Set.of(
          "keys.frameworks",
          "keys.lessons",
          "keys.theme",
          "keys.present",
          "keys.leave",
          "keys.help");

  private DeskKeys() {}

  static Keys of(Desk desk) {
    return new Keys(() -> desk.window().isPresenting())
        .under(() -> desk.window().cover().isOpen(), ON_TABLES, () -> desk.say("idle.page"))
        .press("←", "keys.input", KeyCode.LEFT, () -> desk.plot().step(-1))
        .press("→", "keys.input", KeyCode.RIGHT, () -> desk.plot().step(1))
        .press(
            "Shift ←",
            "keys.tie",
            KeyCode.LEFT,
            () -> desk.plot().tie(-1),
            KeyCombination.SHIFT_DOWN)
        .press(
            "Shift →",
            "keys.tie",
            KeyCode.RIGHT,
            () -> desk.plot().tie(1),
            KeyCombination.SHIFT_DOWN)
        .type("1", "keys.detents", () -> desk.plot().detent(0))
        .type("2", "keys.detents", () -> desk.plot().detent(0.5))
        .type("3", "keys.detents", () -> desk.plot().detent(1))
        .type("K", "keys.kink", () -> desk.plot().kink())
        .press("Home", "keys.ends", KeyCode.HOME, () -> desk.plot().end(-1))
        .press("End", "keys.ends", KeyCode.END, () -> desk.plot().end(1))
        .press("Space", "keys.play", KeyCode.SPACE, () -> desk.plot().play())
        .press(
            "Shift Space",
            "keys.play.tie",
            KeyCode.SPACE,
            () -> desk.plot().playTie(),
            KeyCombination.SHIFT_DOWN)
        .press(
            "Ctrl ↑",
            "keys.play.speed",
            KeyCode.UP,
            () -> desk.look().changePlaySpeed(1),
            KeyCombination.CONTROL_DOWN)
        .press(
            "Ctrl ↓",
            "keys.play.speed",
            KeyCode.DOWN,
            () -> desk.look().changePlaySpeed(-1),
            KeyCombination.CONTROL_DOWN)
        .press(
            "Alt ←", "keys.ulp", KeyCode.LEFT, () -> desk.plot().nudge(-1), KeyCombination.ALT_DOWN)
        .press(
            "Alt →", "keys.ulp", KeyCode.RIGHT, () -> desk.plot().nudge(1), KeyCombination.ALT_DOWN)
        .type("+", "keys.zoom", () -> desk.plot().zoom(2))
        .type("-", "keys.zoom", () -> desk.plot().zoom(0.5))
        .chord(
            "Ctrl +",
            "keys.zoomten",
            "+",
            () -> desk.plot().zoom(10),
            KeyCode.PLUS,
            KeyCode.ADD,
            KeyCode.EQUALS)
        .chord(
            "Ctrl −",
            "keys.zoomten",
            "-",
            () -> desk.plot().zoom(0.1),
            KeyCode.MINUS,
            KeyCode.SUBTRACT)
        .type("N", "keys.negativezero", () -> desk.plot().negativeZero())
        .type("0", "keys.reset", () -> desk.plot().reset())
        .each(
            LowerPlots.toOpen(),
            (keys, kind) ->
                keys.type(kind.letter(), kind.keyWords(), () -> desk.plot().panel(kind.plot())))
        .type("<", "keys.descent.rate", () -> desk.plot().descent(now -> now.otherRate(-1)))
        .type(">", "keys.descent.rate", () -> desk.plot().descent(now -> now.otherRate(1)))
        .type("(", "keys.descent.length", () -> desk.plot().descent(now -> now.otherLength(-1)))
        .type(")", "keys.descent.length", () -> desk.plot().descent(now -> now.otherLength(1)))
        .type("Q", "keys.descent.against", () -> desk.plot().against())
        .type("O", "keys.overlay", () -> desk.plot().overlay())
        .type("P", "keys.pen", () -> desk.pen().toggle())
        .type("M", "keys.showing", () -> desk.plot().showing())
        .type("X", "keys.active", () -> desk.plot().active())
        .type("[", "keys.trace", () -> desk.window().trace(-1))
        .type("]", "keys.trace", () -> desk.window().trace(1))
        .type("S", "keys.slider", () -> desk.plot().slider())
        .type("W", "keys.why", () -> desk.window().why())
        .type("R", "keys.mode", () -> desk.model().choose(BoardFactory::inOtherMode))
        .atDesk("C", "keys.check", () -> desk.window().readout().check().toggle())
        .type("/", "keys.search", () -> desk.window().search())
        .type(":", "keys.expression", () -> desk.window().typeExpression())
        .press(
            "Ctrl →",
            "keys.functions",
            KeyCode.RIGHT,
            () -> desk.window().step(1),
            KeyCombination.CONTROL_DOWN)
        .press(
            "Ctrl ←",
            "keys.functions",
            KeyCode.LEFT,
            () -> desk.window().step(-1),
            KeyCombination.CONTROL_DOWN)
        .press("PageDown", "keys.functions", KeyCode.PAGE_DOWN, () -> desk.window().step(1))
        .press("PageUp", "keys.functions", KeyCode.PAGE_UP, () -> desk.window().step(-1))
        .press("Ctrl Z", "keys.undo", KeyCode.Z, desk::undo, KeyCombination.SHORTCUT_DOWN)
        .press("Ctrl Y", "keys.redo", KeyCode.Y, desk::redo, KeyCombination.SHORTCUT_DOWN)
        .press(
            "Ctrl Shift Z",
            "keys.redo",
            KeyCode.Z,
            desk::redo,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)
        .type("G", "keys.lessons", desk::chooseLesson)
        .type("J", "keys.map", desk::showSteps)
        .type("F", "keys.frameworks", () -> desk.window().cover().toggle())
        .type("T", "keys.theme", () -> desk.look().themeProperty().set(desk.look().theme().next()))
        .press("F5", "keys.present", KeyCode.F5, () -> desk.present(!desk.window().isPresenting()))
        .press("Esc", "keys.leave", KeyCode.ESCAPE, desk::leave)
        .press("Backspace", "keys.back", KeyCode.BACK_SPACE, desk::back)
        .press("Ctrl C", "keys.copy", KeyCode.C, desk::copy, KeyCombination.SHORTCUT_DOWN)
        .press(
            "Ctrl Shift C",
            "keys.copyboard",
            KeyCode.C,
            desk::copyBoard,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)
        .press("Ctrl V", "keys.paste", KeyCode.V, desk::paste, KeyCombination.SHORTCUT_DOWN)
        .type("B", "keys.dark", desk::darken)
        .type(".", "keys.dark", desk::darken)
        .type("Z", "keys.freeze", desk::freeze)
        .type("I", "keys.pointer", () -> desk.pointer().toggle())
        .type("?", "keys.help", () -> desk.window().sheet().toggle());
  }
}
