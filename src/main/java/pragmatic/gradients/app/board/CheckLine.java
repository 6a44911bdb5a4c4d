package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.live.BackgroundCheck;
import pragmatic.gradients.frameworks.live.CheckException;
import pragmatic.gradients.frameworks.live.LiveCheck;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.page.CheckSubject;
import pragmatic.gradients.speech.CheckWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// Asks the framework whose rules are on the board, on this computer: a button, and a line for what
/// came of it, which speaks of this board alone and leaves with it.
public final class CheckLine {
  private final Look look;
  private final BoardModel model;
  private final Button button = new Button();
  private final Label hint = new Label("C");
  private final RichTextNode line = new RichTextNode(RichText.EMPTY, 16, Role.INK2);
  private final BackgroundCheck checker = new BackgroundCheck(Platform::runLater);
  private List<Python> pythons = Python.candidates(null);
  private CheckSubject subject;
  private Runnable said = () -> {};
  private @Nullable String spoken;

  CheckLine(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    subject = CheckSubject.of(model.board());
    button.getStyleClass().setAll("pg-toggle");
    button.setId("check");
    button.setOnAction(_ -> toggle());
    hint.getStyleClass().setAll("pg-hot");
    button.setGraphic(hint);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setGraphicTextGap(8);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Words.say("check.tooltip")));
    line.setId("check-line");
    line.setMinWidth(0);
    idle();
    model.viewProperty().subscribe(view -> follow(view.board()));
    look.onChange(button, this::size);
    size();
  }

  /// The Pythons to ask, in order.
  public void setPythons(List<Python> candidates) {
    pythons = List.copyOf(candidates);
  }

  /// Calls back when the line says something else, which may take another room.
  void said(Runnable action) {
    said = action;
  }

  Node button() {
    return button;
  }

  Node line() {
    return line;
  }

  /// Begins a check, or cancels the one that runs.
  public void toggle() {
    if (checker.isRunning()) {
      checker.cancel();
      settle(Words.say("check.cancelled"), Role.INK2);
      return;
    }
    Board board = model.board();
    subject = CheckSubject.of(board);
    Optional<Framework> framework = framework(board);
    if (framework.isEmpty()) {
      settle(Words.say("check.choose"), Role.INK2);
      return;
    }
    say(Words.say("check.running", framework.get().name()), Role.INK2);
    button(Words.say("check.cancel"));
    checker.start(
        () -> ask(framework.get(), board),
        this::show,
        why -> settle(RichText.escape(why), Role.INK2));
  }

  /// Whether an answer is still awaited.
  public boolean isRunning() {
    return checker.isRunning();
  }

  /// Asks no more: nobody will read the answer.
  public void leave() {
    checker.cancel();
  }

  private static Optional<Framework> framework(Board board) {
    return board.convention() instanceof FrameworkConvention rules
        ? Frameworks.find(rules.name())
        : Optional.empty();
  }

  private LiveCheck ask(Framework table, Board board) throws CheckException, InterruptedException {
    return LiveCheck.run(table, board.program(), board.at(), board.mode(), pythons, Python.LIMIT);
  }

  /// The answer for the input that moves, or for another one if they differ there.
  private void show(LiveCheck check) {
    Board now = model.board();
    int input = now.program() == subject.program() ? now.active() : 0;
    settle(CheckWording.of(check, input), check.agrees() ? Role.INK : Role.WRONG);
  }

  /// @param text markup
  private void settle(String text, Role role) {
    say(text, role);
    button(Words.say("check.button"));
  }

  private void follow(Board board) {
    if (!subject.is(CheckSubject.of(board))) {
      subject = CheckSubject.of(board);
      checker.cancel();
      idle();
    }
  }

  /// Nothing was asked: the place tells what is wrong with tables of the user's, if anything is.
  private void idle() {
    settle(Frameworks.problems().stream().findFirst().map(RichText::escape).orElse(""), Role.INK2);
  }

  private void say(String text, Role role) {
    line.setRole(role);
    // at every step of a hand that moves the point nothing is said once more
    if (text.equals(spoken)) return;
    spoken = text;
    // the path of a Python may be longer than a line
    line.setText(RichText.of(text.replace("/", "/\u200b")));
    line.setAccessibleText(RichText.of(text).plain());
    line.setVisible(!text.isEmpty());
    line.setManaged(!text.isEmpty());
    said.run();
  }

  private void button(String text) {
    if (text.equals(button.getText())) return;
    button.setText(text);
    button.setAccessibleText(text + ". " + Words.say("check.tooltip"));
  }

  private void size() {
    line.setSize(look.sizes().type().hint());
    Fonts.wear(button, TypeWeight.REGULAR, look.sizes().type().hint());
    Fonts.wear(hint, TypeWeight.REGULAR, look.sizes().type().hint());
  }
}
