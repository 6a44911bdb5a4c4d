package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.text.RichText;

/// What AD says and by which rule, and what stands at the thumb of the tie-break, are one answer
/// under one name: 'AD says 1 right' does not stand over a thumb on 'left: 1'.
class OneVocabularyTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// A framework that computes in single precision stands this near to its place.
  private static final double NEAR = 1e-6;

  /// The name of the rule in 'tie-break ‘left’: what …'.
  private static final Pattern RULE = Pattern.compile("‘(.+?)’");

  @Test
  void ofTheRuleAndTheThumb() {
    List<String> faults = new ArrayList<>();
    int thumbs = 0;
    for (CatalogueEntry entry : CATALOGUE.entries())
      for (List<Double> point : points(entry))
        for (Convention convention : conventions()) {
          Board board = at(BoardFactory.of(entry, convention), point);
          BoardView view = BoardView.of(board, CATALOGUE);
          // a guess is told nowhere
          if (view.verdict().isUnpredicted()) continue;
          if (view.nothingToChoose() || view.explanation().trace().ties().isEmpty()) break;
          // where three or more arguments tie each has a slider of its own
          if (TieShares.of(view).isPresent()) break;
          thumbs++;
          String place = entry.id() + " at " + point + " by " + convention.name() + ": ";
          for (String fault : faults(view)) faults.add(place + fault);
        }
    assertThat(faults).isEmpty();
    assertThat(thumbs).isGreaterThan(1000);
  }

  /// Where several kinks meet a framework answers what no one λ gives: there no thumb stands.
  @Test
  void whereSeveralKinksMeet() throws ProgramException {
    List<String> faults = new ArrayList<>();
    int thumbs = 0;
    int none = 0;
    List<String> kinks = List.of("abs(%s)", "relu(%s)", "relu(-%s)", "2*%s");
    for (String outer : List.of("max(%s, %s)", "min(%s, %s)", "%s + %s", "fmax(%s, %s)"))
      for (String one : kinks)
        for (String other : kinks) {
          String text = outer.formatted(one.formatted("a"), other.formatted("b"));
          Program program = Parser.parse(text);
          for (Convention convention : conventions()) {
            Board board =
                BoardFactory.at(program, List.of(0.0, 0.0), convention, Mode.REVERSE, CATALOGUE);
            BoardView view = BoardView.of(board, CATALOGUE);
            if (view.nothingToChoose() || TieShares.of(view).isPresent()) break;
            if (Double.isNaN(view.lambda())) none++;
            thumbs++;
            for (String fault : faults(view))
              faults.add(text + " by " + convention.name() + ": " + fault);
          }
        }
    assertThat(faults).isEmpty();
    assertThat(thumbs).isGreaterThan(500);
    assertThat(none).isGreaterThan(10);
  }

  private static Collection<List<Double>> points(CatalogueEntry entry) {
    Board start = BoardFactory.of(entry, Conventions.MIDDLE);
    return Stream.concat(Stream.of(start.inputs()), entry.points().stream()).distinct().toList();
  }

  private static Board at(Board board, List<Double> point) {
    Board moved = board;
    for (int i = 0; i < point.size(); i++) moved = moved.withInput(i, point.get(i));
    return moved;
  }

  private static List<Convention> conventions() {
    List<Convention> all = new ArrayList<>(Conventions.named());
    for (double lambda : new double[] {0, 0.25, 0.5, 0.75, 1}) all.add(Conventions.lambda(lambda));
    Frameworks.current().forEach(framework -> all.add(framework.convention(Mode.REVERSE)));
    return all;
  }

  private static List<String> faults(BoardView view) {
    List<String> faults = new ArrayList<>();
    String answer = TieTracks.answer(view).plain();
    TieTrack track = TieTracks.of(view);
    Optional<TieTrack.Detent> under =
        track.detents().stream()
            .filter(detent -> Math.abs(detent.lambda() - view.lambda()) < NEAR)
            .findFirst();
    TreeSet<String> names = new TreeSet<>();
    for (TieTrack.Detent detent : track.detents()) names.add(name(detent));
    for (String rule : rules(view)) {
      String said = "AD says " + answer + ", " + rule + "; the thumb is at " + view.lambda();
      under.ifPresentOrElse(
          detent -> {
            boolean place = names.contains(rule) || rule.startsWith("λ");
            if (place && !rule.equals(name(detent)))
              faults.add(said + ", " + detent.label().plain());
          },
          () -> {
            if (names.contains(rule)) faults.add(said);
          });
    }
    under
        .map(detent -> detent.label().plain())
        .filter(label -> !label.matches(".*: \\Q" + answer + "\\E(,.*)?"))
        .ifPresent(label -> faults.add("AD says " + answer + " over a thumb on " + label));
    return faults;
  }

  private static String name(TieTrack.Detent detent) {
    String label = detent.label().plain();
    return label.substring(0, label.indexOf(':'));
  }

  /// The names of the rule on a desk and in a hall.
  private static List<String> rules(BoardView view) {
    List<String> rules = new ArrayList<>();
    for (RichText line : new AnswerWording(view).detail())
      RULE.matcher(line.plain()).results().map(MatchResult::group).forEach(rules::add);
    rules.replaceAll(rule -> rule.substring(1, rule.length() - 1));
    String hall = new PresenterWording(view).rule().plain();
    if (!hall.isEmpty()) rules.add(hall.replaceFirst(", (twice|\\d+ times)$", ""));
    return rules;
  }
}
