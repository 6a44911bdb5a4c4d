package pragmatic.gradients.page;

import pragmatic.gradients.board.Board;

/// What hands on the plots do to a board. Each gesture makes another board of the one that it
/// meets; a board of another function than the one on the page stays as it is, since the hand did
/// not aim at it. Places are pixels of the page.
public interface Hands {
  /// A hand takes a handle.
  default Board take(Board board, String handle) {
    return board;
  }

  /// A hand pulls a handle so that its centre would be at a place.
  Board drag(Board board, String handle, double x, double y);

  /// A hand pulls the empty paper by a distance.
  Board pan(Board board, double right, double down);

  /// The window grows around a place.
  ///
  /// @param factor above 1 to show less of the plane
  Board zoom(Board board, double x, double y, double factor);

  /// The window grows around the point on show.
  ///
  /// @param factor above 1 to show less of the plane
  Board zoomAtPoint(Board board, double factor);

  /// A click.
  ///
  /// @param count 2 for a double click, which returns to the window of the beginning
  Board tap(Board board, double x, double y, int count);
}
