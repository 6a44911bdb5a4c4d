package pragmatic.gradients.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    double[] wanted = SameFunction.fingerprint(program);
    Map<String, Program> programs = new LinkedHashMap<>();
    programs.put(Shape.of(program).text(), program);
    for (Framework framework : frameworks) {
      for (Map.Entry<String, Program> other : framework.programs().entrySet()) {
        if (other.getValue().inputs().size() == program.inputs().size()
            && !programs.containsKey(other.getKey())
            && SameFunction.same(wanted, SameFunction.fingerprint(other.getValue()))) {
          programs.put(other.getKey(), other.getValue());
        }
      }
    }
    List<Member> members = new ArrayList<>();
    for (Program other : programs.values()) {
      Member member = member(frameworks, other, at, mode);
      if (other == program || member.count() > 0) {
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
      List<Framework> frameworks, Program program, double[] at, Mode mode) {
    return new Member(
        program, frameworks.stream().map(f -> f.find(program, at, f.nearest(mode))).toList());
  }
}
