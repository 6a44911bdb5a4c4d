package pragmatic.gradients.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.PollPlayer.ShownPoll;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.lesson.poll.GuessedNumber;
import pragmatic.gradients.lesson.poll.NumberRound;
import pragmatic.gradients.lesson.poll.Poll;
import pragmatic.gradients.lesson.poll.PollRound;
import pragmatic.gradients.lesson.poll.Tally;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Cover;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.page.Cover.GuessRow;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.page.GuessScale;
import pragmatic.gradients.page.PlotsPage;
import pragmatic.gradients.page.WindowGeometry;
import pragmatic.gradients.page.WindowGeometry.Part;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.TracePlace;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What stands in the window while a class predicts: the question in place of the answers, what is
/// revealed in place of the tie-break, and a dot to drag. The board is covered meanwhile.
final class PollView {
  private final Look look;
  private final BoardPane board;
  private final PollPane pane;
  private final RevealRow row = new RevealRow();
  private final GuessDot dot;
  private final Scale paneScale = new Scale(1, 1, 0, 0);
  private final Scale rowScale = new Scale(1, 1, 0, 0);
  private Optional<ShownPoll> shown = Optional.empty();
  private @Nullable Program program;
  private boolean behind;
  private boolean hall;

  /// @param changed called when it comes or goes
  PollView(Look look, PollPlayer polls, BoardPane board, Runnable changed) {
    this.look = look;
    this.board = board;
    pane = new PollPane((choice, by) -> raise(polls, choice, by));
    dot = new GuessDot(value -> polls.count(poll -> poll.guess(value)));
    pane.getTransforms().setAll(paneScale);
    row.getTransforms().setAll(rowScale);
    for (Node part : parts()) {
      part.setManaged(false);
      part.setVisible(false);
    }
    polls
        .shownProperty()
        .subscribe((_, now) -> {
          shown = now;
          board.make(cover());
          show();
          changed.run();
        });
    board
        .pageProperty()
        .subscribe(page -> {
          if (page == null || page.board().program() == program) place();
          else show();
        });
    look.onChange(pane, this::show);
  }

  /// A click on a choice counts a hand; behind the question it says why it does not.
  private void raise(PollPlayer polls, int choice, int by) {
    boolean over = shown.filter(now -> !now.poll().hidden()).isPresent();
    if (!polls.count(poll -> poll.raise(choice, by)) && over)
      SaidEvent.say(pane, Words.say("idle.poll"));
  }

  /// In front of the board and behind whatever covers it.
  List<Node> parts() {
    return List.of(pane, row, dot);
  }

  /// Whether the answers are hidden and the question stands in their place.
  boolean isOn() {
    return shown.filter(poll -> poll.curtain() != Curtain.NONE).isPresent();
  }

  /// What lies behind a page is not seen.
  void behind(boolean visible) {
    behind = !visible;
    show();
  }

  private PageMaker cover() {
    return shown
        .<PageMaker>map(poll -> new Cover(poll.curtain(), guesses(poll)))
        .orElse(PageMaker.USUAL);
  }

  /// Guesses that are numbers, be they typed or chosen.
  private static List<GuessRow> guesses(ShownPoll shown) {
    Map<Double, int[]> rows = new TreeMap<>();
    List<PollRound> rounds = shown.poll().rounds();
    for (int round = 0; round < rounds.size(); round++)
      for (Map.Entry<Double, Integer> guess : numbers(rounds.get(round)).entrySet())
        rows.computeIfAbsent(guess.getKey(), _ -> new int[2])[round] += guess.getValue();
    boolean second = rounds.size() > 1;
    return rows.entrySet().stream()
        .map(guess ->
            new GuessRow(
                guess.getKey(), guess.getValue()[second ? 1 : 0], second ? guess.getValue()[0] : 0))
        .toList();
  }

  private static Map<Double, Integer> numbers(PollRound round) {
    Map<Double, Integer> numbers = new HashMap<>();
    for (Tally tally : round.tallies())
      GuessedNumber.of(tally.guess())
          .ifPresent(value -> numbers.merge(value, tally.hands(), Integer::sum));
    return numbers;
  }

  private void show() {
    boolean on = isOn() && !behind;
    pane.setVisible(on);
    row.setVisible(on);
    if (on) shown.ifPresent(this::show);
    place();
  }

  private void show(ShownPoll poll) {
    Style.TypeSizes type = look.sizes().type();
    if (hall) {
      pane.sized(44, 36, Insets.EMPTY);
      row.sized(36, 72);
    } else {
      pane.sized(type.sentence() * 1.2, type.sentence(), new Insets(type.body()));
      row.sized(type.body(), type.sentence() * 1.6);
    }
    BoardPage page = board.pageProperty().get();
    program = page == null ? null : page.board().program();
    pane.show(poll, hall && page != null ? TracePlace.formula(page.board()) : RichText.EMPTY);
    int seen = Math.min(poll.poll().seen(), poll.answers().size());
    row.show(poll.answers(), seen, RichText.of(hint(poll)));
  }

  /// What stands there as long as no part of the answer does.
  private String hint(ShownPoll poll) {
    if (poll.elsewhere() && poll.poll().seen() > 0) return Words.say("poll.elsewhere");
    return hall ? "" : Words.say("poll.hint");
  }

  /// @param g where the parts of the window stand
  void lay(WindowGeometry g, boolean hall, double width, double height) {
    this.hall = hall;
    String ground = hall ? "pg-paper" : "pg-panel";
    // set again, it would be dressed again in each layout
    if (!pane.getStyleClass().contains(ground)) pane.getStyleClass().setAll(ground);
    double k = hall ? Style.hallFactor(width, height) : 1;
    for (Scale scale : new Scale[] {paneScale, rowScale}) {
      scale.setX(k);
      scale.setY(k);
    }
    PresenterPage.put(pane, g.side());
    Part whole = g.board();
    BoardPage page = board.pageProperty().get();
    double top = page == null ? height * .8 : whole.y() + page.geometry().ruleY();
    double left = whole.x() + (page == null ? 0 : page.geometry().ruleLeft());
    double right = whole.x() + (page == null ? width : page.geometry().ruleRight());
    double gap = look.sizes().type().body() * .4;
    row.resizeRelocate(
        left, top + gap, (right - left) / k, (whole.y() + whole.height() - top - gap) / k);
    dot.setTranslateX(whole.x());
    dot.setTranslateY(whole.y());
    show();
  }

  private void place() {
    BoardPage page = board.pageProperty().get();
    boolean asks =
        !behind && shown.map(ShownPoll::poll).filter(PollView::asksForANumber).isPresent();
    boolean asked =
        page != null
            && page.plots() instanceof PlotsPage
            && page.board().lowerPlot().equals(LowerPlot.SLOPES);
    dot.setVisible(asks && asked);
    if (page == null || !dot.isVisible()) return;
    Picture slopes = page.plots().pictures().get(1).picture();
    dot.lay(GuessScale.of(slopes, page.surface().style()), slopes.frame().px(page.board().x()));
  }

  private static boolean asksForANumber(Poll poll) {
    boolean open = poll.hidden() && (poll.counting() || poll.rounds().size() == 1);
    return open && poll.last() instanceof NumberRound;
  }
}
