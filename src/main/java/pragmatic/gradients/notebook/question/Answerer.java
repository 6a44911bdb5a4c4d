package pragmatic.gradients.notebook.question;

import java.util.ArrayList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.notebook.question.Summands.WeightedTerm;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

/// Answers questions by what was measured of a framework and by its rules.
public final class Answerer {
  /// Inputs that a program has room for.
  private static final int MAXIMUM_INPUTS = 12;

  /// Parts of a long sum that are answered one by one.
  private static final int MAXIMUM_PARTS = 2000;

  private Answerer() {}

  /// A question or why it is not answered.
  ///
  /// @param unread a sentence, empty if it is answered
  public record Answered(
      List<QuestionPart> parts,
      double[] partials,
      boolean[] reached,
      String[] doubts,
      String unread) {
    static Answered not(List<QuestionPart> parts, String unread) {
      return new Answered(parts, new double[0], new boolean[0], new String[0], unread);
    }
  }

  /// The gradient of a weighted sum of numbers.
  ///
  /// @param roots the numbers
  /// @param weights one for each
  /// @param wanted by which it is differentiated; all other inputs rest
  public static Answered gradient(
      List<Scalar> roots,
      List<Double> weights,
      List<Scalar> wanted,
      Framework framework,
      Mode mode) {
    Map<Scalar, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < wanted.size(); i++) places.put(wanted.get(i), i);
    List<QuestionPart> parts = new ArrayList<>();
    try {
      parts.addAll(parts(roots, weights, places));
    } catch (ProgramException e) {
      return Answered.not(List.of(), e.getMessage());
    }
    boolean single = roots.stream().anyMatch(root -> root.type() != NumberType.DOUBLE);
    double[] partials = new double[wanted.size()];
    boolean[] reached = new boolean[wanted.size()];
    Set<Scalar> flowing = flowing(roots, framework);
    String[] doubts = new String[wanted.size()];
    Arrays.fill(doubts, "");
    for (QuestionPart part : parts) {
      // a branch that is a constant
      if (part.wanted().isEmpty()) continue;
      FrameworkAnswer answer = FrameworkAnswers.answer(framework, part.program(), part.at(), mode);
      if (!answer.known())
        return Answered.not(
            parts, Words.say("notebook.unmeasured", framework.name(), framework.about().version()));
      Optional<String> edge = Edges.reason(framework, flowing, wanted, answer.measured());
      if (edge.isPresent()) return Answered.not(parts, edge.get());
      boolean rounds = single && !answer.measured();
      if (rounds
          && !RoundingCheck.agrees(
              framework.rewritten(part.program()), part.at(), framework.convention(answer.mode())))
        return Answered.not(parts, Words.say("notebook.rounding"));
      boolean doubted = isDoubted(part, wanted, answer);
      for (int i = 0; i < part.wanted().size(); i++) {
        partials[part.wanted().get(i)] += answer.value(i);
        reached[part.wanted().get(i)] = flowing.contains(wanted.get(part.wanted().get(i)));
        if (doubted) doubts[part.wanted().get(i)] = Words.say("notebook.range");
      }
    }
    return new Answered(parts, partials, reached, doubts, "");
  }

  /// What derivatives flow back to: nothing that only decides, as a condition or a mask does.
  private static Set<Scalar> flowing(List<Scalar> roots, Framework framework) {
    Set<Scalar> flowing = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Scalar> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (!flowing.add(next) || next.origin() != Scalar.Origin.RESULT) continue;
      if (!next.isAlias() && Edges.isCut(framework, next.primitive())) continue;
      for (int i = 0; i < next.arguments().size(); i++)
        if (next.isAlias() || next.primitive().rule().isDifferentiableBy(i))
          open.push(next.arguments().get(i));
    }
    return flowing;
  }

  /// Whether a point that is known but for rounding has another answer beside it.
  private static boolean isDoubted(QuestionPart part, List<Scalar> wanted, FrameworkAnswer answer) {
    double[] radii =
        part.wanted().stream().mapToDouble(i -> wanted.get(i).exactness().radius()).toArray();
    if (Arrays.stream(radii).allMatch(radius -> radius == 0)) return false;
    for (int sign = -1; sign <= 1; sign += 2) {
      double[] beside = part.at().clone();
      for (int i = 0; i < beside.length; i++) beside[i] += sign * radii[i];
      FrameworkAnswer other =
          FrameworkAnswers.answer(answer.framework(), part.program(), beside, answer.mode());
      if (!RoundingCheck.same(answer.values(), other.values())) return true;
    }
    return false;
  }

  /// A number as one program.
  ///
  /// @param wanted its inputs
  /// @throws ProgramException if it is larger than a program may be
  public static QuestionPart whole(Scalar root, List<Scalar> wanted) throws ProgramException {
    Map<Scalar, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < wanted.size(); i++) places.put(wanted.get(i), i);
    return ProgramWriter.of(List.of(new WeightedTerm(root, 1)), places);
  }

  /// The programs whose gradients together are that of a weighted sum.
  static List<QuestionPart> parts(
      List<Scalar> roots, List<Double> weights, Map<Scalar, Integer> places)
      throws ProgramException {
    List<WeightedTerm> terms = new ArrayList<>();
    Summands sum = new Summands(places);
    for (int i = 0; i < roots.size(); i++)
      if (!sum.inputs(roots.get(i)).isEmpty() || !sum.inputs(roots.get(i).whole()).isEmpty())
        terms.add(new WeightedTerm(roots.get(i), weights.get(i)));
    if (terms.isEmpty()) return List.of();
    if (terms.stream().allMatch(term -> sum.inputs(term.number()).isEmpty())) {
      // the branch taken is a constant; that of another one may be none
      QuestionPart constant = ProgramWriter.of(terms, places);
      return constant.whole() == null ? List.of() : List.of(constant);
    }
    long inputs = terms.stream().flatMap(t -> sum.inputs(t.number()).stream()).distinct().count();
    if (inputs <= MAXIMUM_INPUTS) return List.of(ProgramWriter.of(terms, places));
    List<List<WeightedTerm>> groups = sum.groups(sum.flat(terms));
    if (groups.size() > MAXIMUM_PARTS)
      throw new ProgramException(Words.say("notebook.parts", MAXIMUM_PARTS), 1);
    List<QuestionPart> parts = new ArrayList<>();
    for (List<WeightedTerm> group : groups) parts.add(ProgramWriter.of(group, places));
    return parts;
  }
}
