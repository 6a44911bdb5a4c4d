package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Functions that change the shape, the type or the past of a tensor, and none of its numbers.
final class ShapeCalls {
  private static final Set<String> SAME =
      Set.of(
          "contiguous",
          "cpu",
          "cuda",
          "view_as_real",
          "block_until_ready",
          "identity",
          "read_value",
          "value",
          "jit",
          "compile");

  private final Session session;

  ShapeCalls(Session session) {
    this.session = session;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    if (SAME.contains(name)) {
      arguments.useAll();
      return Optional.of(arguments.required(0));
    }
    Optional<PythonValue> value =
        switch (name) {
          case "unsqueeze", "expand_dims" -> Optional.of(unsqueezed(arguments));
          case "squeeze" -> Optional.of(squeezed(arguments));
          case "reshape", "view" -> Optional.of(reshaped(arguments));
          case "flatten", "ravel" -> Optional.of(flat(arguments));
          case "t", "transpose" -> Optional.of(transposed(arguments));
          case "clone", "copy" -> Optional.of(session.recorded(arguments.tensor(0).map(e -> e)));
          case "detach", "stop_gradient" -> Optional.of(arguments.tensor(0).alias());
          case "numpy" -> Optional.of(numpy(arguments));
          case "item", "tolist" -> Optional.of(plain(arguments));
          case "double", "float", "long", "int", "bool" ->
              Optional.of(cast(Creation.named(name, arguments), arguments));
          case "astype", "to", "cast", "type" -> converted(arguments);
          case "stack" -> Optional.of(stacked(arguments));
          case "cat", "concat", "concatenate", "hstack" -> Optional.of(joined(arguments));
          case "expand", "broadcast_to", "expand_as" -> Optional.of(expanded(name, arguments));
          case "size" -> Optional.of(size(arguments));
          case "dim" -> Optional.of(whole(arguments.tensor(0).shape().size()));
          case "numel" -> Optional.of(whole(arguments.tensor(0).size()));
          default -> Optional.empty();
        };
    if (value.isPresent()) arguments.done();
    return value;
  }

  private static Tensor whole(int value) {
    return Tensor.number(value, NumberType.WHOLE, Library.PYTHON);
  }

  private Tensor unsqueezed(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    int axis = arguments.whole(1, "dim", "axis").orElse(0);
    int rank = tensor.shape().size();
    int at = axis < 0 ? axis + rank + 1 : axis;
    if (at < 0 || at > rank || rank > 6) throw arguments.unreadable("notebook.index");
    List<Integer> shape = new ArrayList<>(tensor.shape());
    shape.add(at, 1);
    return session.recorded(tensor.reshaped(shape));
  }

  private Tensor squeezed(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    Optional<Integer> axis = arguments.whole(1, "dim", "axis");
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < tensor.shape().size(); i++) {
      boolean here = axis.isEmpty() || Math.floorMod(axis.get(), tensor.shape().size()) == i;
      if (!here || tensor.shape().get(i) != 1) shape.add(tensor.shape().get(i));
    }
    return session.recorded(tensor.reshaped(shape));
  }

  private Tensor reshaped(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    List<Integer> shape = new ArrayList<>(Creation.shape(arguments, 1));
    int known = Tensor.size(shape.stream().filter(n -> n >= 0).toList());
    int open = shape.indexOf(-1);
    if (open >= 0 && known > 0) shape.set(open, tensor.size() / known);
    if (shape.stream().anyMatch(n -> n < 0) || Tensor.size(shape) != tensor.size())
      throw arguments.unreadable("notebook.shapes");
    return session.recorded(tensor.reshaped(shape));
  }

  private Tensor flat(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    return session.recorded(tensor.reshaped(List.of(tensor.size())));
  }

  private Tensor transposed(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "input");
    if (tensor.shape().size() > 2) throw arguments.unreadable("notebook.shapes");
    arguments.useAll();
    return session.recorded(Regrouping.transposed(tensor));
  }

  private Tensor numpy(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0);
    if (tensor.depends() && tensor.library() == Library.PYTORCH)
      throw arguments.unreadable("notebook.numpy");
    return tensor.detached().as(tensor.type(), Library.NUMPY);
  }

  private Tensor plain(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0).detached();
    return tensor.type() == NumberType.SINGLE
        ? tensor.widened()
        : tensor.as(tensor.type(), Library.PYTHON);
  }

  private Tensor cast(NumberType type, Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0, "x");
    if (!tensor.depends() || type == tensor.type()) return tensor.as(type, tensor.library());
    // 0 and 1 of a condition are the same in every type
    if (type == NumberType.DOUBLE || tensor.type() == NumberType.TRUTH)
      return session.recorded(Tensor.of(tensor.shape(), tensor.elements(), type, tensor.library()));
    throw arguments.unreadable("notebook.type", type.name());
  }

  private Optional<PythonValue> converted(Arguments arguments) throws Unreadable {
    Optional<PythonValue> to = arguments.find(1, "dtype", "device");
    if (to.isEmpty() || to.get() instanceof PythonValue.TextValue) {
      arguments.useAll();
      return Optional.of(arguments.tensor(0));
    }
    return Optional.of(cast(Creation.type(1, arguments).orElse(NumberType.SINGLE), arguments));
  }

  private static List<Tensor> all(Arguments arguments) throws Unreadable {
    PythonValue value = arguments.required(0, "tensors", "arrays", "values");
    if (!(value instanceof PythonValue.SequenceValue sequence))
      throw arguments.unreadable("notebook.no.tensor");
    List<Tensor> tensors = new ArrayList<>();
    for (PythonValue each : sequence.elements()) tensors.add(arguments.tensor(each));
    if (tensors.isEmpty()) throw arguments.unreadable("notebook.empty");
    return tensors;
  }

  private Tensor stacked(Arguments arguments) throws Unreadable {
    List<Tensor> tensors = all(arguments);
    int axis = arguments.whole(1, "dim", "axis").orElse(0);
    Tensor stacked =
        Regrouping.stack(tensors).orElseThrow(() -> arguments.unreadable("notebook.shapes"));
    boolean columns = (axis == 1 || axis == -1) && stacked.shape().size() == 2;
    if (axis != 0 && !columns) throw arguments.unreadable("notebook.index");
    return session.recorded(columns ? Regrouping.transposed(stacked) : stacked);
  }

  private Tensor joined(Arguments arguments) throws Unreadable {
    List<Tensor> tensors = all(arguments);
    int axis = arguments.whole(1, "dim", "axis").orElse(0);
    int rank = tensors.getFirst().shape().size();
    boolean first = axis == 0 || rank == 1 && axis == -1;
    if (!first) throw arguments.unreadable("notebook.index");
    return session.recorded(
        Regrouping.concatenate(tensors).orElseThrow(() -> arguments.unreadable("notebook.shapes")));
  }

  private Tensor expanded(String name, Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0);
    List<Integer> shape =
        name.equals("expand_as") ? arguments.tensor(1).shape() : Creation.shape(arguments, 1);
    if (shape.stream().anyMatch(n -> n < 1) || Tensor.size(shape) > Tensor.MAXIMUM_SIZE)
      throw arguments.unreadable("notebook.shapes");
    return session.recorded(
        Broadcast.to(tensor, shape).orElseThrow(() -> arguments.unreadable("notebook.shapes")));
  }

  private PythonValue size(Arguments arguments) throws Unreadable {
    Tensor tensor = arguments.tensor(0);
    Optional<Integer> axis = arguments.whole(1, "dim");
    if (axis.isEmpty()) return Attributes.of(tensor, "shape", arguments.place(), session);
    List<Integer> row =
        Indexing.rows(whole(axis.get()), tensor.shape().size(), arguments.place(), session);
    return whole(tensor.shape().get(row.getFirst()));
  }

  /// A method whose name ends in `_` changes its tensor.
  PythonValue inPlace(Tensor tensor, String name, Arguments arguments, Functions functions)
      throws Unreadable {
    session.refuseBeside(arguments.place());
    switch (name) {
      case "requires_grad_" -> {
        boolean wanted = arguments.truth(true, 0, "requires_grad");
        arguments.done();
        if (!tensor.isLeaf()) throw arguments.unreadable("notebook.leaf");
        if (wanted && !tensor.type().isReal()) throw arguments.unreadable("notebook.whole");
        tensor.ask(wanted);
      }
      case "zero_" -> change(tensor, tensor.map(e -> zero(tensor, 0)), arguments);
      case "fill_" -> {
        double value = arguments.tensor(0, "value").value();
        change(tensor, tensor.map(e -> zero(tensor, value)), arguments);
      }
      case "copy_" -> {
        Tensor other = arguments.tensor(0, "src");
        Tensor repeated =
            Broadcast.to(other, tensor.shape())
                .orElseThrow(() -> arguments.unreadable("notebook.shapes"));
        change(tensor, repeated.as(tensor.type(), tensor.library()), arguments);
      }
      case "detach_" -> throw arguments.unreadable("notebook.function", name);
      default -> {
        String function = name.substring(0, name.length() - 1);
        PythonValue result = functions.named(function, tensor.library(), arguments.after(tensor));
        change(tensor, arguments.tensor(result), arguments);
      }
    }
    return tensor;
  }

  private static pragmatic.gradients.notebook.value.Scalar zero(Tensor tensor, double value) {
    return pragmatic.gradients.notebook.value.Scalar.constant(value, tensor.type());
  }

  /// Puts other numbers into a tensor; a leaf that is differentiated by allows it unrecorded alone.
  void change(Tensor tensor, Tensor to, Arguments arguments) throws Unreadable {
    boolean asked = tensor.isLeaf() && tensor.depends();
    if (asked && !session.isSilent()) throw arguments.unreadable("notebook.inplace");
    if (!to.shape().equals(tensor.shape())) throw arguments.unreadable("notebook.shapes");
    tensor.become(asked ? to.detached() : to);
  }
}
