package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// What is SymPy's own: symbols, derivatives as formulas, values put into them.
final class SympyCalls {
  private final Session session;
  private final SympyDerivatives derivatives;

  SympyCalls(Session session) {
    this.session = session;
    this.derivatives = new SympyDerivatives(session);
  }

  Optional<PythonValue> call(String name, Arguments arguments) throws Unreadable {
    return switch (name) {
      case "Symbol", "symbols", "Symbols" -> Optional.of(symbols(arguments));
      case "diff", "Derivative" -> Optional.of(derivatives.of(arguments));
      case "subs", "evalf", "n", "N" -> Optional.of(derivatives.put(name, arguments));
      case "simplify", "expand", "doit", "factor", "Integer", "Float", "sympify", "S" -> {
        Tensor of = owned(arguments.tensor(0));
        arguments.useAll();
        yield Optional.of(of);
      }
      // the formula itself: what is printed of it is read as LaTeX
      case "latex" -> {
        if (!(arguments.required(0, "expr") instanceof Tensor of))
          throw arguments.unreadable("notebook.function", name);
        arguments.useAll();
        yield Optional.of(owned(of));
      }
      case "Rational" -> {
        double over = arguments.tensor(0).value();
        double under = arguments.has(1) ? arguments.tensor(1).value() : 1;
        arguments.done();
        yield Optional.of(Tensor.number(over / under, NumberType.DOUBLE, Library.SYMPY));
      }
      case "init_printing", "init_session" -> {
        arguments.useAll();
        yield Optional.of(new PythonValue.NoneValue());
      }
      default -> Optional.empty();
    };
  }

  private static Tensor owned(Tensor tensor) {
    return tensor.library() == Library.SYMPY ? tensor : tensor.as(NumberType.DOUBLE, Library.SYMPY);
  }

  private PythonValue symbols(Arguments arguments) throws Unreadable {
    String names =
        arguments
            .text(0, "name", "names")
            .orElseThrow(() -> arguments.unreadable("notebook.argument.missing"));
    boolean real =
        arguments.truth(false, -1, "real")
            || arguments.truth(false, -1, "positive")
            || arguments.truth(false, -1, "nonnegative")
            || arguments.truth(false, -1, "negative");
    arguments.ignore("integer", "nonzero", "finite", "cls");
    arguments.done();
    List<PythonValue> symbols = new ArrayList<>();
    for (String name : names.strip().split("[,\\s]+")) {
      if (!name.matches("[\\p{L}_][\\p{L}\\p{Nd}_]*"))
        throw arguments.unreadable("notebook.name", name);
      Tensor symbol = Tensor.number(real ? 0.5 : 0.25, NumberType.DOUBLE, Library.SYMPY);
      symbol.name(name);
      symbol.ask(true);
      symbol.name(name);
      if (!real) session.complex(symbol.element(0));
      symbols.add(symbol);
    }
    return symbols.size() == 1 ? symbols.getFirst() : new PythonValue.SequenceValue(symbols, true);
  }

  static Tensor expression(Scalar scalar) {
    return Tensor.of(scalar, NumberType.DOUBLE, Library.SYMPY);
  }
}
