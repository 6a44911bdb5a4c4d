/// What is on show, as one immutable value.
///
/// May use `program`, `autodiff`, `calculus` and `frameworks`.
///
/// An undo step, a saved file, an argument on the command line and the state at start are the same
/// one line of text, which is the text form of a board.
///
/// Terms: **active input**, the input that the slider and the horizontal axis show; **viewport**,
/// the ranges the plots show; **catalogue**, the functions to teach.
@NullMarked
package pragmatic.gradients.board;

import org.jspecify.annotations.NullMarked;
