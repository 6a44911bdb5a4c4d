package pragmatic.gradients.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the free weight of a set of gradients is called beside a program: a letter that neither the
/// program, nor its text, nor its steps use, alone or with a number.
public final class WeightName {
  /// Not λ, which breaks ties; and nothing that is read as a function, a constant or a step.
  private static final List<String> LETTERS = List.of("w", "t", "s", "r", "q", "θ", "α", "β");

  private static final Pattern NAME =
      Pattern.compile("(\\p{L}[\\p{L}_]*?)_?\\p{Nd}*(?![\\p{L}\\p{Nd}_])");

  private WeightName() {}

  public static String of(Program program) {
    Set<String> used = new HashSet<>(program.inputs());
    for (Node node : program.nodes())
      if (node instanceof Node.Call call && call.name() != null) used.add(call.name());
    // a definition and its parameters are no nodes
    used.add(program.text());
    used.add(StepNames.of(program).letter());
    Set<String> taken = new HashSet<>();
    for (String text : used) {
      Matcher name = NAME.matcher(text);
      while (name.find()) taken.add(name.group(1));
    }
    for (String letter : LETTERS) if (!taken.contains(letter)) return letter;
    // no text can have such a name: a prime marks a derivative
    return LETTERS.getFirst() + "′";
  }
}
