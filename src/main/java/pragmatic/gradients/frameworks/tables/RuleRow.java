package pragmatic.gradients.frameworks.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;

/// A primitive where it has no slope of its own, and what each framework answers there.
///
/// @param kind why it has none
/// @param program a call of the primitive that most frameworks were measured with
/// @param at one value per input of the program, where the tie is
/// @param cells one per framework, empty where nobody measured it
/// @param notes when the rule of one of these frameworks changed or was disputed
public record RuleRow(
    RuleKind kind,
    Program program,
    List<Double> at,
    List<Optional<RuleCell>> cells,
    List<HistoryNote> notes) {
  public RuleRow {
    at = List.copyOf(at);
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  public Primitive primitive() {
    return ((Node.Call) program.node(program.output())).primitive();
  }

  /// `clamp(x, 0, ∞)`
  public String call() {
    return Spelling.PLAIN.program(program);
  }

  /// 'x = 0', or 'a = b = 1'
  public String place() {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < at.size(); i++) {
      named.put(program.inputs().get(i), at.get(i));
    }
    return at.size() == 1
        ? program.inputs().getFirst() + " = " + Numbers.place(named)
        : Numbers.place(named);
  }

  /// Whether another row is the same jump at another place, with the same answers.
  boolean repeats(RuleRow other) {
    boolean same = kind == RuleKind.JUMP && other.kind == kind && primitive() == other.primitive();
    for (int i = 0; same && i < cells.size(); i++) {
      List<Double> answer = other.answer(i);
      same = answer(i).size() == answer.size() && same(answer(i), answer);
    }
    return same;
  }

  /// Whether any framework answers with a number.
  boolean isAnswered() {
    return cells.stream().flatMap(Optional::stream).anyMatch(cell -> !cell.answer().isEmpty());
  }

  /// Whether two frameworks answer differently.
  public boolean disagree() {
    return groups().size() > 1;
  }

  /// Whether a framework answers otherwise than most, or than the first of equally many.
  public boolean differs(int column) {
    List<List<Integer>> groups = groups();
    return groups.stream().skip(1).anyMatch(group -> group.contains(column));
  }

  /// The columns of equal answers, the largest group first.
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      if (!answer(i).isEmpty()) {
        groups.stream()
            .filter(group -> same(answer(group.getFirst()), answer(column)))
            .findFirst()
            .orElseGet(() -> {
              groups.add(new ArrayList<>());
              return groups.getLast();
            })
            .add(column);
      }
    }
    groups.sort((a, b) -> b.size() - a.size());
    return groups;
  }

  private static boolean same(List<Double> a, List<Double> b) {
    return Rounding.sameMeasured(numbers(a), numbers(b));
  }

  private static double[] numbers(List<Double> answer) {
    return answer.stream().mapToDouble(x -> x).toArray();
  }

  /// One number per input, none where it was not measured or is no number.
  public List<Double> answer(int column) {
    return cells.get(column).map(RuleCell::answer).orElse(List.of());
  }

  /// The notes on a framework's rule.
  public List<HistoryNote> notes(Framework framework) {
    return notes.stream().filter(note -> note.framework().equals(framework.about().key())).toList();
  }

  boolean mentions(String wanted) {
    return (program.text() + " " + call()).toLowerCase(Locale.ROOT).contains(wanted)
        || primitive().aliases().stream().anyMatch(alias -> alias.contains(wanted))
        || cells.stream().flatMap(Optional::stream).anyMatch(cell -> cell.mentions(wanted))
        || notes.stream()
            .anyMatch(
                note -> (note.note() + note.source()).toLowerCase(Locale.ROOT).contains(wanted));
  }
}
