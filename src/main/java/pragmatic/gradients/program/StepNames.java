package pragmatic.gradients.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the steps of a program are called where it is told line by line: the name that the user
/// assigned, else one letter for all of them and the number of the call, `v3`. An input, or another
/// step, that has such a name leaves the letter to no one else.
///
/// @param letter before the numbers
public record StepNames(String letter) {
  private static final List<String> LETTERS = List.of("v", "w", "u", "s", "t", "r", "q", "p");

  public static StepNames of(Program program) {
    Set<String> assigned = new HashSet<>();
    for (Node node : program.nodes())
      if (node instanceof Node.Call call && call.name() != null) assigned.add(call.name());
    for (String letter : LETTERS)
      if (isFree(letter, program, assigned)) return new StepNames(letter);
    String letter = "v_";
    while (!isFree(letter, program, assigned)) letter += "_";
    return new StepNames(letter);
  }

  private static boolean isFree(String letter, Program program, Set<String> assigned) {
    for (String input : program.inputs())
      if (input.startsWith(letter) && input.substring(letter.length()).matches("[0-9]+"))
        return false;
    if (assigned.isEmpty()) return true;
    for (Node node : program.nodes())
      if (node instanceof Node.Call call
          && call.name() == null
          && assigned.contains(letter + call.number())) return false;
    return true;
  }

  public String of(Node.Call call) {
    String name = call.name();
    return name != null ? name : letter + call.number();
  }
}
