package pragmatic.gradients.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// All that was seen on screen at one moment.
///
/// @param plots the pictures on the plots' pane, in the order of drawing
/// @param words all other texts
/// @param lines straight lines outside the plots
record Screen(List<SeenPlot> plots, List<SeenWords> words, List<SeenLine> lines) {
  Screen {
    plots = List.copyOf(plots);
    words = List.copyOf(words);
    lines = List.copyOf(lines);
  }

  SeenPlot function() {
    return plots.get(0);
  }

  /// What stands below the function.
  SeenPlot lower() {
    return plots.get(1);
  }

  /// Texts in a node with an id, in the order of nodes.
  List<String> textsIn(String id) {
    return words.stream()
        .filter(word -> word.id().equals(id))
        .map(word -> word.text().strip())
        .toList();
  }

  /// All texts in the right column and its like: what is said beside the plots.
  boolean says(String text) {
    return words.stream().anyMatch(word -> word.text().contains(text));
  }

  /// The names of frameworks on the tie-break, from left to right.
  List<SeenWords> chips() {
    return words.stream()
        .filter(word -> word.id().equals("tie") && word.style().equals("pg-chip"))
        .sorted(Comparator.comparingDouble(chip -> chip.box().getMinX()))
        .toList();
  }

  /// The columns in which the brackets under the chips meet the track, from left to right.
  List<Double> brackets() {
    TreeSet<Double> columns = new TreeSet<>();
    tie()
        .ifPresent(axis -> {
          for (SeenLine line : upright())
            if (!line.ink().equals("ink2") && line.from().getX() < axis.pixel(1) + 2)
              columns.add(line.from().getX());
        });
    return List.copyOf(columns);
  }

  /// Upright lines of the tie-break: grey ones of its scale, others of brackets.
  private List<SeenLine> upright() {
    return lines.stream().filter(line -> line.id().equals("tie") && line.upright()).toList();
  }

  /// The scale of the tie-break, read from the short lines below its track, where λ is 0 and 1.
  Optional<Axis> tie() {
    List<SeenLine> upright = upright().stream().filter(line -> line.ink().equals("ink2")).toList();
    double low = upright.stream().mapToDouble(line -> line.from().getY()).max().orElse(0);
    double[] columns =
        upright.stream()
            .filter(line -> Math.abs(line.from().getY() - low) < 1)
            .mapToDouble(line -> line.from().getX())
            .sorted()
            .toArray();
    return columns.length < 2
        ? Optional.empty()
        : Axis.through(Map.of(0.0, columns[0], 1.0, columns[columns.length - 1]));
  }
}
