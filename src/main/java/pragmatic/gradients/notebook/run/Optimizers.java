package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.notebook.value.Exactness;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Optimizer;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// `torch.optim.SGD` without momentum: x ← x − lr·gradient. What other optimizers do is not known.
final class Optimizers {
  private final Session session;

  Optimizers(Session session) {
    this.session = session;
  }

  static boolean isRead(String path) {
    return path.equals("torch.optim.SGD");
  }

  Optimizer made(Arguments arguments) throws Unreadable {
    PythonValue parameters = arguments.required(0, "params");
    double rate = arguments.tensor(1, "lr").value();
    for (String name : List.of("momentum", "dampening", "weight_decay", "nesterov", "maximize")) {
      Optional<PythonValue> given = arguments.keyword(name);
      if (given.isPresent() && arguments.tensor(given.get()).value() != 0)
        throw arguments.unreadable("notebook.argument.keyword", name);
    }
    arguments.done();
    // an iterator is run through once, a tensor alone is none
    if (!(parameters instanceof PythonValue.SequenceValue))
      throw arguments.unreadable("notebook.argument.more", 1);
    Set<Tensor> tensors = new LinkedHashSet<>();
    for (PythonValue each : Iteration.each(parameters, arguments.place(), session)) {
      if (!(each instanceof Tensor tensor) || tensor.library() != Library.PYTORCH)
        throw arguments.unreadable("notebook.argument.more", 1);
      if (!Conversion.known(tensor).isLeaf()) throw arguments.unreadable("notebook.optimizer.leaf");
      tensors.add(tensor);
    }
    if (tensors.isEmpty()) throw arguments.unreadable("notebook.empty");
    return new Optimizer(List.copyOf(tensors), rate);
  }

  PythonValue method(Optimizer optimizer, String name, Arguments arguments) throws Unreadable {
    PythonValue.Unknown unknown = optimizer.unknown();
    if (unknown != null) throw new Unreadable(unknown);
    session.refuseBeside(arguments.place());
    switch (name) {
      case "zero_grad" -> zero(optimizer.parameters(), arguments);
      case "step" -> {
        arguments.done();
        for (Tensor each : optimizer.parameters()) step(each, optimizer.rate());
      }
      default -> throw arguments.unreadable("notebook.method", name);
    }
    return new PythonValue.NoneValue();
  }

  /// Takes the gradients away, as PyTorch does since 2.0, or makes them 0.
  void zero(List<Tensor> parameters, Arguments arguments) throws Unreadable {
    boolean none = arguments.truth(true, 0, "set_to_none");
    arguments.done();
    session.refuseBeside(arguments.place());
    for (Tensor each : parameters) {
      Tensor gradient = each.gradient();
      if (none) each.gradient(null);
      else if (gradient != null)
        gradient.become(gradient.map(_ -> Scalar.constant(0, gradient.type())));
    }
  }

  private void step(Tensor parameter, double rate) throws Unreadable {
    PythonValue.Unknown unknown = parameter.unknownGradient();
    if (unknown != null) throw new Unreadable(unknown);
    Tensor gradient = parameter.gradient();
    if (gradient == null) return;
    List<Scalar> stepped = new ArrayList<>();
    for (int i = 0; i < parameter.size(); i++)
      stepped.add(stepped(parameter.element(i), gradient.element(i), rate, parameter.type()));
    parameter.become(Tensor.of(parameter.shape(), stepped, parameter.type(), parameter.library()));
  }

  /// A step, rounded once or twice: which of the two it is depends on the machine.
  private static Scalar stepped(Scalar number, Scalar slope, double rate, NumberType type) {
    double factor = -type.rounded(rate);
    double twice = type.rounded(number.value() + type.rounded(factor * slope.value()));
    double once =
        type == NumberType.SINGLE
            ? Math.fma((float) factor, (float) slope.value(), (float) number.value())
            : Math.fma(factor, slope.value(), number.value());
    Exactness both = number.exactness().and(slope.exactness());
    return Scalar.answer(
        once, type, both.and(new Exactness(Math.abs(once - twice), "")), List.of());
  }
}
