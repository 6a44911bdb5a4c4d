package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Functions of Python itself.
final class PythonCalls {
  /// A longer range comes from training, or from a machine.
  private static final int LONGEST = 10_000;

  private final Session session;
  private final OperatorRules operators;
  private final ListCalls lists;

  PythonCalls(Session session, OperatorRules operators) {
    this.session = session;
    this.operators = operators;
    this.lists = new ListCalls(session);
  }

  PythonValue call(String name, Arguments arguments) throws Unreadable {
    switch (name) {
      case "print", "display" -> {
        print(arguments);
        return new PythonValue.NoneValue();
      }
      case "abs" -> {
        Tensor of = arguments.tensor(0);
        arguments.done();
        return operators.apply("abs", arguments.place(), of);
      }
      case "pow" -> {
        Tensor base = arguments.tensor(0);
        Tensor exponent = arguments.tensor(1);
        arguments.done();
        return operators.apply("pow", arguments.place(), base, exponent);
      }
      case "max", "min" -> {
        return chosen(name, arguments);
      }
      case "sum" -> {
        return sum(arguments);
      }
      case "float", "int", "bool" -> {
        return converted(name, arguments);
      }
      case "round" -> {
        Tensor of = arguments.tensor(0).detached();
        int digits = arguments.whole(1, "ndigits").orElse(0);
        arguments.done();
        double scale = Math.pow(10, digits);
        return Tensor.number(
            Math.rint(of.value() * scale) / scale,
            arguments.count() > 1 ? NumberType.DOUBLE : NumberType.WHOLE,
            Library.PYTHON);
      }
      case "len" -> {
        return Tensor.number(length(arguments), NumberType.WHOLE, Library.PYTHON);
      }
      case "list", "tuple" -> {
        PythonValue of = arguments.required(0);
        arguments.done();
        if (of instanceof PythonValue.SequenceValue sequence)
          return new PythonValue.SequenceValue(sequence.elements(), name.equals("tuple"));
        throw arguments.unreadable("notebook.function", name);
      }
      case "range" -> {
        return range(arguments);
      }
      case "enumerate" -> {
        List<PythonValue> values = each(arguments.required(0), arguments);
        int from = arguments.whole(1, "start").orElse(0);
        arguments.done();
        return pairs(numbers(from, from + values.size(), 1), values);
      }
      case "zip" -> {
        List<PythonValue> first = each(arguments.required(0), arguments);
        List<PythonValue> second = each(arguments.required(1), arguments);
        arguments.done();
        return pairs(first, second);
      }
      // what the libraries' own classes set up is not looked at
      case "super" -> {
        arguments.useAll();
        return new PythonValue.Path("builtins.super");
      }
      case "__init__" -> {
        arguments.useAll();
        return new PythonValue.NoneValue();
      }
      case "str", "repr" -> {
        PythonValue of = arguments.required(0);
        arguments.done();
        return new PythonValue.ComposedText(List.of(of), List.of(""));
      }
      default -> throw arguments.unreadable("notebook.function", name);
    }
  }

  private List<PythonValue> each(PythonValue over, Arguments arguments) throws Unreadable {
    return Iteration.each(over, arguments.place(), session);
  }

  private static PythonValue pairs(List<PythonValue> first, List<PythonValue> second) {
    List<PythonValue> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++)
      pairs.add(new PythonValue.SequenceValue(List.of(first.get(i), second.get(i)), true));
    return new PythonValue.SequenceValue(pairs, false);
  }

  private static PythonValue range(Arguments arguments) throws Unreadable {
    arguments.required(0);
    int first = arguments.whole(0).orElse(0);
    int from = arguments.count() > 1 ? first : 0;
    int to = arguments.whole(1).orElse(first);
    int step = arguments.whole(2).orElse(1);
    arguments.done();
    if (step == 0 || Math.abs((to - from) / step) > LONGEST)
      throw arguments.unreadable("notebook.turns", LONGEST);
    return new PythonValue.SequenceValue(numbers(from, to, step), false);
  }

  private static List<PythonValue> numbers(int from, int to, int step) {
    List<PythonValue> numbers = new ArrayList<>();
    for (int i = from; step > 0 ? i < to : i > to; i += step)
      numbers.add(Tensor.number(i, NumberType.WHOLE, Library.PYTHON));
    return numbers;
  }

  private static int length(Arguments arguments) throws Unreadable {
    PythonValue of = arguments.required(0);
    if (of instanceof PythonValue.SequenceValue sequence) return sequence.elements().size();
    Tensor tensor = arguments.tensor(of);
    if (tensor.shape().isEmpty()) throw arguments.unreadable("notebook.function", "len");
    return tensor.shape().getFirst();
  }

  private PythonValue converted(String name, Arguments arguments) throws Unreadable {
    if (arguments.text(0).isPresent()) {
      String text = arguments.text(0).orElseThrow();
      arguments.done();
      double value =
          switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw arguments.unreadable("notebook.function", name);
          };
      return Tensor.number(value, NumberType.DOUBLE, Library.PYTHON);
    }
    Tensor of = arguments.tensor(0).detached();
    arguments.done();
    if (!of.isSingle()) throw arguments.unreadable("notebook.truth");
    NumberType type =
        name.equals("float")
            ? NumberType.DOUBLE
            : name.equals("int") ? NumberType.WHOLE : NumberType.TRUTH;
    Tensor plain = of.reshaped(List.of()).widened();
    return type == NumberType.DOUBLE
        ? plain
        : Tensor.number(
            type == NumberType.WHOLE ? (long) of.value() : of.value(), type, Library.PYTHON);
  }

  /// Python's max returns one of its arguments: the first of the largest.
  private PythonValue chosen(String name, Arguments arguments) throws Unreadable {
    List<Tensor> all = new ArrayList<>();
    PythonValue first = arguments.required(0);
    List<PythonValue> values =
        arguments.count() == 1 && first instanceof PythonValue.SequenceValue sequence
            ? sequence.elements()
            : arguments.positional();
    for (PythonValue value : values) all.add(arguments.tensor(value));
    arguments.useAll();
    if (arguments.count() == 1 && all.size() == 1)
      throw arguments.unreadable("notebook.function", name);
    Tensor best = all.getFirst();
    for (Tensor each : all) {
      if (!each.isSingle()) throw arguments.unreadable("notebook.truth");
      if (each.library() == Library.SYMPY) throw arguments.unreadable("notebook.function", name);
      boolean better =
          name.equals("max") ? each.value() > best.value() : each.value() < best.value();
      if (better) best = each;
    }
    return branches(name, all, best);
  }

  private static Tensor branches(String name, List<Tensor> all, Tensor best) {
    if (all.stream().noneMatch(each -> each.element(0).whole().depends())) return best;
    Scalar whole = all.getFirst().element(0).whole();
    for (Tensor each : all.subList(1, all.size()))
      whole =
          Scalar.result(
              Broadcast.primitive(name), List.of(whole, each.element(0).whole()), best.type());
    boolean hidden = all.stream().anyMatch(each -> each.element(0).isHidden());
    return best.branched(List.of(Scalar.chosen(best.element(0), hidden ? null : whole)));
  }

  private PythonValue sum(Arguments arguments) throws Unreadable {
    PythonValue of = arguments.required(0);
    arguments.done();
    List<PythonValue> values = new ArrayList<>();
    if (of instanceof PythonValue.SequenceValue sequence) {
      values.addAll(sequence.elements());
    } else {
      Tensor tensor = arguments.tensor(of);
      if (tensor.shape().isEmpty()) throw arguments.unreadable("notebook.truth");
      for (int i = 0; i < tensor.shape().getFirst(); i++)
        values.add(pragmatic.gradients.notebook.value.Regrouping.row(tensor, i));
    }
    PythonValue sum = Tensor.number(0, NumberType.WHOLE, Library.PYTHON);
    boolean begun = false;
    for (PythonValue each : values) {
      sum = begun ? operators.binary("+", sum, each, arguments.place()) : each;
      begun = true;
    }
    return sum;
  }

  PythonValue method(PythonValue of, String name, Arguments arguments) throws Unreadable {
    if (of instanceof PythonValue.DictValue dict && name.equals("values"))
      return new PythonValue.SequenceValue(dict.values(), false);
    if (of instanceof PythonValue.DictValue dict && name.equals("keys"))
      return new PythonValue.SequenceValue(dict.keys(), false);
    if (of instanceof PythonValue.DictValue dict && name.equals("items"))
      return pairs(dict.keys(), dict.values());
    if (of instanceof PythonValue.SequenceValue list) return lists.method(list, name, arguments);
    if (of instanceof PythonValue.TextValue text && name.equals("format"))
      return TextFormats.braces(text.text(), arguments);
    if (TextFormats.isText(of) && name.equals("join")) {
      List<PythonValue> texts = each(arguments.required(0), arguments);
      arguments.done();
      return TextFormats.joined(of, texts, arguments);
    }
    throw arguments.unreadable("notebook.method", name);
  }

  private void print(Arguments arguments) {
    ShownValue separator = new ShownValue.ShownText(arguments.text(-1, "sep").orElse(" "));
    List<ShownValue> parts = new ArrayList<>();
    for (PythonValue value : arguments.positional()) {
      if (!parts.isEmpty()) parts.add(separator);
      parts.addAll(shown(value));
    }
    parts.add(new ShownValue.ShownText(arguments.text(-1, "end").orElse("\n")));
    session.print(new Print(arguments.place(), parts, false));
  }

  /// What is printed of a value: a text with its fields in parts.
  List<ShownValue> shown(PythonValue value) {
    if (!(value instanceof PythonValue.ComposedText text))
      return List.of(ShownValue.of(value, session));
    List<ShownValue> parts = new ArrayList<>();
    for (int i = 0; i < text.parts().size(); i++) {
      String format = text.formats().get(i);
      for (ShownValue part : shown(text.parts().get(i))) parts.add(formatted(part, format));
    }
    return parts;
  }

  private ShownValue formatted(ShownValue.ShownNumbers numbers, String format) {
    if (format.isEmpty()) return numbers;
    // percent and separated thousands are other numbers to the eye
    boolean whole = numbers.numbers().stream().allMatch(n -> n.value() == Math.rint(n.value()));
    boolean read =
        whole && format.matches(TextFormats.WIDTH + "[di]")
            || format.matches(TextFormats.WIDTH + "(\\.\\d+)?[fFeEgGsr]?");
    if (!read)
      return new ShownValue.ShownUnknown(
          session.unreadable(new Place(1, 1), "notebook.shown").unknown());
    boolean fixed = format.matches(".*\\.\\d+[fF]?|.*[fF]");
    return fixed
        ? new ShownValue.ShownNumbers(numbers.shape(), numbers.numbers(), numbers.type(), true)
        : numbers;
  }

  private ShownValue formatted(ShownValue part, String format) {
    return switch (part) {
      case ShownValue.ShownNumbers numbers -> formatted(numbers, format);
      case ShownValue.ShownText text ->
          new ShownValue.ShownText(TextFormats.aligned(text.text(), format));
      default -> part;
    };
  }
}
