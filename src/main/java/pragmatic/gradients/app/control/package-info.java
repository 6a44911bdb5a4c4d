/// The controls of the window, drawn by the application itself: sliders, cards, fields and lists.
///
/// It may use JavaFX, `app.look`, `picture`, `render` and `words`.
///
/// Decision: a control takes plain data and calls back; none of them knows a board or a program.
/// Its shapes carry style classes by role, so a change of theme needs no code, and a change of
/// sizes redraws it.
///
/// Terms: *detent*, a place where a thumb comes to rest; *docked*, resting there exactly; *socket*,
/// the ring that shows the place; *chip*, a framework's name at the answer it was measured to give.
@NullMarked
package pragmatic.gradients.app.control;

import org.jspecify.annotations.NullMarked;
