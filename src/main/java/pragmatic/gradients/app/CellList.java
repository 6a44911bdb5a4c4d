package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.Reveal;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.TaughtCell;

/// The cells of the notebook that is taught; the one on show is marked, with its line. A click on a
/// cell goes to its first step. The keyboard stays with the board, whose keys step.
final class CellList extends ScrollPane {
  /// A longer notebook is taught as well; its end is not listed.
  private static final int MOST = 400;

  private final Look look;
  private final LessonPlayer lessons;
  private final VBox list = new VBox();
  private final List<CellBox> boxes = new ArrayList<>();
  private final ReadOnlyBooleanWrapper taught = new ReadOnlyBooleanWrapper(this, "taught");
  private final WholeLines lines = WholeLines.of(this, list);
  private @Nullable Lesson lesson;
  private @Nullable CellBox here;
  private boolean hidden;
  private double gutter;

  CellList(Look look, LessonPlayer lessons) {
    this.look = look;
    this.lessons = lessons;
    setId("cells");
    setContent(list);
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    look.onChange(this, this::build);
    lessons.stepProperty().subscribe(step -> show(step.orElse(null)));
  }

  /// Whether a notebook is taught.
  ReadOnlyBooleanProperty taughtProperty() {
    return taught.getReadOnlyProperty();
  }

  /// Empty space left and right, in pixels.
  void setGutter(double now) {
    gutter = now;
    boxes.forEach(box -> box.gutter(now));
  }

  private void show(@Nullable PlayedStep step) {
    Lesson now = step == null ? null : step.place().lesson();
    if (now != lesson) {
      lesson = now;
      build();
      taught.set(!boxes.isEmpty());
    }
    mark(step == null ? null : step.place().step().source());
  }

  private void build() {
    boxes.clear();
    here = null;
    Lesson now = lesson;
    if (now != null)
      for (TaughtCell cell : now.cells().subList(0, Math.min(MOST, now.cells().size()))) {
        CellBox box = new CellBox(cell, look.sizes());
        box.gutter(gutter);
        box.setOnMouseClicked(_ -> go(now, cell));
        boxes.add(box);
      }
    list.getChildren().setAll(boxes);
    lessons.stepProperty().get().ifPresent(step -> mark(step.place().step().source()));
  }

  private void go(Lesson in, TaughtCell cell) {
    List<LessonStep> steps = in.steps();
    for (int i = 0; i < steps.size(); i++) {
      TaughtCell.CellPlace source = steps.get(i).source();
      if (source != null && source.number() == cell.number()) {
        lessons.jump(i + 1);
        return;
      }
    }
  }

  private void mark(TaughtCell.@Nullable CellPlace place) {
    CellBox to = null;
    for (CellBox box : boxes) if (place != null && box.number() == place.number()) to = box;
    CellBox before = here;
    if (before != null && before != to) before.select(-1);
    if (to != null && place != null) to.select(place.line());
    here = to;
    hidden = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    CellBox shown = here;
    if (hidden && shown != null && getHeight() > 0) {
      hidden = false;
      list.layout();
      Reveal.line(this, list.getHeight(), shown, 0);
    }
    lines.fit();
  }
}
