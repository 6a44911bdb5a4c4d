package pragmatic.gradients.frameworks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A measured answer of a framework, from its file of records or from the oracle of programs.
///
/// @param id names the row in `conformance.txt`
/// @param program the call in our language, or null if it cannot express it
/// @param at one value per input of the program
/// @param gradient one number per input, null where the framework returned none
/// @param out why the row is left out; empty if it is not
record MeasuredRow(
    String id,
    Framework framework,
    Mode mode,
    @Nullable Program program,
    double[] at,
    List<@Nullable Double> gradient,
    String out) {
  /// The rows of the framework's file.
  static List<MeasuredRow> ofFile(Framework framework) {
    return framework.measurements().stream()
        .map(row -> {
          Program program = row.call().program().orElse(null);
          List<String> inputs = program == null ? List.of() : program.inputs();
          List<@Nullable Double> gradient = new ArrayList<>();
          inputs.forEach(name -> gradient.add(row.gradient().get(name)));
          double[] at = inputs.stream().mapToDouble(row.at()::get).toArray();
          return new MeasuredRow(
              row.id(), framework, row.mode(), program, at, gradient, out(row, gradient));
        })
        .toList();
  }

  private static String out(Measurement row, List<@Nullable Double> gradient) {
    if (!row.mode().first()) {
      return "second derivatives";
    }
    if (row.call().program().isEmpty()) {
      return row.call().why();
    }
    return row.mode() == Mode.SYMBOLIC && gradient.contains(null)
        ? "the answer is no real number"
        : "";
  }

  /// What the oracle of programs says of the framework.
  static List<MeasuredRow> ofPrograms(Framework framework) {
    return Oracle.programs().stream().flatMap(oracle -> ofPrograms(framework, oracle)).toList();
  }

  private static Stream<MeasuredRow> ofPrograms(Framework framework, Oracle oracle) {
    JsonNode byMode = oracle.row().path("measured").path(framework.id());
    return byMode.properties().stream()
        .map(answer -> {
          Mode mode = Mode.of(answer.getKey()).orElseThrow();
          return new MeasuredRow(
              framework.id() + " " + mode.key() + " " + oracle.id(),
              framework,
              mode,
              parsed(oracle.program()),
              new double[] {oracle.at()},
              List.of(Oracle.number(answer.getValue())),
              "");
        });
  }

  private static Program parsed(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(text, e);
    }
  }

  boolean leftOut() {
    return !out.isEmpty();
  }

  /// What our engine answers in the row's mode under the framework's rules.
  double[] ours() {
    FrameworkConvention rules = framework.convention(mode);
    Program run = framework.read(Objects.requireNonNull(program), mode);
    double[] ours = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      ours[i] =
          mode == Mode.REVERSE
              ? ReverseMode.at(run, at, rules).gradient(i)
              : ForwardMode.at(run, at, i, rules).result().tangent();
    }
    return ours;
  }

  boolean agrees() {
    double[] ours = ours();
    for (int i = 0; i < ours.length; i++) {
      Double measured = gradient.get(i);
      // no gradient at all is no influence at all
      if (!Oracle.same(ours[i], measured == null ? 0 : measured)) {
        return false;
      }
    }
    return true;
  }

  /// 'covered', or why it is not.
  String line(String verdict) {
    return String.format(Locale.ROOT, "%-60s %s %s", verdict, id, gradient);
  }
}
