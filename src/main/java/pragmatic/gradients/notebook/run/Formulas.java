package pragmatic.gradients.notebook.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.notebook.python.Script;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.question.Answerer;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;

/// Formulas that SymPy printed, as expressions again.
public final class Formulas {
  private Formulas() {}

  /// The symbols of an expression, in the order of their first use.
  public static List<Scalar> symbols(Scalar expression) {
    return SympyDerivatives.symbols(expression);
  }

  /// An expression in SymPy's spelling.
  public static String text(Scalar expression) {
    if (!expression.depends()) return SympySpelling.of(Spelling.number(expression.value()));
    try {
      QuestionPart whole = Answerer.whole(expression, symbols(expression));
      return SympySpelling.of(Spelling.PLAIN.program(whole.program()));
    } catch (ProgramException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// A printed formula over known symbols, in Python or in LaTeX; nothing if it is not read.
  public static Optional<Scalar> read(String text, List<Scalar> symbols) {
    Optional<Scalar> formula = python(text, symbols);
    return formula.isPresent() ? formula : latex(text, symbols);
  }

  /// What SymPy's `latex` prints.
  private static Optional<Scalar> latex(String text, List<Scalar> symbols) {
    // as a last expression it stands in quotation marks
    String shown =
        text.matches("'.*'") ? text.substring(1, text.length() - 1).replace("\\\\", "\\") : text;
    String plain = shown.replaceAll("\\s*\\\\(left|right|,)\\s*", "").replace("\\cdot", "*");
    // a space is a product, and e is no input
    String products = plain.replaceAll("(?<=[\\p{Alnum})}]) (?=[\\p{Alnum}({\\\\])", "*");
    Map<String, Scalar> named = new HashMap<>();
    symbols.forEach(symbol -> named.put(symbol.name(), symbol));
    try {
      Program program = Parser.parse(products.replaceAll("\\be\\^", "\\\\exp"));
      return named.keySet().containsAll(program.inputs())
          ? Optional.of(SympyDerivatives.expression(program, named, NumberType.DOUBLE))
          : Optional.empty();
    } catch (ProgramException e) {
      return Optional.empty();
    }
  }

  private static Optional<Scalar> python(String text, List<Scalar> symbols) {
    Script script = Script.of(text);
    boolean one = script.statements().size() == 1;
    if (!one || !(script.statements().getFirst() instanceof Statement.Evaluation bare))
      return Optional.empty();
    Session session = new Session(Versions.newest());
    Names names = new Names(session);
    names.all("sympy");
    Evaluator evaluator = new Evaluator(session, names);
    for (Scalar symbol : symbols)
      session.global().put(symbol.name(), SympyCalls.expression(symbol));
    try {
      PythonValue value = evaluator.value(bare.value(), session.global());
      boolean formula =
          value instanceof Tensor tensor
              && tensor.isSingle()
              && (tensor.library() == Library.SYMPY || tensor.library() == Library.PYTHON);
      return formula ? Optional.of(((Tensor) value).element(0)) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
