package pragmatic.gradients.speech;

import java.util.Collection;
import java.util.List;
import pragmatic.gradients.frameworks.Evidence;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What shows a framework's answer, in words: the call, the point, what came back, and when.
public final class EvidenceWording {
  private EvidenceWording() {}

  /// 'PyTorch 2.13.0, torch.abs(x) at 0 → 0, measured 2026-11-23'
  public static String of(Evidence evidence) {
    Framework.About about = evidence.framework().about();
    String rows =
        String.join(
            Words.say("evidence.between"),
            evidence.rows().stream().map(EvidenceWording::row).distinct().toList());
    return switch (evidence.basis()) {
      case MEASURED -> measured(about, rows);
      case RULES -> Words.say("evidence.rules", measured(about, rows));
      case CHAIN_RULE -> Words.say("evidence.no.tie", about.name(), about.version());
      case UNKNOWN -> Words.say("evidence.unknown", about.name(), about.version());
    };
  }

  /// The same of an answer.
  ///
  /// @param at one value per input of the program
  public static String of(FrameworkAnswer answer, Program program, double[] at) {
    return of(Evidence.of(answer, program, at));
  }

  private static String measured(Framework.About about, String rows) {
    return Words.say("evidence.measured", about.name(), about.version(), rows, about.date());
  }

  /// 'torch.abs(x) at 0 → 0'
  private static String row(Measurement row) {
    return Words.say("evidence.row", row.call().text(), Numbers.place(row.at()), answer(row));
  }

  private static String answer(Measurement row) {
    Collection<Double> partials = row.gradient().values();
    boolean one = partials.size() == 1;
    List<String> written =
        partials.stream()
            .map(partial ->
                partial == null
                    ? Words.say("evidence.nothing")
                    : one ? Numbers.plain(partial) : Tuples.plainShare(partial))
            .toList();
    return one ? written.getFirst() : Numbers.tuple(written);
  }
}
