/// What cells printed, as values again, held against what we say they print.
///
/// May use everything else of a notebook, and `program`, `calculus.formula`, `frameworks`.
///
/// The one decision worth knowing: numbers are compared as exactly as they are printed, and so is
/// the announcement of a comment.
///
/// Terms: *printed* (what stands in the file), *ours* (what the engines say), *announced* (what a
/// comment says).
@NullMarked
package pragmatic.gradients.notebook.output;

import org.jspecify.annotations.NullMarked;
