/// Boards as text: one line a person can read, write by hand and send around.
///
/// May use `words`, `program`, `autodiff`, `frameworks` and `board`.
///
/// Steps of undo that survive a restart, the start argument and the clipboard are all the same
/// line. A line means the same for ever: it names a framework with its version, and what it leaves
/// out is fixed by the version of the text, never by the version of the app.
///
/// Terms: **part**, what stands behind a name and a colon, as in `at: x=0`.
@NullMarked
package pragmatic.gradients.board.text;

import org.jspecify.annotations.NullMarked;
