package pragmatic.gradients.notebook.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.PythonValue.Unknown;

/// Where something was not run to its end, because it is not read.
final class UnrunPlaces {
  private final Set<Place> loops = new HashSet<>();
  private final Set<Unknown> asking = new HashSet<>();

  /// A new cell begins.
  void begin() {
    loops.clear();
  }

  /// Keeps that a loop of the cell ended before its last turn.
  void loop(Place loop) {
    loops.add(loop);
  }

  boolean isLoop(Place loop) {
    return loops.contains(loop);
  }

  /// Keeps that what a cell defines at a place asks for derivatives when it is called.
  void definition(Place definition, int cell) {
    asking.add(origin(definition, cell));
  }

  /// Whether a call of what is not known asks for derivatives.
  boolean asks(Unknown unknown) {
    return asking.contains(origin(unknown.place(), unknown.cell()));
  }

  private static Unknown origin(Place place, int cell) {
    return new Unknown("", place, cell, List.of());
  }
}
