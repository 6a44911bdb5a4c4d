package pragmatic.gradients.speech;

/// What a column of a table is called, and whether the table is sorted by it.
///
/// @param sorted 1 rising, −1 falling, 0 not sorted by it
public record TableHead(String title, String accessible, int sorted) {}
