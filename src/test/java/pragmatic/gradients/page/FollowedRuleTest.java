package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.TieNames;

/// Where several rules answer the same, the one that was followed is named.
class FollowedRuleTest {
  private static BoardView view(Program program, Framework framework) {
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, at, 0, framework.convention(Mode.REVERSE), Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  @Test
  void itIsNamed() throws ProgramException {
    Framework pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow();
    for (String text : List.of("relu(x) - relu(x)", "0*a + relu(b) - relu(b - a^2)"))
      assertThat(TieNames.rule(view(Parser.parse(text), pytorch))).as(text).isEqualTo("left");
  }

  /// Of a parametric relu some frameworks pick 0, which does not lie between its slopes.
  @Test
  void aRuleBeyondTheSlopesHasNoPlace() throws ProgramException {
    int beyond = 0;
    for (String text : List.of("prelu(x, 0.3)", "relu(x)", "max(x, 0.3*x)", "selu(x)"))
      for (Framework framework : Frameworks.current()) {
        BoardView view = view(Parser.parse(text), framework);
        double followed = Tie.lambda(view.whole().trace().ties());
        if (followed < 0 || followed > 1) beyond++;
        double lambda = view.lambda();
        String said = text + " by " + framework.label();
        assertThat(Double.isNaN(lambda) || lambda >= 0 && lambda <= 1).as(said).isTrue();
        assertThat(TieTracks.of(view).detents()).as(said).isNotEmpty();
      }
    assertThat(beyond).isPositive();
  }

  /// The name, the thumb and the framework's chip are of one place.
  @Test
  void thumbAndChipStandWhereEachTieChose() throws ProgramException {
    int followed = 0;
    int elsewhere = 0;
    RandomPrograms random = new RandomPrograms(2718);
    int count = Exhaustive.count(50, 200);
    for (Program program :
        Stream.concat(random.lipschitz(count, true), random.several(count)).toList())
      // of what is taken away again all rules answer 0
      for (String text : List.of("%s", "%1$s - %1$s"))
        for (Framework framework : Frameworks.current()) {
          BoardView view = view(Parser.parse(text.formatted(program.text())), framework);
          double lambda = Tie.lambda(view.whole().trace().ties());
          TieTrack track = TieTracks.of(view);
          if (Double.isNaN(lambda) || track.state() == TieTrack.State.NOTHING) continue;
          String said = view.board().program().text() + " by " + framework.label();
          double[] answer = view.whole().range().gradient(lambda);
          if (!view.whole().isShown(answer)) continue;
          followed++;
          if (view.whole().range().lambda(answer) != lambda) elsewhere++;
          assertThat(view.lambda()).as(said).isEqualTo(lambda);
          for (TieTrack.ChipGroup group : track.chips())
            if (group.chips().stream().anyMatch(chip -> chip.id().equals(framework.id())))
              assertThat(group.lambda()).as(said).isEqualTo(lambda);
        }
    assertThat(followed).isGreaterThan(100);
    assertThat(elsewhere).isGreaterThan(2);
  }

  /// Red is what is wrong, and that alone.
  @Test
  void trackOfTrueAnswersIsNotRed() throws ProgramException {
    Map<TieTrack.State, Integer> seen = new EnumMap<>(TieTrack.State.class);
    RandomPrograms random = new RandomPrograms(2719);
    int count = Exhaustive.count(50, 1000);
    Framework pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow();
    List<Program> programs = new ArrayList<>();
    for (String text : List.of("max(x, 0) + min(x, 0)", "relu(x) + log(1 + exp(-abs(x)))"))
      programs.add(Parser.parse(text));
    random.lipschitz(count, true).forEach(programs::add);
    random.several(count).forEach(programs::add);
    for (Program program : programs) {
      BoardView view = view(program, pytorch);
      TieTrack.State state = TieTracks.of(view).state();
      seen.merge(state, 1, Integer::sum);
      if (state == TieTrack.State.NOTHING || state == TieTrack.State.CHOICE) continue;
      boolean wrong =
          IntStream.rangeClosed(0, 20)
              .anyMatch(i -> view.whole().isWrong(view.whole().range().gradient(i / 20.0)));
      assertThat(state == TieTrack.State.FALSE_RANGE).as(program.text()).isEqualTo(wrong);
    }
    assertThat(seen.keySet()).containsExactly(TieTrack.State.values());
  }
}
