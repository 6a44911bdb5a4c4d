package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;

/// The ways to program one loss, the cross-entropy of logits. They agree in exact arithmetic; in
/// doubles they do not.
public enum LossForm {
  /// One call, with a gradient of its own.
  FUSED,
  /// The largest logit is taken out first: a tie whose contribution cancels.
  SHIFTED,
  /// As a textbook writes it: `exp` overflows.
  NAIVE;

  /// Calls in the longest form of a loss of twelve logits.
  private static final int MOST_CALLS = 64;

  /// A loss without options: which class is the true one, and the logits.
  public record Loss(int target, List<String> logits) {
    public Loss {
      logits = List.copyOf(logits);
    }
  }

  /// The program in this form.
  public String text(Loss loss) {
    List<String> z = loss.logits();
    String all = String.join(", ", z);
    String target = z.get(loss.target());
    return switch (this) {
      case FUSED -> "cross_entropy(" + loss.target() + "; " + all + ")";
      case SHIFTED -> {
        String m = fresh("m", z);
        String sum = joined(z, "exp(", " - " + m + ")");
        yield m + " = max(" + all + "); " + m + " + log(" + sum + ") - " + target;
      }
      // the sum stands first, so that the inputs are the logits in their order
      case NAIVE -> {
        String sum = fresh("s", z);
        yield sum + " = " + joined(z, "exp(", ")") + "; -log(exp(" + target + ")/" + sum + ")";
      }
    };
  }

  /// A name that no logit has.
  private static String fresh(String name, List<String> logits) {
    return logits.contains(name) ? fresh(name + "_", logits) : name;
  }

  /// The naive form in one line.
  private static String oneLine(Loss loss) {
    String target = loss.logits().get(loss.target());
    return "-log(exp(" + target + ")/(" + joined(loss.logits(), "exp(", ")") + "))";
  }

  private static String joined(List<String> z, String before, String after) {
    return z.stream().map(name -> before + name + after).collect(Collectors.joining(" + "));
  }

  /// The board of the same loss in this form, at the same point.
  public Board of(Board board, Loss loss) {
    Program program;
    try {
      program = Parser.parse(text(loss));
    } catch (ProgramException e) {
      throw new IllegalStateException(text(loss), e);
    }
    List<String> names = board.program().inputs();
    List<Double> at = new ArrayList<>();
    for (String name : program.inputs()) at.add(board.inputs().get(names.indexOf(name)));
    int active = program.inputs().indexOf(board.variable());
    return Board.of(program, at, active, board.convention(), board.viewport())
        .withMode(board.mode())
        .withPlots(board.plots());
  }

  /// Which form a program has.
  public static Optional<LossForm> of(Program program, Loss loss) {
    return of(Spelling.PLAIN.program(program), loss);
  }

  private static Optional<LossForm> of(String text, Loss loss) {
    if (oneLine(loss).equals(text)) return Optional.of(NAIVE);
    for (LossForm form : values()) if (form.text(loss).equals(text)) return Optional.of(form);
    return Optional.empty();
  }

  /// The loss that a program is, in whatever form.
  public static Optional<Loss> loss(Program program) {
    boolean possible = program.inputs().size() > 1 && program.calls().size() <= MOST_CALLS;
    if (!possible || !(program.node(program.output()) instanceof Node.Call call))
      return Optional.empty();
    if (call.primitive().name().equals("cross_entropy")) return fused(program, call);
    boolean written =
        call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && (operator == Rule.Operator.NEGATE || operator == Rule.Operator.SUBTRACT);
    if (!written) return Optional.empty();
    List<List<String>> candidates = logits(program);
    if (candidates.isEmpty()) return Optional.empty();
    String text = Spelling.PLAIN.program(program);
    for (List<String> logits : candidates)
      for (int target = 0; target < logits.size(); target++)
        if (of(text, new Loss(target, logits)).isPresent())
          return Optional.of(new Loss(target, logits));
    return Optional.empty();
  }

  /// Whether a program is a loss of all its inputs.
  static boolean isLoss(Program program) {
    return loss(program).isPresent();
  }

  private static Optional<Loss> fused(Program program, Node.Call call) {
    List<String> logits = names(program, call.arguments().subList(1, call.arguments().size()));
    boolean plain =
        call.primitive().leading() == 1
            && new LinkedHashSet<>(logits).size() == call.arguments().size() - 1;
    return plain && program.node(call.arguments().getFirst()) instanceof Node.Constant constant
        ? Optional.of(new Loss((int) constant.value(), logits))
        : Optional.empty();
  }

  /// What the logits may be: the arguments of `max`, or those of `exp` but the numerator's, which
  /// is the last or the first.
  private static List<List<String>> logits(Program program) {
    List<String> exponents = new ArrayList<>();
    for (Node.Call call : program.calls()) {
      if (call.primitive().name().equals("max")) return List.of(names(program, call.arguments()));
      if (call.primitive().name().equals("exp")) exponents.addAll(names(program, call.arguments()));
    }
    int size = exponents.size();
    return size < 3
        ? List.of()
        : List.of(exponents.subList(0, size - 1), exponents.subList(1, size));
  }

  /// The names of those nodes that are inputs.
  private static List<String> names(Program program, List<Integer> ids) {
    List<String> names = new ArrayList<>();
    for (int id : ids) if (program.node(id) instanceof Node.Input input) names.add(input.name());
    return names;
  }
}
