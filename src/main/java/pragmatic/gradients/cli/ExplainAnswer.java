package pragmatic.gradients.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Passes;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// What `explain` answers: everything that is known by all inputs and along each, or what of it is
/// asked for, computed once.
///
/// @param passes of automatic differentiation, which are never left out
/// @param slices along each input; none where calculus is not asked
/// @param whole by all inputs; of one input the same as along it, nothing where there are no slices
/// @param answers along each input what conventions may answer; none where that is not asked
/// @param ties the first ones along the first input
/// @param atLambda along each input what λ of [#LAMBDAS] answer; nothing where the time was over,
///   none where that is not asked
record ExplainAnswer(
    ExplainQuestion question,
    Passes passes,
    List<Explanation> slices,
    Optional<Explanation> whole,
    List<AnswerSet> answers,
    List<Tie> ties,
    List<List<Double>> atLambda) {
  /// One λ for all ties.
  static final List<Double> LAMBDAS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /// So long after its passes nothing more is begun that may be left out. What may not, a few
  /// passes over the program, takes less than the two seconds up to [#STATED].
  static final Duration TIME = Duration.ofSeconds(3);

  /// What an answer takes at most on a laptop, as documented.
  static final Duration STATED = Duration.ofSeconds(5);

  /// Ties that are listed; more than anybody reads.
  static final int TIES = 1000;

  /// A part of an answer that was not computed.
  ///
  /// @param part the field of the JSON answer, with dots between levels
  /// @param reason TIME or SIZE for what is undecided, LENGTH for the end of a list
  record LeftOut(String part, String reason) {}

  /// @param deadlines asked once, after everything for which tables of frameworks are read
  static ExplainAnswer of(
      ExplainQuestion question, Catalogue catalogue, Supplier<Deadline> deadlines) {
    Program program = question.program();
    AnswerFields fields = question.fields();
    double[] at = question.at();
    Passes passes = Passes.of(program, at, question.convention(), question.mode());
    Deadline deadline = deadlines.get();
    List<Explanation> slices = new ArrayList<>();
    List<AnswerSet> answers = new ArrayList<>();
    List<List<Double>> atLambda = new ArrayList<>();
    for (int i = 0; i < at.length && fields.needsTruth(); i++)
      slices.add(Explanation.of(passes, i, catalogue, deadline));
    Optional<Explanation> whole =
        slices.isEmpty() ? Optional.empty() : Optional.of(slices.getFirst().whole(deadline));
    for (int i = 0; i < at.length; i++) {
      if (fields.has("ad", "answers")
          || fields.has("ad", "vertices")
          || fields.has("ad", "atLambda"))
        answers.add(slices.isEmpty() ? AnswerSet.at(program, at, i) : slices.get(i).answers());
    }
    for (int i = 0; i < at.length && fields.has("ad", "atLambda"); i++) {
      TieRange range =
          slices.isEmpty()
              ? TieRange.of(program, at, List.of(i), passes.mode(), List.of())
              : slices.get(i).range();
      atLambda.add(deadline.hasPassed() ? List.of() : LAMBDAS.stream().map(range::at).toList());
    }
    List<Tie> ties = fields.has("ad", "ties") ? passes.ties() : List.of();
    return new ExplainAnswer(
        question,
        passes,
        slices,
        whole,
        answers,
        ties.subList(0, Math.min(ties.size(), TIES + 1)),
        atLambda);
  }

  Program program() {
    return question.program();
  }

  /// The value in double arithmetic.
  double value() {
    return passes.traces().getFirst().result().value();
  }

  boolean several() {
    return question.at().length > 1;
  }

  /// The ties that are listed.
  List<Tie> listed() {
    return ties.subList(0, Math.min(TIES, ties.size()));
  }

  /// What was not computed, so that the answer comes in time and has a bounded length.
  List<LeftOut> leftOut() {
    List<LeftOut> parts = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      add(parts, part("calculus", i), slices.get(i).calculus().doubt());
    }
    if (several()) {
      whole.ifPresent(all -> add(parts, "calculus.clarke", all.verdict().truth().whole().doubt()));
    }
    for (int i = 0; i < atLambda.size(); i++) {
      if (atLambda.get(i).isEmpty()) {
        parts.add(new LeftOut(part("ad.atLambda", i), UndecidedReason.TIME.name()));
      }
    }
    if (ties.size() > TIES) {
      parts.add(new LeftOut("ad.ties", "LENGTH"));
    }
    return parts;
  }

  private String part(String field, int input) {
    return several() ? field + ".inputs." + program().inputs().get(input) : field;
  }

  private static void add(List<LeftOut> parts, String part, @Nullable UndecidedReason doubt) {
    if (doubt == UndecidedReason.TIME || doubt == UndecidedReason.SIZE) {
      parts.add(new LeftOut(part, doubt.name()));
    }
  }
}
