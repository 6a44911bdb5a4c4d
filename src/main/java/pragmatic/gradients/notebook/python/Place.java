package pragmatic.gradients.notebook.python;

/// Where something stands in a cell.
///
/// @param line from 1
/// @param column from 1
public record Place(int line, int column) {}
