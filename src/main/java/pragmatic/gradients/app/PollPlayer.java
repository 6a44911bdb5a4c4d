package pragmatic.gradients.app;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.poll.AskedPoll;
import pragmatic.gradients.lesson.poll.Poll;
import pragmatic.gradients.lesson.poll.PollFile;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.speech.RevealedAnswer;

/// What the class predicts, step by step of a lesson, and how much of the answer it has seen.
///
/// A prediction is on show as long as its step's function is: whatever else is chosen meanwhile,
/// the answer of that function stays hidden.
final class PollPlayer {
  /// A prediction on show.
  ///
  /// @param prediction with its numbers; null until these are known
  /// @param answers the parts of the answer in their order; empty until they are known, and while
  ///   another point or rule is on show than that of the step
  /// @param elsewhere whether one is
  record ShownPoll(
      LessonStep.@Nullable Prediction prediction,
      Poll poll,
      List<RevealedAnswer> answers,
      boolean elsewhere,
      Curtain curtain) {
    ShownPoll {
      answers = List.copyOf(answers);
    }
  }

  /// What is known of a question.
  ///
  /// @param parts of its answer with the end of the prediction; 0 until they are known
  private record HeldPoll(AskedPoll asked, int parts) {
    HeldPoll with(Poll poll) {
      return new HeldPoll(
          new AskedPoll(asked.step(), asked.title(), asked.question(), poll), parts);
    }

    boolean isOver() {
      return parts > 0 && asked.poll().seen() >= parts;
    }
  }

  /// A question is the same one wherever it stands in the file.
  private record PollKey(String title, LessonStep.Prediction prediction) {}

  /// How long a key waits for the file of the key before.
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final BoardModel model;
  private final ReadOnlyObjectProperty<Optional<PlayedStep>> step;
  private final ReadOnlyObjectWrapper<Optional<ShownPoll>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final Map<PollKey, HeldPoll> polls = new LinkedHashMap<>();
  private final LastWriter writer = new LastWriter("predictions");
  private Optional<PollFile> file = Optional.empty();
  private boolean told;

  PollPlayer(BoardModel model, ReadOnlyObjectProperty<Optional<PlayedStep>> step) {
    this.model = model;
    this.step = step;
    step.subscribe(_ -> update());
    model.viewProperty().subscribe(_ -> update());
    model.boardProperty().subscribe(_ -> update());
  }

  /// The prediction on show; empty where none is.
  ReadOnlyObjectProperty<Optional<ShownPoll>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether hands are counted, so that digits and Enter belong to the prediction.
  boolean isAsking() {
    return shown.get().filter(poll -> poll.curtain() != Curtain.NONE).isPresent();
  }

  /// Another class, or the same one again, is taught a lesson.
  void begin(FiledLesson lesson) {
    polls.clear();
    told = false;
    file = lesson.predictions().map(path -> new PollFile(path, LocalDateTime.now()));
  }

  private Optional<PlayedStep> asked() {
    return step.get()
        .filter(now -> now.place().step().prediction() != null)
        .filter(now -> now.place().step().board().program() == model.board().program());
  }

  private static PollKey key(PlayedStep step) {
    LessonStep written = step.place().step();
    LessonStep.Prediction prediction = written.prediction();
    if (prediction == null) throw new IllegalStateException("a step without a question");
    return new PollKey(written.title(), prediction);
  }

  private HeldPoll held(PlayedStep step) {
    PollKey key = key(step);
    LessonStep.Prediction said = step.prediction();
    HeldPoll held = polls.get(key);
    if (held != null) return held;
    LessonStep.Prediction asked = said == null ? key.prediction() : said;
    Poll fresh = Poll.of(asked.choices());
    return new HeldPoll(
        new AskedPoll(step.place().index() + 1, key.title(), asked.question(), fresh), 0);
  }

  private void keep(PlayedStep step, HeldPoll held) {
    polls.put(key(step), held);
  }

  private void update() {
    Optional<PlayedStep> now = asked();
    if (now.isPresent()) show(now.get());
    // the board before stays covered until the next one is on show
    else if (model.view().board() == model.board()) shown.set(Optional.empty());
  }

  private void show(PlayedStep now) {
    HeldPoll held = held(now);
    List<RevealedAnswer> answers = held.isOver() ? List.of() : answers(now.place().step().board());
    if (!answers.isEmpty() && held.parts() == 0 && now.prediction() != null) {
      held = new HeldPoll(held.asked(), answers.size() + 1);
      keep(now, held);
    }
    Poll poll = held.asked().poll();
    Board written = now.place().step().board();
    Board seen = model.view().board();
    boolean elsewhere = seen.program() == written.program() && !seen.asksTheSame(written);
    shown.set(
        Optional.of(new ShownPoll(now.prediction(), poll, answers, elsewhere, curtain(held))));
  }

  private List<RevealedAnswer> answers(Board board) {
    BoardView view = model.view();
    List<RevealedAnswer> known = new ArrayList<>();
    if (view.board().asksTheSame(board))
      model.faults().guard("fault.readout", board, () -> known.addAll(RevealedAnswer.of(view)));
    return known;
  }

  private static Curtain curtain(HeldPoll held) {
    if (held.isOver()) return Curtain.NONE;
    return switch (held.asked().poll().seen()) {
      case 0 -> Curtain.FUNCTION;
      case 1 -> Curtain.TRUTH;
      default -> Curtain.ANSWER;
    };
  }

  /// A key changes what was counted.
  ///
  /// @return whether it had a meaning
  boolean count(Function<Poll, Optional<Poll>> key) {
    Optional<PlayedStep> now = asked().filter(step -> step.prediction() != null);
    if (now.isEmpty() || !isAsking()) return false;
    HeldPoll held = held(now.get());
    Optional<Poll> next = key.apply(held.asked().poll());
    next.ifPresent(poll -> {
      keep(now.get(), held.with(poll));
      show(now.get());
      if (!poll.rounds().equals(held.asked().poll().rounds())) write();
    });
    return next.isPresent();
  }

  /// Enter goes on in the count, and behind it to the answer.
  boolean enter() {
    if (!isAsking()) return false;
    Poll poll = shown.get().map(ShownPoll::poll).orElseThrow();
    return poll.hidden() && poll.counting() ? count(now -> now.enter(0)) : reveal();
  }

  /// Shows the next part of the answer, on the step as it was written.
  ///
  /// @return whether there was one
  boolean reveal() {
    Optional<PlayedStep> now = asked();
    if (now.isEmpty() || !isAsking()) return false;
    Board written = now.get().place().step().board();
    if (!model.board().asksTheSame(written)) model.teach(written);
    HeldPoll held = held(now.get());
    // until the parts are known nothing can be shown
    if (held.parts() > 0)
      held.asked().poll().reveal(held.parts()).ifPresent(poll -> keep(now.get(), held.with(poll)));
    show(now.get());
    return true;
  }

  private void write() {
    List<AskedPoll> all = polls.values().stream().map(HeldPoll::asked).toList();
    file.ifPresent(table ->
        writer.write(
            PATIENCE,
            () -> table.write(all).ifPresent(problem -> Platform.runLater(() -> tell(problem)))));
  }

  /// Once in a lesson: a lecture does not stop for a file.
  private void tell(String problem) {
    if (!told) model.faults().tell(problem);
    told = true;
  }
}
