/// Questions for derivatives that cells ask, and the answers of the engines of the house.
///
/// May use `program`, `autodiff`, `calculus`, `frameworks` and the values of a notebook.
///
/// The one decision worth knowing: an answer that no row and no measured rule gives is no number.
/// So is one that rounding to 32 bits decides, because the engines reckon with 64.
///
/// Summands: *question*, *wanted* (what is differentiated by), *part* (of a large sum, what a
/// program has room for).
@NullMarked
package pragmatic.gradients.notebook.question;

import org.jspecify.annotations.NullMarked;
