package pragmatic.gradients.board;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line over a presented board: a whole sentence, of at most [#LETTERS] letters.
///
/// What AD answers at a tie is the choice of a rule: a clause that speaks of it stands in brackets,
/// and is part of the sentence only while the answer is that one.
///
/// @param text with that clause in brackets, if it has one
/// @param answer of which the clause speaks, or null
public record Caption(String text, @Nullable Double answer) {
  /// Letters that a hall has room for.
  static final int LETTERS = 54;

  private static final Pattern CLAUSE = Pattern.compile("\\[(.*)]");

  public Caption {
    if (CLAUSE.matcher(text).find() != (answer != null))
      throw new IllegalArgumentException(
          "\"answer\" is the one of which a clause in brackets speaks");
  }

  /// The same in other words.
  Caption in(String words) {
    return new Caption(words, answer);
  }

  /// With all that it can say.
  String whole() {
    return CLAUSE.matcher(text).replaceAll("$1");
  }

  /// What it says where AD answers something.
  ///
  /// @param now not a number away from the points of which it speaks
  String where(double now) {
    return answer == null || answer == now ? whole() : CLAUSE.matcher(text).replaceAll("");
  }
}
