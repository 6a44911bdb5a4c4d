package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.speech.TracePlace;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.speech.TraceWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// The dual-number trace for the back row: the line that was stepped to, and the one before it.
/// Each has the program above and the dual number below.
final class PresenterTrace extends VBox {
  private static final double SIZE = 48;
  private static final double LEAST = 36;
  private static final double DIMMED = .5;

  private final FxTextMeasure measure = new FxTextMeasure();

  PresenterTrace() {
    super(14);
    setId("presenter-trace");
  }

  /// @param both whether there is room for the line before
  void show(BoardView view, boolean both) {
    List<TraceRow> rows = TraceWording.rows(view);
    int here = Math.clamp(view.board().step() - 1L, 0, Math.max(0, rows.size() - 1));
    getChildren().clear();
    if (rows.isEmpty()) return;
    if (both && here > 0) getChildren().add(line(rows.get(here - 1), RichText.EMPTY, DIMMED));
    RichText place = TraceWording.place(view, here + 1, rows.size());
    getChildren().add(line(rows.get(here), place, 1));
    RichText choice = TracePlace.choice(view);
    if (!choice.isEmpty()) getChildren().add(new RichTextNode(choice, LEAST, Role.INK));
    String said = rows.get(here).accessible();
    setAccessibleText(choice.isEmpty() ? said : said + ". " + choice.plain());
  }

  private VBox line(TraceRow row, RichText place, double opacity) {
    RichTextNode where = text(place, LEAST, Role.INK2);
    double room = PresenterSide.WIDTH - room(where) - 28;
    double beside = room - measure.width(row.name(), LEAST);
    // a long term has a line or two of its own, and the place stands below
    boolean alone = measure.fitting(row.expression(), LEAST, beside, 0) < LEAST;
    if (alone) beside += room(where);
    RichText computed =
        alone ? new CaptionRoom(beside, measure).cut(row.expression()) : row.expression();
    // the name is as large as what it names
    double size = fit(computed, room * share(computed, row.name()));
    RichTextNode name = text(row.name(), size, Role.INK);
    RichTextNode expression = text(computed, size, Role.INK);
    expression.setMinWidth(0);
    RichText dual = row.value().weighing(TypeWeight.MEDIUM);
    RichTextNode note = text(row.note().weighing(TypeWeight.SEMIBOLD), LEAST, Role.CHOSEN);
    double left = PresenterSide.WIDTH - note.prefWidth(-1) - 14 - (alone ? room(where) : 0);
    RichTextNode value = text(dual, fit(dual, left), Role.INK);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox upper = new HBox(14, name, expression);
    HBox lower = new HBox(14, value, note);
    (alone ? lower : upper).getChildren().addAll(gap, where);
    upper.setAlignment(Pos.BASELINE_LEFT);
    lower.setAlignment(Pos.BASELINE_LEFT);
    VBox both = new VBox(upper, lower);
    both.setOpacity(opacity);
    return both;
  }

  private static double room(RichTextNode beside) {
    return beside.prefWidth(-1) + 14;
  }

  /// The part of a line that a text takes beside another one.
  private double share(RichText text, RichText other) {
    double width = measure.width(text, SIZE);
    return width / Math.max(1, width + measure.width(other, SIZE));
  }

  private double fit(RichText text, double width) {
    return measure.fitting(text, SIZE, width, LEAST);
  }

  private static RichTextNode text(RichText text, double size, Role role) {
    RichTextNode node = new RichTextNode(text, size, role);
    node.setMinWidth(USE_PREF_SIZE);
    return node;
  }
}
