/// The window: the only room that knows JavaFX.
///
/// May use every room.
///
/// One property holds the board, and it is the only cell that changes: a slider, a key or a click
/// makes a new board, and everything on screen is computed from it. What can be tested without a
/// toolkit does not belong here.
///
/// Terms: **presenter mode**, the board alone, in sizes the back row can read; **detent**, a place
/// a slider docks at.
@NullMarked
package pragmatic.gradients.app;

import org.jspecify.annotations.NullMarked;
