/// What is on show, as one immutable value.
///
/// May use `program`, `autodiff`, `calculus` and `frameworks`.
///
/// A step of undo is a board; so is what a slider makes of the one before it.
///
/// Terms: **active input**, the input that the slider and the horizontal axis show; **viewport**,
/// the ranges the plots show; **catalogue**, the functions to teach.
@NullMarked
package pragmatic.gradients.board;

import org.jspecify.annotations.NullMarked;
