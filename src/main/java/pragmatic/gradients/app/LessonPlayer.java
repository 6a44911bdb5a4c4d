package pragmatic.gradients.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.lesson.LessonWatch;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.picture.LowerPlots;

/// The lesson that is being taught: where the class is in it, and what is said there. Files are
/// read and numbers computed on threads of their own; everything else happens on the screen's.
final class LessonPlayer {
  /// Between two looks at the file of a lesson.
  private static final Duration EVERY = Duration.ofMillis(400);

  private final BoardModel model;
  private final Catalogue catalogue;
  private final LessonSource source;
  private final ReadOnlyObjectWrapper<Optional<PlayedStep>> step =
      new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
  private final ShownStep shown;
  private final PollPlayer polls;
  private final LastWriter writer = new LastWriter("lessons");
  private final Errands errands = new Errands("lesson");
  private @Nullable LessonWatch watch;
  private @Nullable FiledLesson filed;
  private Instant begun = Instant.EPOCH;
  private String told = "";

  LessonPlayer(BoardModel model, Catalogue catalogue) {
    this.model = model;
    this.catalogue = catalogue;
    source =
        new LessonSource(new BoardText(LowerPlots.plots()), catalogue, new LessonRoom(catalogue));
    polls = new PollPlayer(model, stepProperty());
    shown = new ShownStep(model, stepProperty());
  }

  /// The step that the class is at; empty where no lesson is taught.
  ReadOnlyObjectProperty<Optional<PlayedStep>> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The step whose board is on show; empty where no lesson is taught.
  ReadOnlyObjectProperty<Optional<PlayedStep>> shownProperty() {
    return shown.property();
  }

  /// When the lesson was opened.
  Instant begun() {
    return begun;
  }

  /// What the class predicts.
  PollPlayer polls() {
    return polls;
  }

  boolean isOn() {
    return step.get().isPresent();
  }

  /// Reads what can be taught: what ships first, then the user's.
  ///
  /// @param failed what happens where that can't be done, which is told besides
  void list(Consumer<List<LessonFolder>> then, Runnable failed) {
    aside(
        files -> {
          LessonReader reader = files.reader();
          List<LessonFolder> folders = new ArrayList<>(List.of(LessonFolder.shipped(reader)));
          LessonFolder.ofUser().ifPresent(folder -> folders.add(LessonFolder.read(folder, reader)));
          return folders;
        },
        then,
        failed);
  }

  /// Opens a lesson or a notebook at its first step, or says what is wrong until that is mended.
  void open(Path file) {
    open(file, 0);
  }

  private void open(Path file, int index) {
    aside(
        files -> files.read(file),
        read -> {
          tell(read.mistakes());
          read.lesson()
              .ifPresentOrElse(
                  lesson -> open(FiledLesson.of(lesson, file), index),
                  () -> {
                    if (!isOn()) watch(file);
                  });
        });
  }

  /// Opens cells that were pasted, as a notebook of their own.
  ///
  /// @param otherwise what happens where they ask for no derivative
  void paste(String cells, Runnable otherwise) {
    aside(
        files -> files.pasted(cells),
        lesson ->
            lesson.ifPresentOrElse(pasted -> open(FiledLesson.pasted(pasted, cells)), otherwise));
  }

  void open(FiledLesson lesson) {
    open(lesson, 0);
  }

  private void open(FiledLesson lesson, int index) {
    begin(lesson);
    go(new LessonPlace(lesson.lesson(), index));
  }

  private void begin(FiledLesson lesson) {
    filed = lesson;
    watch(lesson.file());
    polls.begin(lesson);
    begun = Instant.now();
  }

  /// Goes on where another player was, in the language that is spoken now if the lesson is there in
  /// it. The board stays as it is.
  void resume(LessonPlayer other) {
    FiledLesson old = other.filed;
    Optional<LessonPlace> at = other.place();
    if (old == null || at.isEmpty()) return;
    aside(
        files -> files.spoken(old),
        lesson -> {
          begin(lesson);
          begun = other.begun;
          say(new LessonPlace(lesson.lesson(), at.get().index()));
        });
  }

  /// The notebook that is being taught, if it is one.
  Optional<Path> notebook() {
    Path file = isOn() && filed != null ? filed.file() : null;
    return Optional.ofNullable(file).filter(LessonSource::isNotebook);
  }

  /// Writes the steps on show as the file of a lesson, and goes on with that at the same step.
  void save(Path to) {
    place()
        .ifPresent(at ->
            aside(
                files -> files.save(at.lesson(), to),
                problem -> {
                  if (problem.isPresent()) model.faults().tell(problem.get());
                  else open(to, at.index());
                }));
  }

  /// Writes a lesson as a file, as it fits the room of a hall, or says why it can't be.
  void write(Function<StepRoom, Lesson> lesson, Path to, Runnable then) {
    writer.rewrite(
        to,
        () -> {
          Optional<String> problem = source.save(lesson, to);
          Platform.runLater(() -> problem.ifPresentOrElse(model.faults()::tell, then));
        });
  }

  private void watch(@Nullable Path file) {
    if (watch != null) watch.close();
    watch =
        file == null
            ? null
            : new LessonWatch(file, EVERY, () -> Platform.runLater(() -> reload(file)));
  }

  /// A file that was saved is on show at the same step, or what is wrong with it is said and the
  /// lesson goes on as it was.
  private void reload(Path file) {
    LessonWatch from = watch;
    aside(
        files -> files.read(file),
        read -> {
          // another lesson was opened meanwhile, or this one was left
          if (watch != from) return;
          tell(read.mistakes());
          read.lesson()
              .ifPresent(lesson ->
                  place()
                      .ifPresentOrElse(
                          at -> go(at.in(lesson)), () -> open(FiledLesson.of(lesson, file))));
        });
  }

  /// Tells of mistakes; where there are none any more, what was told of them goes away.
  private void tell(List<LessonMistake> mistakes) {
    Faults faults = model.faults();
    Faults.Fault latest = faults.latest();
    if (mistakes.isEmpty() && latest != null && latest.sentence().equals(told)) faults.close();
    told = mistakes.stream().map(LessonMistake::text).collect(Collectors.joining("\n"));
    if (!mistakes.isEmpty()) faults.tell(told);
  }

  /// Goes so many steps on, or back, and says whether it could. Where the class has predicted,
  /// going on shows what it has not seen of the answer first. From another function the first step
  /// back is the one that was left.
  boolean step(int by) {
    if (by > 0 && polls.reveal()) return true;
    boolean away = step.get().filter(now -> now.isOf(model.board().program())).isEmpty();
    LessonPlace here = place().orElse(null);
    LessonPlace next = here == null ? null : here.by(away && by < 0 ? by + 1 : by);
    boolean other = next != null && (away || next.index() != here.index());
    if (other) go(next);
    return other;
  }

  /// Goes to a step, counted from 1; beyond the ends to the first or the last one.
  void jump(int number) {
    place().ifPresent(at -> go(new LessonPlace(at.lesson(), number - 1)));
  }

  /// Brings back the step as it was written.
  ///
  /// @return whether there is one
  boolean restore() {
    place().ifPresent(this::go);
    return isOn();
  }

  /// Ends the lesson; its board stays.
  ///
  /// @return whether there was one
  boolean end() {
    boolean was = isOn();
    watch(null);
    step.set(Optional.empty());
    return was;
  }

  private Optional<LessonPlace> place() {
    return step.get().map(PlayedStep::place);
  }

  private void go(LessonPlace now) {
    model.teach(now.step().board());
    say(now);
  }

  private void say(LessonPlace now) {
    step.set(Optional.of(PlayedStep.of(now)));
    Catalogue truths = catalogue;
    aside(
        _ -> PlayedStep.filled(now, truths),
        filled -> {
          // the class has gone on, or the file was written anew
          if (place().filter(at -> at == now).isPresent()) step.set(Optional.of(filled));
        });
  }

  /// Works on a thread of its own, and goes on with what came of it on the screen's.
  private <T> void aside(Function<LessonSource, T> work, Consumer<T> then) {
    aside(work, then, () -> {});
  }

  private <T> void aside(Function<LessonSource, T> work, Consumer<T> then, Runnable failed) {
    LessonSource files = source;
    errands.run(
        () -> work.apply(files),
        then,
        fault -> {
          failed.run();
          model.faults().report("fault.unexpected", model.board(), fault);
        });
  }

  /// Ends for good: nobody will see what comes of what is still being done.
  void leave() {
    end();
    errands.leave();
  }
}
