package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.words.Words;

/// A completion.
///
/// @param name as it is shown, `relu(x)`; up to and including a parenthesis it is also what is
///   typed
/// @param argument what it goes on with where one argument is enough, else nothing
/// @param help a few words about it
public record Suggestion(String name, String argument, String help) {

  /// What choosing it types.
  public String typed() {
    int open = name.indexOf('(');
    return open < 0 ? name : name.substring(0, open + 1);
  }

  /// What may follow the beginning of a name: functions of the vocabulary.
  public static List<Suggestion> of(String beginning) {
    return Vocabulary.startingWith(beginning).stream().map(Suggestion::of).toList();
  }

  private static Suggestion of(Primitive primitive) {
    boolean one = primitive.minimumArity() == 1 && !primitive.variadic();
    String argument = one ? primitive.parameters().getFirst().name() : "";
    return new Suggestion(primitive.signature(), argument, help(primitive));
  }

  /// A few words about a function of the vocabulary.
  public static String help(Primitive primitive) {
    String call = primitive.signature().replaceAll("\\W+", " ").strip().replace(' ', '-');
    return Words.own().ofFunction("primitive." + call, primitive.help());
  }

  /// The name that ends a text, or an empty one.
  public static String nameAtEnd(String text) {
    int start = text.length();
    while (start > 0 && isPartOfName(text.charAt(start - 1))) start--;
    String name = text.substring(start);
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "" : name;
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
