package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.PrimitiveLaws;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// What is said to be picked at a tie is what comes out there.
class PassesTiesTest {
  private static final List<Mode> MODES = List.of(Mode.FORWARD, Mode.REVERSE);

  private static Stream<Convention> conventions(Mode mode) {
    Stream<Convention> measured =
        Frameworks.shipped().stream().map((Framework framework) -> framework.convention(mode));
    return Stream.concat(Conventions.named().stream(), measured);
  }

  private static double[] points() {
    return DoubleStream.iterate(-6, x -> x <= 6, x -> x + 0.5).toArray();
  }

  /// A call that is the whole program has the slope that was picked at its kink.
  @Test
  void aKinkAloneAnswersWhatWasPicked() {
    List<String> otherwise = new ArrayList<>();
    int kinks = 0;
    List<Program> calls =
        Vocabulary.functions().stream()
            .filter(primitive -> !(primitive.rule() instanceof Rule.Expanded))
            .flatMap(primitive -> PrimitiveLaws.applications(primitive).stream())
            .filter(call -> call.moving() == 0)
            .map(PrimitiveLaws.Application::program)
            .toList();
    for (Program call : calls)
      for (double x : points())
        for (Mode mode : MODES) {
          if (!isKink(call, x)) continue;
          for (Convention rule : conventions(mode).toList()) {
            Passes passes = Passes.of(call, new double[] {x}, rule, mode);
            for (Tie tie : passes.ties()) {
              kinks++;
              double answer = passes.gradient()[0];
              if (!Rounding.sameMeasured(tie.picked(), new double[] {answer}))
                otherwise.add(
                    "%s at %s, %s %s: picked %s, answered %s"
                        .formatted(call.text(), x, rule.name(), mode, tie.picked()[0], answer));
            }
          }
        }
    assertThat(kinks).isGreaterThan(300);
    assertThat(String.join("\n", otherwise)).isEmpty();
  }

  private static boolean isKink(Program call, double x) {
    List<Tie> ties = Passes.of(call, new double[] {x}, Conventions.MIDDLE, Mode.FORWARD).ties();
    return ties.size() == 1 && ties.getFirst().site() instanceof TieSite.Kink;
  }
}
