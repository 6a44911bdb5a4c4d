package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Reduction;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Functions of two vectors: the cosine between them, their distance, and tables.
final class PairCalls {
  private static final double LEAST = 1e-8;

  private final Session session;

  PairCalls(Session session) {
    this.session = session;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    return switch (name) {
      case "cosine_similarity" -> Optional.of(cosine(library, arguments));
      case "cdist" -> Optional.of(distances(arguments));
      case "interp" -> Optional.of(table(library, arguments));
      default -> Optional.empty();
    };
  }

  private Tensor cosine(Library library, Arguments arguments) throws Unreadable {
    // elsewhere the name is that of a loss, whose sign is the other one
    if (library != Library.PYTORCH)
      throw arguments.unreadable("notebook.function", "cosine_similarity");
    Tensor a = session.taken(arguments.tensor(0, "x1", "input1"));
    Tensor b = session.taken(arguments.tensor(1, "x2", "input2"));
    int rank = a.shape().size();
    int dim = arguments.whole(2, "dim").orElse(1);
    double least = arguments.optionalTensor(3, "eps").map(Tensor::value).orElse(LEAST);
    arguments.done();
    int axis = dim < 0 ? dim + rank : dim;
    if (axis < 0 || axis >= rank) throw arguments.unreadable("notebook.index");
    if (!a.shape().equals(b.shape())) throw arguments.unreadable("notebook.shapes");
    List<List<Scalar>> left = Reduction.lines(a, axis);
    List<List<Scalar>> right = Reduction.lines(b, axis);
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < left.size(); i++)
      elements.add(
          written(
              "cosine_similarity", least, arguments, a.type(), List.of(left.get(i), right.get(i))));
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.remove(axis);
    return made(shape, elements, a, arguments);
  }

  /// Of each point of one list to each of the other one.
  private Tensor distances(Arguments arguments) throws Unreadable {
    Tensor a = session.taken(arguments.tensor(0, "x1"));
    Tensor b = session.taken(arguments.tensor(1, "x2"));
    double p = arguments.optionalTensor(2, "p").map(Tensor::value).orElse(2.0);
    arguments.ignore("compute_mode");
    arguments.done();
    boolean points = a.shape().size() == 2 && b.shape().size() == 2;
    if (!points || !a.shape().get(1).equals(b.shape().get(1)))
      throw arguments.unreadable("notebook.shapes");
    List<Scalar> elements = new ArrayList<>();
    for (List<Scalar> one : Reduction.lines(a, 1))
      for (List<Scalar> other : Reduction.lines(b, 1))
        elements.add(distance(p, one, other, a.type(), arguments));
    return made(List.of(a.shape().get(0), b.shape().get(0)), elements, a, arguments);
  }

  private static Scalar distance(
      double p, List<Scalar> one, List<Scalar> other, NumberType type, Arguments arguments)
      throws Unreadable {
    NumberType real = type.isReal() ? type : NumberType.SINGLE;
    List<Scalar> apart = new ArrayList<>();
    for (int i = 0; i < one.size(); i++)
      apart.add(Scalar.result(Broadcast.primitive("-"), List.of(one.get(i), other.get(i)), real));
    // each of several largest gets the whole gradient
    long sizes = apart.stream().mapToDouble(each -> Math.abs(each.value())).distinct().count();
    boolean tip = apart.stream().allMatch(each -> each.value() == 0);
    if (p == Double.POSITIVE_INFINITY && !tip && sizes < apart.size())
      throw arguments.unreadable("notebook.edge.formula", "PyTorch");
    return Norms.of(p, apart, real, Library.PYTORCH);
  }

  private Tensor table(Library library, Arguments arguments) throws Unreadable {
    Tensor x = session.taken(arguments.tensor(0, "x"));
    Tensor xp = session.taken(arguments.tensor(1, "xp"));
    Tensor fp = session.taken(arguments.tensor(2, "fp"));
    arguments.done();
    if (xp.shape().size() != 1 || !xp.shape().equals(fp.shape()) || xp.size() < 2)
      throw arguments.unreadable("notebook.shapes");
    for (int i = 1; i < xp.size(); i++)
      if (xp.element(i).value() < xp.element(i - 1).value())
        throw arguments.unreadable("notebook.function", "interp");
    NumberType type = Broadcast.type(List.of(x, xp, fp));
    List<Scalar> elements = new ArrayList<>();
    for (Scalar each : x.elements())
      elements.add(
          written(
              "interp",
              Double.NaN,
              arguments,
              type.isReal() ? type : NumberType.SINGLE,
              List.of(List.of(each), xp.elements(), fp.elements())));
    Tensor owner = x.library() == Library.PYTHON ? x.as(x.type(), library) : x;
    return made(x.shape(), elements, owner, arguments);
  }

  private Tensor made(List<Integer> shape, List<Scalar> elements, Tensor like, Arguments arguments)
      throws Unreadable {
    session.step(arguments.place(), elements.size());
    NumberType type = elements.isEmpty() ? like.type() : elements.getFirst().type();
    return session.recorded(Tensor.of(shape, elements, type, like.library()));
  }

  /// The definition of a function, on the numbers of its arguments.
  private static Scalar written(
      String name, double number, Arguments arguments, NumberType type, List<List<Scalar>> groups)
      throws Unreadable {
    NumberType real = type.isReal() ? type : NumberType.SINGLE;
    double[][] known =
        groups.stream()
            .map(group ->
                group.stream().mapToDouble(s -> s.depends() ? Double.NaN : s.value()).toArray())
            .toArray(double[][]::new);
    String text = Broadcast.primitive(name).listed(number, known);
    Map<String, Integer> places = Broadcast.primitive(name).places(known);
    List<Scalar> all = groups.stream().flatMap(List::stream).toList();
    Program program;
    try {
      program = Parser.declared(text);
    } catch (ProgramException e) {
      throw arguments.unreadable("notebook.function", name);
    }
    return new Interpretation<Scalar, RuntimeException>() {
      @Override
      public Scalar input(int index) {
        return all.get(places.getOrDefault(program.inputs().get(index), 0));
      }

      @Override
      public Scalar constant(Node.Constant constant) {
        return Scalar.constant(constant.value(), NumberType.DOUBLE);
      }

      @Override
      public Scalar call(Node.Call call, List<Scalar> given) {
        return Scalar.result(call.primitive(), given, real);
      }
    }.of(program);
  }
}
