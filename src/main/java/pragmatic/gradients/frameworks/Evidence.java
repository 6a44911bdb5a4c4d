package pragmatic.gradients.frameworks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Says what shows a framework's answer: the call, the point, what came back, and when.
public final class Evidence {
  private Evidence() {}

  /// 'PyTorch 2.13.0, torch.abs(x) at 0 → 0, measured 2026-11-23'
  public static String of(Framework framework, Measurement row) {
    Framework.About about = framework.about();
    return Words.say("evidence.measured", about.name(), about.version(), told(row), about.date());
  }

  /// A rule that another call of the primitive shows.
  public static String ofRule(Framework framework, Measurement row) {
    return Words.say("evidence.rules", of(framework, row));
  }

  /// The row that was measured, or the rules that predict the answer with their rows.
  ///
  /// @param at one value per input of the program
  public static String of(FrameworkAnswer answer, Program program, double[] at) {
    Framework framework = answer.framework();
    if (answer.measured()) {
      return of(framework, answer.evidence().orElseThrow());
    }
    Framework.About about = framework.about();
    if (!answer.known()) {
      return Words.say("evidence.unknown", about.name(), about.version());
    }
    FrameworkConvention rules = framework.convention(answer.mode());
    Program run = framework.rewritten(program);
    List<Tie> ties = Gradient.of(run, at, List.of(0), rules, answer.mode()).ties();
    Set<String> rows = new LinkedHashSet<>();
    ties.forEach(tie -> rules.evidence(tie.site()).ifPresent(row -> rows.add(told(row))));
    FrameworkAnswers.tips(run, ForwardMode.values(run, at))
        .forEach(call -> rules.tipEvidence(call).ifPresent(row -> rows.add(told(row))));
    return rows.isEmpty()
        ? Words.say("evidence.no.tie", about.name(), about.version())
        : Words.say(
            "evidence.rules",
            Words.say(
                "evidence.measured",
                about.name(),
                about.version(),
                String.join("; ", rows),
                about.date()));
  }

  /// 'torch.abs(x) at 0 → 0'
  private static String told(Measurement row) {
    return Words.say("evidence.row", row.call().text(), place(row.at()), answer(row));
  }

  private static String answer(Measurement row) {
    List<String> partials =
        row.gradient().values().stream()
            .map(
                partial -> partial == null ? Words.say("evidence.nothing") : Numbers.plain(partial))
            .toList();
    return partials.size() == 1
        ? partials.getFirst()
        : partials.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  /// '0', or 'a = 1, b = 2', or 'a = b = 1'.
  public static String place(Map<String, Double> at) {
    if (at.size() == 1) {
      return Numbers.plain(at.values().iterator().next());
    }
    if (at.values().stream().distinct().count() == 1) {
      return String.join(" = ", at.keySet()) + " = " + Numbers.plain(at.values().iterator().next());
    }
    StringJoiner place = new StringJoiner(", ");
    at.forEach((name, x) -> place.add(name + " = " + Numbers.plain(x)));
    return place.toString();
  }
}
