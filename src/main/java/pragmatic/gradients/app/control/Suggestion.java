package pragmatic.gradients.app.control;

/// A completion.
///
/// @param name as it is shown, `relu(x)`; up to and including a parenthesis it is also what is
///   typed
/// @param help a few words about it
public record Suggestion(String name, String help) {

  /// What choosing it types.
  String typed() {
    int open = name.indexOf('(');
    return open < 0 ? name : name.substring(0, open + 1);
  }
}
