/// Files of cells: Jupyter notebooks, Python files, and the text of a notebook.
///
/// May use `words` and `notebook.python`.
///
/// The one decision worth knowing: a cell that is broken is a cell with a message, and the file
/// goes on behind it.
///
/// Terms: *cell*, *output* (what a cell printed when somebody ran it).
@NullMarked
package pragmatic.gradients.notebook.file;

import org.jspecify.annotations.NullMarked;
