package pragmatic.gradients.app.board;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.MeasuredTable;
import pragmatic.gradients.app.control.TraceList;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.speech.MeasuredWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;

/// Shares what the texts of the readout leave of its height between the trace and the table of what
/// was measured.
///
/// The texts keep their room: the table has fewer rows, or no more than its heading, or leaves a
/// low frame to the trace; reasons that were asked for take the room of the trace.
final class TableRoom {
  /// Of two lines of a heading, what words leave of them at the end of the first one.
  private static final double FILLED = 0.85;

  /// Lines of a trace that is shown as a whole where the page has the room.
  private static final int WHOLE = 6;

  private final Look look;
  private final Readout readout;
  private final Region texts;
  private final TraceList trace;
  private final MeasuredTable measured;
  private final CheckLine check;
  private final FxTextMeasure measure = new FxTextMeasure();
  private int lines;
  private @Nullable Board shown;
  private int skipped;

  TableRoom(
      Look look,
      Readout readout,
      Region texts,
      TraceList trace,
      MeasuredTable measured,
      CheckLine check) {
    this.look = look;
    this.readout = readout;
    this.texts = texts;
    this.trace = trace;
    this.measured = measured;
    this.check = check;
    measured.onMore(this::turn);
  }

  /// Goes on to the rows that have no room beside those on show.
  private void turn() {
    skipped += measured.count();
    readout.share();
  }

  /// @param lines of the trace
  /// @param reasons whether they were asked for
  /// @param crowded whether what is said leaves no room for other programs in the table
  void share(BoardView view, int lines, boolean reasons, boolean crowded) {
    this.lines = lines;
    Board board = view.board();
    if (shown == null || shown.program() != board.program() || shown.active() != board.active())
      skipped = 0;
    shown = board;
    int others = crowded ? 0 : others(view);
    var table = new MeasuredWording(view);
    RichText heading = heading(table);
    see(measured, true);
    see(trace, true);
    if (fits(table, heading, others)) return;
    if (!reasons) {
      see(measured, check.line().isVisible());
      if (leavesRoom(0)) return;
      see(measured, true);
    }
    see(trace, false);
    if (!fits(table, heading, others)) see(measured, check.line().isVisible());
  }

  private boolean fits(MeasuredWording table, RichText heading, int others) {
    boolean laid = readout.getHeight() >= 1;
    for (int rows = laid && mayHold(table, heading) ? others : 0; rows >= 0; rows--) {
      tabulate(table, heading, rows);
      if (!laid) return true;
      double more = rows > 0 ? hidden() : 0;
      if (!leavesRoom(more)) continue;
      RichText whole = table.headings().getFirst();
      if (whole.equals(heading) || width(whole) > 2 * FILLED * headRoom()) return true;
      tabulate(table, whole, rows);
      if (!leavesRoom(more)) tabulate(table, heading, rows);
      return true;
    }
    // a heading over nothing would look like something lost, and so would its button alone
    measured.count(0, 0);
    measured.show(RichText.EMPTY, List.of(), List.of(), readout.width());
    return check.line().isVisible() && leavesRoom(0);
  }

  private void tabulate(MeasuredWording table, RichText heading, int others) {
    List<MeasuredRow> rows = table.rows(others, skipped);
    measured.count(table.shown(rows.size(), skipped), table.all(rows.size()));
    measured.show(heading, table.columns(readout.compact()), rows, readout.width());
  }

  /// Whether other programs may have room: to find them all that was measured is read.
  private boolean mayHold(MeasuredWording table, RichText heading) {
    if (measured.count() > 1) return true;
    tabulate(table, heading, 0);
    return leavesRoom(hidden() + measured.leastRow());
  }

  private static void see(Node part, boolean now) {
    part.setVisible(now);
    part.setManaged(now);
  }

  /// What a short trace would scroll: its lines come before other programs in the table.
  private double hidden() {
    boolean shown = trace.isManaged() && lines <= WHOLE;
    return shown ? trace.prefHeight(readout.width()) - trace.minHeight(readout.width()) : 0;
  }

  /// @param more pixels that the texts above want besides those that they need
  private boolean leavesRoom(double more) {
    Insets sides = readout.getInsets();
    double room =
        readout.getHeight()
            - sides.getTop()
            - sides.getBottom()
            - (measured.isManaged() ? measured.prefHeight(readout.width()) : 0);
    return texts.minHeight(readout.width() + 2 * Readout.EDGE) + more <= room;
  }

  /// The longest one that has room in one line; a second line is for where rows leave it.
  private RichText heading(MeasuredWording table) {
    List<RichText> all = table.headings();
    return all.stream()
        .filter(said -> width(said) <= headRoom())
        .findFirst()
        .orElseGet(all::getLast);
  }

  private double headRoom() {
    return readout.width() - check.button().prefWidth(-1) - 12;
  }

  private double width(RichText heading) {
    return measure.width(heading.weighing(TypeWeight.SEMIBOLD), look.sizes().type().body());
  }

  /// How many other programs fit into the table: with many columns each takes two lines.
  private int others(BoardView view) {
    return (readout.compact() ? 1 : 2) - (view.frameworks().size() > 4 ? 1 : 0);
  }
}
