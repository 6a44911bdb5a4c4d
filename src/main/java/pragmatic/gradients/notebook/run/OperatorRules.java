package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.Multiplication;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Primitive;

/// Operators of Python as primitives of our language.
final class OperatorRules {
  private static final Map<String, String> ARITHMETIC =
      Map.of("+", "+", "-", "-", "*", "*", "/", "/", "**", "pow", "%", "mod");

  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final Session session;

  OperatorRules(Session session) {
    this.session = session;
  }

  PythonValue unary(String operator, PythonValue operand, Place place) throws Unreadable {
    if (operator.equals("not")) {
      boolean none = operand instanceof PythonValue.NoneValue;
      if (operand instanceof Tensor of && of.isSingle() && of.element(0).whole().depends())
        return apply("==", place, of, Tensor.number(0, of.type(), Library.PYTHON));
      double value = none ? 0 : tensor(operand, place).value();
      return truth(value == 0);
    }
    Tensor tensor = tensor(operand, place);
    if (operator.equals("+")) return tensor;
    if (operator.equals("~"))
      return apply("==", place, tensor, Tensor.number(0, tensor.type(), Library.PYTHON));
    // −1 is a number, no operation
    return apply("neg", place, tensor);
  }

  PythonValue binary(String operator, PythonValue left, PythonValue right, Place place)
      throws Unreadable {
    if (operator.startsWith("is")) return identity(operator, left, right, place);
    boolean texts =
        left instanceof PythonValue.TextValue
            || right instanceof PythonValue.TextValue
            || left instanceof PythonValue.ComposedText
            || right instanceof PythonValue.ComposedText;
    if (texts && operator.equals("+")) return joined(left, right);
    boolean none = left instanceof PythonValue.NoneValue || right instanceof PythonValue.NoneValue;
    if (none && (operator.equals("==") || operator.equals("!=")))
      return truth(left.equals(right) == operator.equals("=="));
    if (left instanceof PythonValue.TextValue text && operator.equals("%"))
      return TextFormats.percent(text.text(), right, place, session);
    if (operator.equals("*") && TextFormats.isText(left))
      return TextFormats.repeated(left, tensor(right, place).value(), place, session);
    boolean words = left instanceof PythonValue.TextValue && right instanceof PythonValue.TextValue;
    if (words && (operator.equals("==") || operator.equals("!=")))
      return truth(left.equals(right) == operator.equals("=="));
    boolean repeated =
        operator.equals("*")
            && left instanceof PythonValue.SequenceValue
            && right instanceof Tensor times
            && times.library() == Library.PYTHON;
    if (repeated) return repeated((PythonValue.SequenceValue) left, (Tensor) right, place);
    boolean lists =
        left instanceof PythonValue.SequenceValue && right instanceof PythonValue.SequenceValue;
    if (lists && operator.equals("+")) return appended(left, right);
    Tensor a = tensor(left, place);
    Tensor b = tensor(right, place);
    if (RELATIONS.contains(operator)) return apply(operator, place, a, b);
    return switch (operator) {
      case "@" ->
          session.recorded(
              Multiplication.of(session.taken(a), session.taken(b))
                  .orElseThrow(() -> session.unreadable(place, "notebook.shapes")));
      case "//" -> apply("floor", place, apply("/", place, a, b));
      case "&" -> apply("*", place, logical(a, place), logical(b, place));
      case "|" -> apply("max", place, logical(a, place), logical(b, place));
      default -> {
        String primitive = ARITHMETIC.get(operator);
        if (primitive == null) throw session.unreadable(place, "notebook.operator", operator);
        yield apply(primitive, place, a, b);
      }
    };
  }

  private Tensor logical(Tensor tensor, Place place) throws Unreadable {
    if (tensor.type() != NumberType.TRUTH)
      throw session.unreadable(place, "notebook.operator", "&");
    return tensor;
  }

  private static PythonValue joined(PythonValue left, PythonValue right) {
    List<PythonValue> parts = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    for (PythonValue each : List.of(left, right)) {
      if (each instanceof PythonValue.ComposedText text) {
        parts.addAll(text.parts());
        formats.addAll(text.formats());
      } else {
        parts.add(each);
        formats.add("");
      }
    }
    return new PythonValue.ComposedText(parts, formats);
  }

  private static PythonValue appended(PythonValue left, PythonValue right) {
    List<PythonValue> all = new ArrayList<>(((PythonValue.SequenceValue) left).elements());
    all.addAll(((PythonValue.SequenceValue) right).elements());
    return new PythonValue.SequenceValue(all, ((PythonValue.SequenceValue) left).tuple());
  }

  /// `[0.] * 3`
  private PythonValue repeated(PythonValue.SequenceValue list, Tensor times, Place place)
      throws Unreadable {
    if (times.type() != NumberType.WHOLE)
      throw session.unreadable(place, "notebook.argument.whole");
    List<PythonValue> all = new ArrayList<>();
    session.step(place, (int) Math.max(0, Math.min(1e6, times.value() * list.elements().size())));
    for (int i = 0; i < times.value(); i++) all.addAll(list.elements());
    return new PythonValue.SequenceValue(all, list.tuple());
  }

  private PythonValue identity(String operator, PythonValue left, PythonValue right, Place place)
      throws Unreadable {
    boolean none = right instanceof PythonValue.NoneValue;
    boolean same = none ? left instanceof PythonValue.NoneValue : left == right;
    if (!none && !(right instanceof Tensor tensor && tensor.library() != Library.PYTHON))
      throw session.unreadable(place, "notebook.operator", operator);
    return truth(same == operator.equals("is"));
  }

  private static Tensor truth(boolean value) {
    return Tensor.number(value ? 1 : 0, NumberType.TRUTH, Library.PYTHON);
  }

  private Tensor tensor(PythonValue value, Place place) throws Unreadable {
    if (value instanceof PythonValue.Made) throw session.unreadable(place, "notebook.no.tensor");
    return Conversion.tensor(value, place, session);
  }

  /// A primitive number by number.
  Tensor apply(String primitive, Place place, Tensor... tensors) throws Unreadable {
    return apply(Broadcast.primitive(primitive), place, List.of(tensors));
  }

  Tensor apply(Primitive primitive, Place place, List<Tensor> tensors) throws Unreadable {
    List<Tensor> taken = tensors.stream().map(session::taken).toList();
    Tensor result =
        Broadcast.apply(primitive, taken)
            .orElseThrow(() -> session.unreadable(place, "notebook.shapes"));
    session.step(place, result.size());
    return session.recorded(result);
  }
}
