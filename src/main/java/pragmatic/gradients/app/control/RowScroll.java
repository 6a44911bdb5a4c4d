package pragmatic.gradients.app.control;

import java.util.function.DoubleSupplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// How a list of rows scrolls: by rows where a wheel turns, and not at all where what stands below
/// it leaves it another height.
final class RowScroll {
  /// Pixels that a notch of a wheel stands for; a finger tells of fewer.
  private static final double NOTCH = 40;

  /// Rows to which a notch turns on, where many are seen.
  private static final double ROWS = 3;

  /// Notches at least for all that is seen, so that a row that was seen is found again.
  private static final double PARTS = 4;

  private final ScrollPane scroll;
  private final Region list;
  private final DoubleSupplier row;

  private RowScroll(ScrollPane scroll, Region list, DoubleSupplier row) {
    this.scroll = scroll;
    this.list = list;
    this.row = row;
  }

  /// @param row height of a row in pixels, 0 without one
  static void of(ScrollPane scroll, Region list, DoubleSupplier row) {
    RowScroll rows = new RowScroll(scroll, list, row);
    scroll.addEventFilter(ScrollEvent.SCROLL, rows::turn);
    scroll
        .viewportBoundsProperty()
        .subscribe((before, now) -> rows.keep(before.getHeight(), now.getHeight()));
  }

  /// A finger moves the list as far as itself.
  private void turn(ScrollEvent event) {
    double notches = event.getDeltaY() / NOTCH;
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = list.getHeight() - seen;
    double step = Math.min(ROWS * row.getAsDouble(), seen / PARTS);
    if (step <= 0 || hidden <= 0 || Math.abs(notches) < 1 || event.isInertia()) return;
    scroll.setVvalue(Math.clamp(scroll.getVvalue() - notches * step / hidden, 0, 1));
    event.consume();
  }

  private void keep(double before, double now) {
    double top = scroll.getVvalue() * (list.getHeight() - before);
    double hidden = list.getHeight() - now;
    if (before > 0 && before != now && top >= 0 && hidden > 0)
      scroll.setVvalue(Math.min(1, top / hidden));
  }
}
