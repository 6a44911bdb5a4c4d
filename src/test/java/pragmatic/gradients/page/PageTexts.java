package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.speech.HeadlineWording;
import pragmatic.gradients.speech.MeasuredWording;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.speech.Remarks;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.speech.TraceWording;
import pragmatic.gradients.speech.TruthWording;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// All that stands on a page: on its pictures, its sliders and beside them.
final class PageTexts {
  private final List<RichText> texts = new ArrayList<>();

  static List<RichText> of(BoardPage page) {
    PageTexts all = new PageTexts();
    all.pictures(page);
    all.sliders(page);
    all.beside(page.view(), page.surface().presenting());
    return List.copyOf(all.texts);
  }

  private void pictures(BoardPage page) {
    for (Drawn drawn : page.plots().pictures())
      for (Mark mark : drawn.picture().marks())
        switch (mark) {
          case Mark.Label label -> texts.add(label.text());
          // a line of the map has a level of its own
          case Mark.Note note when !level(note) -> texts.add(note.text());
          case Mark.Title title -> texts.add(title.text());
          default -> {}
        }
  }

  private static boolean level(Mark.Note note) {
    return note.text().plain().startsWith(RichText.of(Words.say("map.level", "")).plain());
  }

  private void sliders(BoardPage page) {
    Stream.concat(Stream.of(page.active()), page.others().stream())
        .map(t -> new InputFlag(t.name(), t.scale(), t.value(), t.isNegativeZero(), false))
        .forEach(flag -> texts.add(flag.text()));
    texts.add(page.tie().title());
    texts.add(page.tie().answer());
    page.tie().track().detents().forEach(detent -> texts.add(detent.label()));
    page.tie().track().chips().forEach(group -> texts.add(group.answer()));
  }

  private void beside(BoardView view, boolean presented) {
    VerdictWording verdict = VerdictWording.of(view);
    if (presented) {
      PresenterWording words = new PresenterWording(view);
      texts.add(words.formula(false));
      texts.addAll(List.of(words.calculus(), words.answer(), words.rule(), words.sentence()));
      texts.addAll(Remarks.of(view, true));
      return;
    }
    TruthWording truth = TruthWording.of(view);
    AnswerWording answer = new AnswerWording(view);
    HeadlineWording head = new HeadlineWording(view);
    texts.addAll(List.of(head.formula(), head.point(), truth.headline(), answer.answer()));
    texts.addAll(truth.detail());
    texts.addAll(answer.detail());
    texts.addAll(Remarks.of(view, true));
    texts.add(RichText.of(verdict.sentence()));
    for (TraceRow row : TraceWording.rows(view))
      texts.addAll(List.of(row.expression(), row.value(), row.note()));
    texts.add(TraceWording.legend(view));
    MeasuredWording measured = new MeasuredWording(view);
    texts.add(measured.headings().getFirst());
    measured.rows(2, 0).forEach(row -> row.cells().forEach(cell -> texts.add(cell.value())));
  }
}
