package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.text.Role;

/// The name of another function stands where its curve can be told from that of the one on show, on
/// its side.
class OverlayNamesTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  @Test
  void standsNearerToItsOwnCurve() {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : CATALOGUE.entries()) {
      Board board = BoardFactory.of(entry, Conventions.MIDDLE);
      if (board.inputs().size() == 1) boards.add(board);
    }
    List<String> faults = new ArrayList<>();
    int told = 0;
    int close = 0;
    for (Board board : boards) {
      PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
      List<Mark> marks = new ArrayList<>();
      for (Curves.CurvePiece piece : ground.curves().pieces())
        marks.add(new Mark.Curve(Role.FUNCTION, piece.xs(), piece.values()));
      Picture.Room room = Picture.Room.around(ground.function(), 50, 50);
      Picture picture = new Picture(ground.function(), room, marks);
      for (Board other : boards.subList(0, 30)) {
        if (other == board) continue;
        Overlay overlay = new Overlay(other.program(), other.inputs(), 0);
        OverlayCurves curves = OverlayCurves.of(overlay, ground, null);
        // without a place there is no name
        Mark last = curves.above(picture, Style.DESK, false).marks().getLast();
        if (!(last instanceof Mark.Label name)) continue;
        TextAnchor first = name.spots().getFirst();
        double own = row(curves.curves(), ground.function(), first.pixelX());
        double shown = row(ground.curves(), ground.function(), first.pixelX());
        boolean seen = own >= ground.function().y() && own <= ground.function().bottom();
        // close to both curves it says that it is the name of the dashed one
        boolean near = seen && Math.abs(own - shown) < 1.9 * Style.DESK.label();
        boolean dashed = name.text().plain().startsWith("dashed: ");
        if (near != dashed && (near || Math.abs(own - shown) > 2.1 * Style.DESK.label()))
          faults.add(name.text().plain() + " close to " + board.program().text());
        if (near) close++;
        if (!seen || !(Math.abs(own - shown) > 2 * Style.DESK.label())) continue;
        told++;
        double middle = first.pixelY() - Style.DESK.label() / 3;
        if (Math.abs(middle - own) > Math.abs(middle - shown))
          faults.add(
              other.program().text()
                  + " over "
                  + board.program().text()
                  + " "
                  + own
                  + " "
                  + shown
                  + " "
                  + middle
                  + " "
                  + first);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(told).isGreaterThan(1000);
    assertThat(close).isGreaterThan(10);
  }

  private static double row(Curves curves, Frame frame, double column) {
    double x = frame.dataX(column);
    for (Curves.CurvePiece piece : curves.pieces())
      for (int i = 1; i < piece.xs().length; i++)
        if (piece.xs()[i - 1] <= x && x <= piece.xs()[i]) {
          double part = (x - piece.xs()[i - 1]) / (piece.xs()[i] - piece.xs()[i - 1]);
          double rise = piece.values()[i] - piece.values()[i - 1];
          return frame.py(piece.values()[i - 1] + part * rise);
        }
    return Double.NaN;
  }
}
