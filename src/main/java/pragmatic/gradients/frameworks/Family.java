package pragmatic.gradients.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;

/// The measured programs that are one mathematical function: relu as `relu(x)`, `max(x, 0)`,
/// `where(x > 0, x, 0)`…
///
/// @param members the program itself first, then those that most frameworks were asked for
public record Family(List<Member> members) {
  public Family {
    members = List.copyOf(members);
  }

  /// @param rows one per framework, empty where it was not measured at this point
  public record Member(Program program, List<Optional<Measurement>> rows) {
    public Member {
      rows = List.copyOf(rows);
    }

    /// How many frameworks were measured.
    public long count() {
      return rows.stream().filter(Optional::isPresent).count();
    }
  }

  /// The family of a program at a point. The program itself is a member even if nobody measured it.
  ///
  /// @param at one value per input of the program
  public static Family of(List<Framework> frameworks, Program program, double[] at, Mode mode) {
    MeasuredProgram own = MeasuredProgram.of(program, CanonicalForm.of(program));
    Map<String, MeasuredProgram> programs = new LinkedHashMap<>(Map.of(own.shape().text(), own));
    for (Framework framework : frameworks) {
      for (MeasuredProgram other : framework.same(at.length, own.values()))
        programs.putIfAbsent(other.shape().text(), other);
    }
    List<Member> members = new ArrayList<>();
    for (MeasuredProgram other : programs.values()) {
      Member member = member(frameworks, other, at, mode);
      if (other == own || member.count() > 0) {
        members.add(member);
      }
    }
    members
        .subList(1, members.size())
        .sort(
            Comparator.comparingLong((Member m) -> -m.count())
                .thenComparing(m -> m.program().text().length()));
    return new Family(members);
  }

  private static Member member(
      List<Framework> frameworks, MeasuredProgram known, double[] at, Mode mode) {
    return new Member(
        known.program(),
        frameworks.stream()
            .map(f -> f.find(known.program(), known.shape(), at, f.nearest(mode)))
            .toList());
  }
}
