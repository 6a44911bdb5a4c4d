package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A sentence behind what a step always says.
///
/// @param whole as the speaker is told it
/// @param brief the same in fewer words, for a hall that has no room for the whole
record StepRemark(String whole, String brief) {
  static StepRemark of(String sentence) {
    return new StepRemark(sentence, sentence);
  }

  /// Remarks one behind the other, whole, then in fewer and fewer words: a sentence that breaks off
  /// keeps its point to itself.
  static List<CellProse> shorter(List<StepRemark> remarks) {
    List<CellProse> all = new ArrayList<>(List.of(joined(remarks, StepRemark::whole)));
    for (int most = remarks.size(); most > 0; most--)
      all.add(joined(remarks.subList(0, most), StepRemark::brief));
    return all;
  }

  private static CellProse joined(List<StepRemark> remarks, Function<StepRemark, String> words) {
    return CellProse.plain(remarks.stream().map(words).collect(Collectors.joining(" ")));
  }
}
