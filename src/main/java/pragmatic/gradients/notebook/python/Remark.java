package pragmatic.gradients.notebook.python;

/// A comment.
///
/// @param text what follows `#`, stripped
/// @param place of the `#`
/// @param alone whether nothing stands before it on its line
public record Remark(String text, Place place, boolean alone) {}
