package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.words.Words;

/// What a caption says of AD's answer is that of the board below it. Frameworks that are named
/// answer what they answer, whatever the board's rule is.
class CaptionTest {
  /// An answer of AD that is stated.
  private static final Pattern ANSWER =
      Pattern.compile("(?<!whether )\\bAD (?:answers|antwortet) ([−\\d,.]*[\\d½¼])(?![/\\w])");

  static Stream<Locale> languages() {
    return Stream.of(Locale.ENGLISH, Locale.GERMAN);
  }

  private static List<Convention> rules() {
    List<Convention> rules = new ArrayList<>(Conventions.named());
    rules.add(Conventions.lambda(0.48));
    Frameworks.all().forEach(framework -> rules.add(framework.convention(Mode.REVERSE)));
    return rules;
  }

  /// Points of which an entry speaks, where it starts, and one that is neither.
  private static Set<List<Double>> places(CatalogueEntry entry) {
    Set<List<Double>> places = new LinkedHashSet<>(entry.points());
    places.add(entry.start());
    places.add(entry.ranges().stream().map(r -> r.from() / 3 + r.to() * 2 / 3).toList());
    return places;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noNumberSaidOfAdDiffersFromItsAnswer(Locale language) {
    Catalogue none = new Catalogue(List.of());
    List<String> wrong = new ArrayList<>();
    Set<String> spoken = new LinkedHashSet<>();
    for (CatalogueEntry written : Catalogue.written()) {
      CatalogueEntry entry = written.in(Words.of(language));
      if (!ANSWER.matcher(entry.caption().whole()).find()) continue;
      for (Convention rule : rules())
        for (List<Double> place : places(entry)) {
          BoardView view = BoardView.of(board(entry, rule, place), none);
          String said = entry.caption(view);
          for (Matcher answer = ANSWER.matcher(said); answer.find(); ) {
            spoken.add(entry.id());
            double is = view.whole().gradient()[entry.active()];
            if (is != number(answer.group(1)))
              wrong.add(said + " " + rule.name() + " at " + place + ": " + is);
          }
        }
    }
    assertThat(wrong).isEmpty();
    assertThat(spoken).contains("identity", "ten", "relu-mean", "sign");
  }

  private static Board board(CatalogueEntry entry, Convention rule, List<Double> at) {
    return Board.of(entry.program(), at, entry.active(), rule, entry.viewport());
  }

  private static double number(String written) {
    return switch (written) {
      case "½" -> 0.5;
      case "¼" -> 0.25;
      default -> Double.parseDouble(written.replace('−', '-').replace(',', '.'));
    };
  }

  /// Only the clause goes, and comes back with the answer.
  @Test
  void theRestOfTheCaptionStays() {
    Catalogue catalogue = Catalogue.shipped();
    CatalogueEntry entry = catalogue.find("identity").orElseThrow();
    for (Convention rule : rules()) {
      BoardView view = BoardView.of(board(entry, rule, List.of(-0.0)), catalogue);
      String clause = view.whole().gradient()[0] == 0 ? ", and AD answers 0" : "";
      assertThat(entry.caption(view))
          .as(rule.name())
          .isEqualTo("The derivative is 1" + clause + ".");
    }
  }
}
