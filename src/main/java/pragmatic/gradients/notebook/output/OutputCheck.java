package pragmatic.gradients.notebook.output;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.run.ShownValue;

/// A printed value beside ours.
///
/// @param place of the `print`
/// @param printed what stands in the file, empty if nothing does
/// @param value the same read, or null
/// @param unread why ours is not known, or empty
public record OutputCheck(
    Place place,
    ShownValue ours,
    String printed,
    @Nullable PrintedValue value,
    Agreement agreement,
    String unread) {
  /// The questions whose answers it shows.
  public List<Integer> questions() {
    return ShownQuestions.of(ours);
  }

  /// How an announcement and ours agree.
  public static Agreement agreement(ShownValue ours, Announcement announced) {
    return ValueComparison.of(ours, announced.value());
  }

  public Optional<PrintedValue> read() {
    return Optional.ofNullable(value);
  }
}
