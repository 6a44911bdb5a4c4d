package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Named;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// The arguments of a call, asked for by position or name. What is never asked for is not
/// understood.
final class Arguments {
  private final Session session;
  private final Place place;
  private final List<PythonValue> positional;
  private final List<Named> named;
  private final Set<Integer> used = new HashSet<>();
  private final Set<String> usedNames = new HashSet<>();

  Arguments(Session session, Place place, List<PythonValue> positional, List<Named> named) {
    this.session = session;
    this.place = place;
    this.positional = List.copyOf(positional);
    this.named = List.copyOf(named);
  }

  Place place() {
    return place;
  }

  Session session() {
    return session;
  }

  /// The same with a value before all others: a method as a function.
  Arguments after(PythonValue first) {
    List<PythonValue> all = new ArrayList<>(List.of(first));
    all.addAll(positional);
    return new Arguments(session, place, all, named);
  }

  int count() {
    return positional.size();
  }

  List<PythonValue> positional() {
    return positional;
  }

  List<Named> named() {
    return named;
  }

  void useAll() {
    for (int i = 0; i < positional.size(); i++) used.add(i);
    named.forEach(each -> usedNames.add(each.name()));
  }

  boolean has(int index) {
    return index < positional.size();
  }

  /// The argument at a position, or one of these names; `None` counts as not given.
  Optional<PythonValue> find(int index, String... names) {
    if (index >= 0 && index < positional.size()) {
      used.add(index);
      return given(positional.get(index));
    }
    for (String name : names)
      for (Named each : named)
        if (each.name().equals(name)) {
          usedNames.add(name);
          return given(each.value());
        }
    return Optional.empty();
  }

  /// The argument at a position or of a name, `None` too.
  Optional<PythonValue> argument(int index, String name) {
    if (index < positional.size()) {
      used.add(index);
      return Optional.of(positional.get(index));
    }
    for (Named each : named)
      if (each.name().equals(name)) {
        usedNames.add(name);
        return Optional.of(each.value());
      }
    return Optional.empty();
  }

  private static Optional<PythonValue> given(PythonValue value) {
    return value instanceof PythonValue.NoneValue ? Optional.empty() : Optional.of(value);
  }

  Optional<PythonValue> keyword(String... names) {
    return find(-1, names);
  }

  /// Keyword arguments that change no value.
  void ignore(String... names) {
    for (String name : names) usedNames.add(name);
  }

  PythonValue required(int index, String... names) throws Unreadable {
    Optional<PythonValue> found = find(index, names);
    if (found.isEmpty()) throw session.unreadable(place, "notebook.argument.missing");
    return found.get();
  }

  Tensor tensor(int index, String... names) throws Unreadable {
    return tensor(required(index, names));
  }

  Tensor tensor(PythonValue value) throws Unreadable {
    return Conversion.tensor(value, place, session);
  }

  Optional<Tensor> optionalTensor(int index, String... names) throws Unreadable {
    Optional<PythonValue> found = find(index, names);
    return found.isEmpty() ? Optional.empty() : Optional.of(tensor(found.get()));
  }

  /// A whole number.
  Optional<Integer> whole(int index, String... names) throws Unreadable {
    Optional<PythonValue> found = find(index, names);
    if (found.isEmpty()) return Optional.empty();
    Tensor tensor = tensor(found.get());
    boolean whole = tensor.isSingle() && tensor.value() == Math.rint(tensor.value());
    if (!whole || Math.abs(tensor.value()) > 1e6)
      throw session.unreadable(place, "notebook.argument.whole");
    return Optional.of((int) tensor.value());
  }

  boolean truth(boolean fallback, int index, String... names) throws Unreadable {
    Optional<PythonValue> found = find(index, names);
    if (found.isEmpty()) return fallback;
    return tensor(found.get()).value() != 0;
  }

  Optional<String> text(int index, String... names) {
    return find(index, names)
        .filter(PythonValue.TextValue.class::isInstance)
        .map(value -> ((PythonValue.TextValue) value).text());
  }

  /// The type that `dtype` asks for, if it does.
  void done() throws Unreadable {
    for (Named each : named)
      if (!usedNames.contains(each.name()))
        throw session.unreadable(place, "notebook.argument.keyword", each.name());
    for (int i = 0; i < positional.size(); i++)
      if (!used.contains(i)) throw session.unreadable(place, "notebook.argument.more", i + 1);
  }

  Unreadable unreadable(String key, Object... arguments) {
    return session.unreadable(place, key, arguments);
  }

  /// The library of the arguments.
  Library library() {
    Library library = Library.PYTHON;
    for (PythonValue value : positional)
      if (value instanceof Tensor tensor && tensor.library().compareTo(library) > 0)
        library = tensor.library();
    return library;
  }
}
