package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Reduction;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;

/// Losses: one number of predictions and targets.
final class LossCalls {
  private final Session session;
  private final OperatorRules operators;

  LossCalls(Session session, OperatorRules operators) {
    this.session = session;
    this.operators = operators;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    return switch (name) {
      case "cross_entropy" -> Optional.of(crossEntropy(arguments));
      case "sparse_softmax_cross_entropy_with_logits" -> Optional.of(sparse(arguments));
      case "mse_loss", "l1_loss", "huber_loss", "smooth_l1_loss" ->
          Optional.of(difference(name, arguments));
      case "nll_loss" -> Optional.of(likelihood(arguments));
      default -> Optional.empty();
    };
  }

  private Tensor crossEntropy(Arguments arguments) throws Unreadable {
    Tensor logits = session.taken(arguments.tensor(0, "input"));
    Tensor target = arguments.tensor(1, "target");
    double smoothing =
        arguments.optionalTensor(-1, "label_smoothing").map(Tensor::value).orElse(0.0);
    String reduction = arguments.text(-1, "reduction").orElse("mean");
    arguments.done();
    return session.recorded(
        reduced(losses(logits, target, smoothing, arguments), logits, reduction, arguments));
  }

  private Tensor sparse(Arguments arguments) throws Unreadable {
    Tensor target = arguments.tensor(0, "labels");
    Tensor logits = session.taken(arguments.tensor(1, "logits"));
    arguments.ignore("name");
    arguments.done();
    return session.recorded(
        reduced(losses(logits, target, 0, arguments), logits, "none", arguments));
  }

  /// The loss of each row of logits.
  private List<Scalar> losses(Tensor logits, Tensor target, double smoothing, Arguments arguments)
      throws Unreadable {
    List<List<Scalar>> rows = rows(logits, target, arguments);
    Primitive plain = Broadcast.primitive("cross_entropy");
    List<Scalar> losses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int index = (int) target.element(i).value();
      if (smoothing == 0) {
        losses.add(Reduction.indexed(plain, index, rows.get(i), logits.type()));
        continue;
      }
      Primitive smooth =
          Vocabulary.withOptions(plain)
              .orElseThrow(() -> arguments.unreadable("notebook.function", "label_smoothing"));
      List<Scalar> all = new ArrayList<>();
      all.add(Scalar.constant(index, NumberType.WHOLE));
      all.add(Scalar.constant(smoothing, NumberType.DOUBLE));
      all.add(Scalar.constant(1, NumberType.WHOLE));
      all.addAll(rows.get(i));
      losses.add(Scalar.result(smooth, all, logits.type()));
    }
    return losses;
  }

  private static List<List<Scalar>> rows(Tensor logits, Tensor target, Arguments arguments)
      throws Unreadable {
    int rank = logits.shape().size();
    boolean fits =
        target.type() == NumberType.WHOLE
            && (rank == 1 && target.isSingle() && target.shape().isEmpty()
                || rank == 2 && target.shape().equals(List.of(logits.shape().getFirst())));
    if (!fits) throw arguments.unreadable("notebook.target");
    List<List<Scalar>> rows = Reduction.lines(logits, rank - 1);
    int classes = logits.shape().getLast();
    for (Scalar index : target.elements())
      if (index.value() < 0 || index.value() >= classes)
        throw arguments.unreadable("notebook.target");
    return rows;
  }

  private static Tensor reduced(
      List<Scalar> losses, Tensor like, String reduction, Arguments arguments) throws Unreadable {
    NumberType type = like.type();
    return switch (reduction) {
      case "mean" ->
          Tensor.of(
              losses.size() == 1
                  ? losses.getFirst()
                  : Reduction.of(Broadcast.primitive("mean"), losses, type),
              type,
              like.library());
      case "sum" -> Tensor.of(Reduction.sum(losses, type), type, like.library());
      case "none" ->
          like.shape().size() < 2 && losses.size() == 1
              ? Tensor.of(losses.getFirst(), type, like.library())
              : Tensor.of(List.of(losses.size()), losses, type, like.library());
      default -> throw arguments.unreadable("notebook.argument.keyword", "reduction");
    };
  }

  private Tensor difference(String name, Arguments arguments) throws Unreadable {
    Tensor input = session.taken(arguments.tensor(0, "input"));
    Tensor target = session.taken(arguments.tensor(1, "target"));
    String reduction = arguments.text(-1, "reduction").orElse("mean");
    arguments.done();
    if (!input.shape().equals(target.shape())) throw arguments.unreadable("notebook.shapes");
    Tensor apart = operators.apply("-", arguments.place(), input, target);
    Tensor each =
        switch (name) {
          case "mse_loss" ->
              operators.apply(
                  "pow",
                  arguments.place(),
                  apart,
                  Tensor.number(2, NumberType.WHOLE, Library.PYTHON));
          case "l1_loss" -> operators.apply("abs", arguments.place(), apart);
          default ->
              operators.apply(
                  "huber",
                  arguments.place(),
                  apart,
                  Tensor.number(1, NumberType.WHOLE, Library.PYTHON));
        };
    if (reduction.equals("none")) return each;
    return session.recorded(reduced(each.elements(), each, reduction, arguments));
  }

  private Tensor likelihood(Arguments arguments) throws Unreadable {
    Tensor logs = session.taken(arguments.tensor(0, "input"));
    Tensor target = arguments.tensor(1, "target");
    String reduction = arguments.text(-1, "reduction").orElse("mean");
    arguments.done();
    List<List<Scalar>> rows = rows(logs, target, arguments);
    List<Scalar> losses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Scalar chosen = rows.get(i).get((int) target.element(i).value());
      losses.add(Scalar.result(Broadcast.primitive("neg"), List.of(chosen), logs.type()));
    }
    return session.recorded(reduced(losses, logs, reduction, arguments));
  }
}
