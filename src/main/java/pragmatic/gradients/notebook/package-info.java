/// Teaching notebooks: cells read into programs and questions, answered by the engines of the
/// house, and held against what the cells printed. Nothing is executed.
///
/// May use `program`, `autodiff`, `calculus` and `frameworks`.
///
/// The one decision worth knowing: **what is not understood is said to be not read**, with its
/// place and the reason, and so is everything that depends on it. It is never a number.
///
/// Terms: *cell*, *question* (a call that asks for derivatives), *printed* and *ours*.
@NullMarked
package pragmatic.gradients.notebook;

import org.jspecify.annotations.NullMarked;
