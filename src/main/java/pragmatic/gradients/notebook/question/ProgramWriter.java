package pragmatic.gradients.notebook.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.question.Summands.WeightedTerm;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.Vocabulary;

/// Writes a weighted sum of numbers as a program of our language. A number that is used more than
/// once has a name in it, which keeps what is shared shared.
final class ProgramWriter {
  private final Map<Scalar, Integer> wanted;
  private final Summands reach;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Scalar, Integer> ids = new IdentityHashMap<>();
  private final Map<Scalar, Integer> uses = new IdentityHashMap<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final boolean branches;
  private int calls;

  /// @param branches whether those that Python did not take are written as well
  private ProgramWriter(Map<Scalar, Integer> wanted, boolean branches) {
    this.wanted = wanted;
    this.branches = branches;
    this.reach = new Summands(wanted);
  }

  /// @throws ProgramException if it is larger than a program may be
  static QuestionPart of(List<WeightedTerm> terms, Map<Scalar, Integer> wanted)
      throws ProgramException {
    QuestionPart taken = new ProgramWriter(wanted, false).part(terms);
    if (terms.stream().noneMatch(term -> term.number().isBranched())) return taken;
    @Nullable QuestionPart whole = whole(terms, wanted);
    // what is wanted decides no branch
    if (whole != null && whole.program().text().equals(taken.program().text())) return taken;
    return new QuestionPart(taken.program(), taken.at(), taken.wanted(), true, whole);
  }

  private static @Nullable QuestionPart whole(
      List<WeightedTerm> terms, Map<Scalar, Integer> wanted) {
    if (terms.stream().anyMatch(term -> term.number().isHidden())) return null;
    List<WeightedTerm> all =
        terms.stream().map(term -> new WeightedTerm(term.number().whole(), term.factor())).toList();
    try {
      return new ProgramWriter(wanted, true).part(all);
    } catch (ProgramException large) {
      return null;
    }
  }

  private QuestionPart part(List<WeightedTerm> terms) throws ProgramException {
    terms.forEach(term -> count(term.number()));
    int output = -1;
    for (WeightedTerm term : terms) {
      int id = node(term.number());
      if (term.factor() == -1 && output < 0)
        id = call(Broadcast.primitive("neg"), List.of(id), null);
      boolean less = term.factor() == -1 && output >= 0;
      if (Math.abs(term.factor()) != 1)
        id = call(Broadcast.primitive("*"), List.of(constant(term.factor()), id), null);
      output =
          output < 0 ? id : call(Broadcast.primitive(less ? "-" : "+"), List.of(output, id), null);
    }
    List<String> names = List.copyOf(inputs.keySet());
    Program written = new Program("", names, nodes, output);
    Program program = Parser.parse(Spelling.PLAIN.program(written));
    // a constant has an input of no meaning
    if (names.isEmpty()) return new QuestionPart(program, new double[0], List.of(), false, null);
    List<Integer> which = new ArrayList<>();
    double[] at = new double[program.inputs().size()];
    Map<Integer, Scalar> numbers = new LinkedHashMap<>();
    wanted.forEach((number, place) -> numbers.put(place, number));
    for (int i = 0; i < at.length; i++) {
      Integer place = inputs.get(program.inputs().get(i));
      Scalar number = place == null ? null : numbers.get(place);
      if (place == null || number == null) throw new ProgramException("no input", 1);
      which.add(place);
      at[i] = number.decimal();
    }
    return new QuestionPart(program, at, which, false, null);
  }

  private List<Scalar> below(Scalar number) {
    if (wanted.containsKey(number) || isFixed(number)) return List.of();
    Scalar other = standsFor(number);
    return other == null ? number.arguments() : List.of(other);
  }

  /// The number that it is under another name, or by a branch that nothing wanted decides; or null.
  private @Nullable Scalar standsFor(Scalar number) {
    if (number.isAlias()) return number.arguments().getFirst();
    boolean decided =
        branches
            && number.origin() == Scalar.Origin.RESULT
            && number.primitive().rule() instanceof Rule.Branch
            && isFixed(number.arguments().getFirst());
    if (!decided) return null;
    return number.arguments().get(number.arguments().getFirst().value() != 0 ? 1 : 2);
  }

  /// Whether it does not change with what is wanted.
  private boolean isFixed(Scalar number) {
    return reach.inputs(number).isEmpty();
  }

  private void count(Scalar root) {
    Deque<Scalar> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Scalar number = open.pop();
      if (uses.merge(number, 1, Integer::sum) == 1) below(number).forEach(open::push);
    }
  }

  private int node(Scalar root) {
    Deque<Scalar> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Scalar number = open.peek();
      List<Scalar> missing =
          ids.containsKey(number)
              ? List.of()
              : below(number).stream().filter(each -> !ids.containsKey(each)).toList();
      if (!missing.isEmpty()) {
        missing.reversed().forEach(open::push);
        continue;
      }
      open.pop();
      if (!ids.containsKey(number)) ids.put(number, written(number));
    }
    return ids.getOrDefault(root, 0);
  }

  private int written(Scalar number) {
    Integer place = wanted.get(number);
    if (place != null) {
      String name = free(number.name().isEmpty() ? "x" : number.name());
      inputs.put(name, place);
      nodes.add(new Node.Input(nodes.size(), name));
      return nodes.size() - 1;
    }
    if (isFixed(number)) return constant(number.decimal());
    Scalar other = standsFor(number);
    if (other != null) return ids.getOrDefault(other, 0);
    List<Integer> arguments =
        number.arguments().stream().map(each -> ids.getOrDefault(each, 0)).toList();
    boolean shared = uses.getOrDefault(number, 0) > 1;
    String name = number.name().isEmpty() ? "v" : number.name();
    return call(number.primitive(), arguments, shared ? free(name) : null);
  }

  private int call(Primitive primitive, List<Integer> arguments, @Nullable String name) {
    nodes.add(new Node.Call(nodes.size(), ++calls, primitive, arguments, name, 1));
    return nodes.size() - 1;
  }

  private int constant(double value) {
    nodes.add(new Node.Constant(nodes.size(), value, Spelling.number(value)));
    return nodes.size() - 1;
  }

  /// A name that means nothing in our language and stands nowhere else in the program.
  private String free(String wish) {
    String plain = wish.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
    boolean word = Vocabulary.function(plain).isPresent() || Vocabulary.constant(plain).isPresent();
    String name = word ? plain + "_" : plain;
    for (int i = 2; !taken.add(name); i++) name = plain + "_" + i;
    return name;
  }
}
