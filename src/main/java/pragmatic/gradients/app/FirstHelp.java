package pragmatic.gradients.app;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// Three sentences of help at the first start, along the lower edge of the window. Each goes away
/// once its hint was followed, and none comes back. All of them go when they are closed or another
/// function is chosen: they speak of the slider and of the tie of the first one, and take room from
/// pages that are fuller.
final class FirstHelp extends StripRow {
  /// What a newcomer may try, in the order of the sentences.
  private enum Hint {
    INPUT,
    TIE,
    MORE
  }

  private final Set<Hint> open = EnumSet.noneOf(Hint.class);
  private Runnable gone = () -> {};

  FirstHelp(Look look, BoardModel model) {
    super(look, "first-help");
    Button close = Buttons.plain(look, Words.say("first.close"), this::end);
    close.setMinWidth(USE_PREF_SIZE);
    getChildren().add(close);
    model.boardProperty().subscribe((before, now) -> follow(before, now));
  }

  /// Shows the sentences.
  ///
  /// @param gone called when none is left
  void show(Runnable gone) {
    this.gone = gone;
    open.addAll(EnumSet.allOf(Hint.class));
    say();
  }

  /// Ends the help where it is on show, which it is not in a hall.
  ///
  /// @return whether it was
  boolean close() {
    boolean shown = isVisible() && getScene() != null;
    if (shown) end();
    return shown;
  }

  /// Ends the help.
  void end() {
    open.clear();
    say();
  }

  private void follow(Board before, Board now) {
    if (open.isEmpty()) return;
    if (before.program() != now.program()) open.clear();
    else if (!before.inputs().equals(now.inputs())) open.remove(Hint.INPUT);
    else if (!before.convention().equals(now.convention())) open.remove(Hint.TIE);
    say();
  }

  private void say() {
    boolean before = isVisible();
    say(
        RichText.of(
            open.stream()
                .map(hint -> Words.say("first." + hint.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("  "))));
    setVisible(!open.isEmpty());
    if (before && !isVisible()) gone.run();
    if (before != isVisible() && getParent() != null) getParent().requestLayout();
  }
}
