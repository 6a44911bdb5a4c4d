package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.text.RichText;

/// Somebody who sees a formula finds each of its names: it is an input, or what it stands for is
/// written before it.
class NamedStepsTest {
  private static final TextMeasure HALF = (text, size) -> text.letters() * size * 0.55;

  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*(?=( = )?)");

  /// What a plot shows, and a number.
  private static final Set<String> KNOWN = Set.of("f", "e");

  @Test
  void eachNameInAFormulaIsAnInputOrWrittenBefore() throws ProgramException {
    List<String> faults = new ArrayList<>();
    int formulas = 0;
    for (Board board : boards()) {
      Set<String> inputs = Set.copyOf(board.program().inputs());
      List<RichText> written = new ArrayList<>();
      BoardView view = BoardView.of(board, Catalogue.shipped());
      for (boolean marked : new boolean[] {false, true})
        written.add(new PresenterWording(view).formula(marked));
      for (Surface surface : surfaces())
        for (Drawn drawn : BoardPage.of(view, surface, HALF, null).plots().pictures())
          for (Mark mark : drawn.picture().marks())
            if (mark instanceof Mark.Title title) written.add(title.text());
      for (RichText text : written) {
        formulas++;
        // behind a colon a title says why it has no formula
        String formula = text.plain().split(": ")[0];
        for (String name : unexplained(formula, inputs))
          faults.add(board.program().text() + ": " + name + " in " + formula);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(formulas).isGreaterThan(100);
  }

  private static List<String> unexplained(String text, Set<String> inputs) {
    Set<String> known = new HashSet<>(inputs);
    known.addAll(KNOWN);
    List<String> missing = new ArrayList<>();
    for (String line : text.split("; (?=[^()]*(\\(|$))")) {
      String[] sides = line.split(" = ", 2);
      boolean defines = sides.length == 2 && NAME.matcher(sides[0]).matches();
      Matcher name = NAME.matcher(defines ? sides[1] : line);
      while (name.find())
        if (!known.contains(name.group()) && Vocabulary.function(name.group()).isEmpty())
          missing.add(name.group());
      if (defines) known.add(sides[0]);
    }
    return missing;
  }

  private static List<Surface> surfaces() {
    return List.of(
        new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200),
        new Surface(1920, 1080, Surface.Arrangement.PRESENTER, Style.presenter(1), 1, 0));
  }

  private static List<Board> boards() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      if (entry.program().text().contains(";"))
        boards.add(BoardFactory.of(entry, Conventions.MIDDLE));
    RandomPrograms random = new RandomPrograms(77);
    List<String> parts =
        Stream.concat(random.lipschitz(4, true), random.lipschitz(4, 2))
            .map(Program::text)
            .toList();
    for (int i = 0; i + 2 < parts.size(); i++) {
      String both = "p = %s; qq = p*(%s) + p; ".formatted(parts.get(i), parts.get(i + 1));
      for (String end : List.of("qq - (%s)*p".formatted(parts.get(i + 2)), "qq", "p")) {
        Program program = Parser.parse(both + end);
        List<Double> at = program.inputs().stream().map(_ -> 0.0).toList();
        boards.add(Board.of(program, at, 0, Conventions.MIDDLE, Viewport.of(-2, 2)));
      }
    }
    return boards;
  }
}
