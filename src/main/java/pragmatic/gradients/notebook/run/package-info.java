/// Follows the statements of cells from the top, as Python would, and keeps what they ask and
/// print.
///
/// May use everything of a notebook but its printed outputs, and the rooms up to `frameworks`.
///
/// The one decision worth knowing: what is not understood makes unknown only what depends on it:
/// the names that it assigns, the tensors that it may change, and their gradients.
///
/// Terms: *session* (all cells, from the top), *cell*.
@NullMarked
package pragmatic.gradients.notebook.run;

import org.jspecify.annotations.NullMarked;
