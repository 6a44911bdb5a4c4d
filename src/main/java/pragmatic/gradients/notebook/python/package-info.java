/// Reads the part of Python that teaching notebooks are written in, into a syntax tree. Nothing is
/// executed.
///
/// May use `words`.
///
/// The one decision worth knowing: what cannot be read becomes an [Unread] statement with its place
/// and the names in it, and the reader goes on behind it.
///
/// Terms: *statement*, *expression*, *f-string*, *magic* (a line for the notebook, not for Python).
@NullMarked
package pragmatic.gradients.notebook.python;

import org.jspecify.annotations.NullMarked;
