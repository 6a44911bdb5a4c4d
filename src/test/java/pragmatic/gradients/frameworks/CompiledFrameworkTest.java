package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;

/// What the build writes of a framework is what its records show.
class CompiledFrameworkTest {
  private static final double[] POINTS = {0, -0.0, 1, -1, 0.5, 3, Double.POSITIVE_INFINITY};

  /// Two that between them have both modes and rewritings; all take long.
  static List<String> frameworks() {
    Stream<String> first = Stream.of("casadi-3.7.2", "jax-0.10.2");
    List<String> all = Stream.concat(first, Frameworks.ids().stream()).distinct().toList();
    return all.subList(0, Exhaustive.count(2, all.size()));
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void answersAsItsRecords(String id) throws IOException {
    Framework recorded = Frameworks.recorded(id);
    byte[] written = written(recorded);
    Framework compiled = CompiledFramework.read(new ByteArrayInputStream(written));
    // rows one by one, before all are read
    for (MeasuredProgram known : recorded.known()) sameRows(recorded, compiled, known.program());
    assertThat(compiled.measurements()).isEqualTo(recorded.measurements());
    assertThat(compiled.about()).isEqualTo(recorded.about());
    sameAnswers(recorded, compiled);
    assertThat(written(compiled)).as("nothing is lost").isEqualTo(written);
  }

  private static byte[] written(Framework framework) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledFramework.write(framework, out);
    return out.toByteArray();
  }

  private static void sameRows(Framework recorded, Framework compiled, Program program) {
    assertThat(compiled.of(program)).isEqualTo(recorded.of(program));
    Measurement last = recorded.of(program).getLast();
    double[] at =
        program.inputs().stream().mapToDouble(name -> last.at().getOrDefault(name, 0.0)).toArray();
    for (Mode mode : Mode.values()) {
      assertThat(compiled.find(program, at, mode)).isEqualTo(recorded.find(program, at, mode));
    }
  }

  private static void sameAnswers(Framework recorded, Framework compiled) {
    Random random = new Random(7);
    for (Program program : new RandomPrograms(11).any(300).toList()) {
      double[] at =
          program.inputs().stream()
              .mapToDouble(_ -> POINTS[random.nextInt(POINTS.length)])
              .toArray();
      for (Mode mode : List.of(Mode.REVERSE, Mode.FORWARD)) {
        FrameworkAnswer a = FrameworkAnswers.answer(recorded, program, at, mode);
        FrameworkAnswer b = FrameworkAnswers.answer(compiled, program, at, mode);
        assertThat(b.values()).as(program.text()).containsExactly(a.values());
        assertThat(b.known()).as(program.text()).isEqualTo(a.known());
        assertThat(b.sound()).as(program.text()).isEqualTo(a.sound());
        assertThat(b.evidence()).as(program.text()).isEqualTo(a.evidence());
      }
    }
  }
}
