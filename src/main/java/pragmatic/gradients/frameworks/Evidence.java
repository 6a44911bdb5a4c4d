package pragmatic.gradients.frameworks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;

/// What shows a framework's answer.
///
/// @param rows that were measured; none where nothing had to be
public record Evidence(Framework framework, Basis basis, List<Measurement> rows) {
  /// How the rows show the answer.
  public enum Basis {
    /// The very call was measured at the very point.
    MEASURED,
    /// Other calls show the rules that predict the answer.
    RULES,
    /// The chain rule alone predicts the answer: nothing is tied.
    CHAIN_RULE,
    /// A rule that the prediction needs was not measured.
    UNKNOWN
  }

  public Evidence {
    rows = List.copyOf(rows);
  }

  public static Evidence of(Framework framework, Measurement row) {
    return new Evidence(framework, Basis.MEASURED, List.of(row));
  }

  /// A rule that another call of the primitive shows.
  public static Evidence ofRule(Framework framework, Measurement row) {
    return new Evidence(framework, Basis.RULES, List.of(row));
  }

  /// The row that was measured, or the rows of the rules that predict the answer.
  ///
  /// @param at one value per input of the program
  public static Evidence of(FrameworkAnswer answer, Program program, double[] at) {
    Framework framework = answer.framework();
    if (answer.measured()) {
      return of(framework, answer.evidence().orElseThrow());
    }
    if (!answer.known()) {
      return new Evidence(framework, Basis.UNKNOWN, List.of());
    }
    FrameworkConvention rules = framework.convention(answer.mode());
    Program run = framework.read(program, answer.mode());
    List<Tie> ties = Gradient.of(run, at, List.of(0), rules, answer.mode()).ties();
    Set<Measurement> rows = new LinkedHashSet<>();
    ties.forEach(tie -> rules.evidence(tie.site()).ifPresent(rows::add));
    FrameworkAnswers.tips(run, ForwardMode.values(run, at))
        .forEach(call -> rules.tipEvidence(call).ifPresent(rows::add));
    return new Evidence(
        framework, rows.isEmpty() ? Basis.CHAIN_RULE : Basis.RULES, List.copyOf(rows));
  }
}
