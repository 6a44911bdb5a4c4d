package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Every answer that automatic differentiation gives at a point under some convention.
///
/// Each tie's choice enters every path product at most once, so the answer is multi-affine in the
/// choices, and its extremes are at the vertices where every tie takes one side.
///
/// @param vertices distinct answers, ascending, NaN last; with more ties than can be enumerated,
///   the two ends of an outer bound
/// @param ties how many ties were met
/// @param heard how many of them stand on a way from the input to the answer, be it times 0: none
///   leads through an argument that loses, a branch that is not taken or a flat piece
/// @param exact false if the vertices were too many to enumerate: then the set lies within the
///   bound
public record AnswerSet(List<Double> vertices, int ties, int heard, boolean exact) {
  /// 12 two-way ties.
  public static final int MAXIMUM_VERTICES = 1 << 12;

  /// Arguments to look at for all vertices together: some 20 ms.
  private static final long MAXIMUM_STEPS = 2_000_000;

  public AnswerSet {
    vertices = List.copyOf(vertices);
  }

  public static AnswerSet at(Program program, double[] at, int seed) {
    double[] direction = new double[at.length];
    direction[seed] = 1;
    return along(program, at, direction);
  }

  /// The answers along a direction.
  public static AnswerSet along(Program program, double[] at, double[] direction) {
    Tape tape = new Tape(program, at, direction);
    List<TieSite> sites = tape.sites();
    long count = 1;
    for (TieSite site : sites) {
      count *= choices(site);
      if (count > MAXIMUM_VERTICES || count * tape.length() > MAXIMUM_STEPS)
        return new AnswerSet(distinct(tape.outerBound()), sites.size(), tape.heard(), false);
    }
    double[] answers = new double[(int) count];
    for (int vertex = 0; vertex < count; vertex++)
      answers[vertex] = tape.answer(vertex(sites, vertex));
    return new AnswerSet(distinct(answers), sites.size(), tape.heard(), true);
  }

  /// The gradients by all inputs that automatic differentiation gives under the conventions at
  /// whose ties one side takes all: each other convention's gradient is in their hull.
  ///
  /// @return distinct ones in no order; empty if they are too many to enumerate
  public static List<double[]> gradients(Program program, double[] at) {
    List<Tape> tapes = new ArrayList<>();
    for (int input = 0; input < at.length; input++) {
      double[] direction = new double[at.length];
      direction[input] = 1;
      tapes.add(new Tape(program, at, direction));
    }
    List<TieSite> sites = tapes.getFirst().sites();
    long count = 1;
    for (TieSite site : sites) {
      count *= choices(site);
      long steps = count * tapes.size() * tapes.getFirst().length();
      if (count > MAXIMUM_VERTICES || steps > MAXIMUM_STEPS) return List.of();
    }
    Map<List<Double>, double[]> gradients = new LinkedHashMap<>();
    for (int index = 0; index < count; index++) {
      Convention vertex = vertex(sites, index);
      double[] gradient = tapes.stream().mapToDouble(tape -> tape.answer(vertex) + 0.0).toArray();
      gradients.putIfAbsent(DoubleStream.of(gradient).boxed().toList(), gradient);
    }
    return List.copyOf(gradients.values());
  }

  private static List<Double> distinct(double[] answers) {
    if (answers.length == 1) return List.of(answers[0] + 0.0);
    return DoubleStream.of(answers).map(d -> d + 0.0).sorted().distinct().boxed().toList();
  }

  private static int choices(TieSite site) {
    return switch (site) {
      case TieSite.Kink kink -> 2;
      case TieSite.TiedSelection selection -> selection.count();
    };
  }

  /// The convention of vertex number `index` in mixed radix.
  private static Convention vertex(List<TieSite> sites, int index) {
    Map<Integer, Integer> choice = new HashMap<>();
    for (TieSite site : sites) {
      choice.put(site.call().id(), index % choices(site));
      index /= choices(site);
    }
    return new Vertex(choice);
  }

  private record Vertex(Map<Integer, Integer> choice) implements Convention {
    @Override
    public String name() {
      return "vertex";
    }

    @Override
    public Convention inside(Node.Call call) {
      Integer taken = choice.get(call.id());
      return taken == null ? Conventions.MIDDLE : taken == 0 ? Conventions.LEFT : Conventions.RIGHT;
    }

    @Override
    public double slope(TieSite.Kink kink) {
      return choice.getOrDefault(kink.call().id(), 0) == 0 ? kink.left() : kink.right();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      double[] weights = new double[selection.count()];
      weights[choice.getOrDefault(selection.call().id(), 0)] = 1;
      return weights;
    }
  }

  /// The least finite or infinite answer; NaN answers are left out.
  public double least() {
    return vertices.stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).min().orElse(Double.NaN);
  }

  public double greatest() {
    return vertices.stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).max().orElse(Double.NaN);
  }

  /// Whether no convention changes the answer.
  public boolean single() {
    return vertices.size() == 1;
  }
}
