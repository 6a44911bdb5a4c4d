package pragmatic.gradients.frameworks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.SameFunction;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Programs that are one mathematical function, as they are found in code, and the point where they
/// answer differently.
///
/// @param name as shown: `relu`
/// @param programs all with the same inputs, the plainest first
/// @param at one value per input
public record ProgramFamily(String name, List<Program> programs, List<Double> at) {
  public ProgramFamily {
    programs = List.copyOf(programs);
    at = List.copyOf(at);
  }

  /// More programs than this are more than anyone compares.
  private static final int MOST = 24;

  /// All families that ship with the app, read from `assets/frameworks/families.json`.
  public static List<ProgramFamily> shipped() {
    InputStream file = ProgramFamily.class.getResourceAsStream("/frameworks/families.json");
    try (InputStream in = Objects.requireNonNull(file, "frameworks/families.json is not there")) {
      List<ProgramFamily> families = new ArrayList<>();
      for (JsonNode family : new ObjectMapper().readTree(in).path("families")) {
        families.add(family(family));
      }
      return List.copyOf(families);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgramFamily family(JsonNode family) {
    List<Program> programs = new ArrayList<>();
    for (JsonNode text : family.path("programs")) {
      try {
        programs.add(Parser.parse(text.asText()));
      } catch (ProgramException e) {
        throw new IllegalStateException("frameworks/families.json: " + text, e);
      }
    }
    List<Double> at =
        programs.getFirst().inputs().stream()
            .map(input -> family.path("at").path(input).asDouble(Double.NaN))
            .toList();
    return new ProgramFamily(family.path("name").asText(), programs, at);
  }

  /// The family that a program belongs to, as a function.
  public static Optional<ProgramFamily> of(Program program, List<ProgramFamily> families) {
    double[] own = SameFunction.fingerprint(program);
    return families.stream()
        .filter(family -> family.at().size() == program.inputs().size())
        .filter(family ->
            SameFunction.same(own, SameFunction.fingerprint(family.programs().getFirst())))
        .findFirst();
  }

  /// The programs that are the same function as one on show: itself, those that are listed for its
  /// family, then those that frameworks were measured with.
  ///
  /// @param at one value per input of the program
  public static ProgramFamily onShow(
      Program program,
      double[] at,
      Mode mode,
      List<Framework> frameworks,
      List<ProgramFamily> families) {
    Map<String, Program> programs = new LinkedHashMap<>();
    programs.put(CanonicalForm.of(program).text(), program);
    Stream.concat(
            of(program, families).stream().flatMap(family -> family.programs().stream()),
            Family.of(frameworks, program, at, mode).members().stream().map(Family.Member::program))
        .filter(other -> at.length == 1 || other.inputs().equals(program.inputs()))
        .forEach(other -> programs.putIfAbsent(CanonicalForm.of(other).text(), other));
    return new ProgramFamily(
        "", programs.values().stream().limit(MOST).toList(), DoubleStream.of(at).boxed().toList());
  }

  /// The same function to the last program.
  boolean isOne() {
    double[] first = SameFunction.fingerprint(programs.getFirst());
    return programs.stream()
        .allMatch(program -> SameFunction.same(first, SameFunction.fingerprint(program)));
  }
}
