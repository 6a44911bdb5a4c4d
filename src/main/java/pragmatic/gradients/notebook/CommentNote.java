package pragmatic.gradients.notebook;

import pragmatic.gradients.notebook.python.Place;

/// A comment that announces something else than the cell printed.
///
/// @param announced what the comment says
/// @param shown what was printed, or what holds
/// @param kind what is announced
public record CommentNote(Place place, String announced, String shown, AnnouncedKind kind) {
  /// What a comment announces.
  public enum AnnouncedKind {
    /// A printed value.
    OUTPUT,
    /// A value that nothing was printed of; shown is ours.
    ANSWER,
    /// Which class an index means.
    INDEX
  }
}
