package pragmatic.gradients.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// A function to teach.
///
/// @param id unique; stays the same when the name changes
/// @param group heading it stands under
/// @param title name in markup, or null for the spelled program
/// @param program the function
/// @param ranges one per input of the program, in its order
/// @param active index of the input on the x axis
/// @param points interesting points, each with one value per input
/// @param caption the line over a presented board
/// @param note one or two plain sentences
/// @param source what the note rests on, or null
/// @param stated truths that no engine can decide
public record CatalogueEntry(
    String id,
    String group,
    @Nullable String title,
    Program program,
    List<Range> ranges,
    int active,
    List<List<Double>> points,
    Caption caption,
    String note,
    @Nullable String source,
    List<StatedTruth> stated) {
  public CatalogueEntry {
    ranges = List.copyOf(ranges);
    points = points.stream().map(List::copyOf).toList();
    stated = List.copyOf(stated);
  }

  /// The range that an input's slider and the plots show.
  ///
  /// @param start where the input begins, within the range
  public record Range(double from, double to, double start) {
    boolean holds(double x) {
      return from <= x && x <= to;
    }
  }

  /// The same in another language; what that does not say stays as it is.
  CatalogueEntry in(Words words) {
    String heading = group.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new CatalogueEntry(
        id,
        words.ofFunction("group." + heading, group),
        title == null ? null : words.ofFunction(id + ".name", title),
        program,
        ranges,
        active,
        points,
        caption.in(words.ofFunction(id + ".caption", caption.text())),
        words.ofFunction(id + ".note", note),
        source,
        stated);
  }

  /// How the function is called on screen, in markup.
  public String name() {
    return title != null ? title : "$" + Spelling.MATH.program(program) + "$";
  }

  /// Where the inputs begin.
  public List<Double> start() {
    return ranges.stream().map(Range::start).toList();
  }

  public Viewport viewport() {
    Range range = ranges.get(active);
    return Viewport.of(range.from(), range.to());
  }

  /// The line over a board of this function. Of what AD answers it speaks at the points of the
  /// entry alone.
  public String caption(BoardView view) {
    double[] at = view.board().at();
    boolean spoken = points.stream().anyMatch(point -> StatedTruth.same(point, at));
    return caption.where(spoken ? view.whole().gradient()[active] : Double.NaN);
  }

  /// The truth stated for a point, if no engine can know it.
  public Optional<StatedTruth> stated(double[] at) {
    // at every step of a hand all entries are asked, and hardly any states anything
    if (stated.isEmpty()) return Optional.empty();
    for (StatedTruth truth : stated) if (truth.holds(at)) return Optional.of(truth);
    return Optional.empty();
  }
}
