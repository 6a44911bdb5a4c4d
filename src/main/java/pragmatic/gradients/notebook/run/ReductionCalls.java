package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Reduction;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Primitive;

/// Functions that make one number of many, along an axis or of all, and products of matrices.
final class ReductionCalls {
  private final Session session;
  private final OperatorRules operators;

  ReductionCalls(Session session, OperatorRules operators) {
    this.session = session;
    this.operators = operators;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    return switch (name) {
      case "sum", "mean", "prod", "logsumexp", "amax", "amin", "std", "var", "median" ->
          Optional.of(reduced(name, library, arguments));
      case "max", "min" ->
          isElementwise(arguments)
              ? Optional.empty()
              : Optional.of(reduced(name.equals("max") ? "amax" : "amin", library, arguments));
      case "norm", "vector_norm" ->
          Optional.of(norm(name.equals("vector_norm"), library, arguments));
      case "quantile" -> Optional.of(quantile(arguments));
      case "cumsum", "cumprod" -> Optional.of(upToEach(name, library, arguments));
      case "argmax", "argmin" -> Optional.of(place(name, arguments));
      case "softmax", "log_softmax" -> Optional.of(shares(name, arguments));
      case "dot", "inner", "matmul", "mm", "mv", "vdot" -> Optional.of(product(arguments));
      default -> Optional.empty();
    };
  }

  private static boolean isElementwise(Arguments arguments) {
    boolean dim = arguments.keyword("dim", "axis").isPresent();
    boolean second =
        arguments.count() > 1
            && arguments.positional().get(1) instanceof Tensor tensor
            && tensor.library() != Library.PYTHON;
    return !dim && (second || arguments.count() > 2 || arguments.keyword("other").isPresent());
  }

  private Tensor reduced(String name, Library library, Arguments arguments) throws Unreadable {
    Tensor tensor = session.taken(arguments.tensor(0, "input", "x", "a", "input_tensor"));
    boolean selects = name.equals("amax") || name.equals("amin") || name.equals("median");
    NumberType type =
        tensor.type().isReal() || selects
            ? tensor.type()
            : name.equals("sum") || name.equals("prod")
                ? NumberType.WHOLE
                : library == Library.NUMPY || library == Library.AUTOGRAD
                    ? NumberType.DOUBLE
                    : NumberType.SINGLE;
    Optional<Integer> axis = axis(tensor, arguments, 1);
    if (axis.isPresent() && library == Library.PYTORCH && selects)
      refuseTies(tensor, axis.get(), arguments);
    boolean deviation = name.equals("std") || name.equals("var");
    if (deviation) population(name, library, arguments);
    int length = axis.isPresent() ? tensor.shape().get(axis.get()) : tensor.size();
    // what libraries answer for the deviation of one number is 0, NaN or a warning
    if (deviation && length == 1) throw arguments.unreadable("notebook.alone", name);
    boolean zero = tensor.elements().stream().anyMatch(each -> each.value() == 0);
    if (name.equals("prod") && library == Library.AUTOGRAD && zero)
      throw arguments.unreadable("notebook.edge.formula", "autograd");
    boolean middle = name.equals("median") && library != Library.PYTORCH && length % 2 == 0;
    Function<List<Scalar>, Scalar> of =
        switch (name) {
          case "sum" -> line -> Reduction.sum(line, type);
          case "prod" -> line -> Reduction.product(line, type);
          case "mean" ->
              line ->
                  line.size() == 1
                      ? line.getFirst()
                      : Reduction.of(Broadcast.primitive("mean"), line, type);
          default ->
              middle
                  ? line -> Reduction.indexed(Broadcast.primitive("quantile"), 0.5, line, type)
                  : line -> Reduction.of(Broadcast.primitive(name), line, type);
        };
    return along(tensor, axis, type, arguments, of);
  }

  /// Along a dimension PyTorch gives all of the gradient to one of the largest, and no row says to
  /// which.
  private static void refuseTies(Tensor tensor, int axis, Arguments arguments) throws Unreadable {
    for (List<Scalar> line : Reduction.lines(tensor, axis))
      if (line.stream().mapToDouble(Scalar::value).distinct().count() < line.size())
        throw arguments.unreadable("notebook.tied");
  }

  private static void population(String name, Library library, Arguments arguments)
      throws Unreadable {
    boolean usual = library != Library.PYTORCH;
    boolean biased =
        usual && arguments.keyword("ddof", "correction", "unbiased").isEmpty()
            || !arguments.truth(true, -1, "unbiased", "correction", "ddof");
    if (!biased) throw arguments.unreadable("notebook.sample", name);
  }

  private Tensor along(
      Tensor tensor,
      Optional<Integer> axis,
      NumberType type,
      Arguments arguments,
      Function<List<Scalar>, Scalar> of)
      throws Unreadable {
    boolean keeps = arguments.truth(false, -1, "keepdim", "keepdims");
    arguments.ignore("dtype");
    arguments.done();
    session.step(arguments.place(), tensor.size());
    if (tensor.size() == 0) throw arguments.unreadable("notebook.empty");
    Tensor result;
    if (axis.isPresent()) {
      result = Reduction.along(tensor, axis.get(), keeps, type, of);
    } else {
      List<Integer> ones = java.util.Collections.nCopies(tensor.shape().size(), 1);
      result =
          Tensor.of(
              keeps ? ones : List.of(),
              List.of(of.apply(tensor.elements())),
              type,
              tensor.library());
    }
    return session.recorded(result);
  }

  /// The axis that an argument names, from 0.
  private static Optional<Integer> axis(Tensor tensor, Arguments arguments, int index)
      throws Unreadable {
    Optional<Integer> axis = arguments.whole(index, "dim", "axis");
    if (axis.isEmpty()) return axis;
    int rank = tensor.shape().size();
    int at = axis.get() < 0 ? axis.get() + rank : axis.get();
    if (rank == 0 && (at == 0 || at == -1)) return Optional.empty();
    if (at < 0 || at >= rank) throw arguments.unreadable("notebook.index");
    return Optional.of(at);
  }

  /// @param flat whether a matrix counts as the vector of its numbers
  private Tensor norm(boolean flat, Library library, Arguments arguments) throws Unreadable {
    Tensor tensor = session.taken(arguments.tensor(0, "input", "x", "tensor"));
    Optional<String> word = arguments.text(1, "p", "ord");
    double p =
        word.isPresent() && word.get().equals("fro")
            ? 2
            : arguments.optionalTensor(1, "p", "ord").map(Tensor::value).orElse(2.0);
    Optional<Integer> axis = axis(tensor, arguments, 2);
    boolean matrix =
        !flat
            && tensor.shape().size() > 1
            && axis.isEmpty()
            && (p != 2 || library == Library.JAX && word.isEmpty() && arguments.has(1));
    // PyTorch's gradient of a count is None, and JAX's is 0
    boolean none = p == 0 && library == Library.PYTORCH && tensor.depends();
    if (Double.isNaN(p) || matrix || none) throw arguments.unreadable("notebook.function", "norm");
    Norms.refuse(p, tensor, library, arguments);
    NumberType type = tensor.type().isReal() ? tensor.type() : NumberType.SINGLE;
    return along(tensor, axis, type, arguments, line -> Norms.of(p, line, type, library));
  }

  private Tensor quantile(Arguments arguments) throws Unreadable {
    Tensor tensor = session.taken(arguments.tensor(0, "input", "a"));
    Tensor share = arguments.tensor(1, "q");
    Optional<Integer> axis = axis(tensor, arguments, 2);
    boolean usual = arguments.text(-1, "interpolation", "method").orElse("linear").equals("linear");
    boolean one = share.shape().isEmpty() && !share.depends();
    if (!one || !usual || !(share.value() >= 0 && share.value() <= 1))
      throw arguments.unreadable("notebook.function", "quantile");
    NumberType type = tensor.type().isReal() ? tensor.type() : NumberType.SINGLE;
    Primitive primitive = Broadcast.primitive("quantile");
    return along(
        tensor,
        axis,
        type,
        arguments,
        line -> Reduction.indexed(primitive, share.value(), line, type));
  }

  /// Sums or products so far, as many as there are numbers.
  private Tensor upToEach(String name, Library library, Arguments arguments) throws Unreadable {
    Tensor tensor = session.taken(arguments.tensor(0, "input", "a", "x"));
    Optional<Integer> axis = axis(tensor, arguments, 1);
    arguments.ignore("dtype");
    arguments.done();
    if (axis.isEmpty() && tensor.shape().size() != 1) throw arguments.unreadable("notebook.index");
    boolean zero = tensor.elements().stream().anyMatch(each -> each.value() == 0);
    if (name.equals("cumprod") && library == Library.TENSORFLOW && zero)
      throw arguments.unreadable("notebook.edge.formula", "TensorFlow");
    return session.recorded(
        Reduction.each(
            tensor,
            axis.orElse(0),
            line -> {
              List<Scalar> far = new ArrayList<>(line.subList(0, 1));
              for (Scalar next : line.subList(1, line.size()))
                far.add(
                    Scalar.result(
                        Broadcast.primitive(name.equals("cumsum") ? "+" : "*"),
                        List.of(far.getLast(), next),
                        tensor.type()));
              return far;
            }));
  }

  private Tensor place(String name, Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    Optional<Integer> axis = axis(tensor, arguments, 1);
    double sign = name.equals("argmax") ? 1 : -1;
    return along(
        tensor.detached(),
        axis,
        NumberType.WHOLE,
        arguments,
        line -> {
          int best = 0;
          for (int i = 1; i < line.size(); i++)
            if (sign * line.get(i).value() > sign * line.get(best).value()) best = i;
          return Scalar.constant(best, NumberType.WHOLE);
        });
  }

  private Tensor shares(String name, Arguments arguments) throws Unreadable {
    Tensor tensor = session.taken(arguments.tensor(0, "input", "logits", "x"));
    arguments.ignore("dtype", "_stacklevel");
    int last = tensor.shape().size() - 1;
    int axis = axis(tensor, arguments, 1).orElse(last);
    arguments.done();
    if (axis < 0) throw arguments.unreadable("notebook.index");
    Primitive primitive = Broadcast.primitive(name);
    NumberType type = tensor.type().isReal() ? tensor.type() : NumberType.SINGLE;
    Tensor result =
        Reduction.each(
            tensor,
            axis,
            line -> {
              List<Scalar> shares = new ArrayList<>();
              for (int i = 0; i < line.size(); i++)
                shares.add(Reduction.indexed(primitive, i, line, type));
              return shares;
            });
    return session.recorded(result);
  }

  private PythonValue product(Arguments arguments) throws Unreadable {
    PythonValue a = arguments.required(0, "input", "a");
    PythonValue b = arguments.required(1, "other", "b", "mat2", "vec", "tensor");
    arguments.done();
    return operators.binary("@", a, b, arguments.place());
  }
}
