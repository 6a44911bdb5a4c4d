package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.notebook.question.Answerer;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.run.Formulas;
import pragmatic.gradients.notebook.run.ShownValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.ProgramException;

/// Holds a printed formula against ours: the same text, or the same numbers at a few points.
final class FormulaComparison {
  /// No round numbers, of both signs, so that what agrees there agrees.
  private static final double[] POINTS = {-2.31, -1.17, -0.43, 0.39, 0.77, 1.61, 2.87};

  private FormulaComparison() {}

  static Agreement of(ShownValue ours, String printed) {
    if (printed.isEmpty()) return Agreement.NOTHING;
    if (ours instanceof ShownValue.ShownDistribution distribution)
      return distribution(distribution.text(), printed);
    if (!(ours instanceof ShownValue.ShownFormula formula)) return Agreement.NOTHING;
    if (printed.contains("DiracDelta"))
      return distribution(Formulas.text(formula.expression()), printed);
    List<Scalar> symbols = new ArrayList<>(Formulas.symbols(formula.expression()));
    Scalar theirs = Formulas.read(printed, symbols).orElse(null);
    if (theirs == null) return Agreement.NOTHING;
    return same(formula.expression(), theirs, symbols) ? Agreement.AGREES : Agreement.DIFFERS;
  }

  private static Agreement distribution(String ours, String printed) {
    if (plain(ours).equals(plain(printed))) return Agreement.AGREES;
    return PrintedDistribution.same(ours, printed)
        .map(same -> same ? Agreement.AGREES : Agreement.DIFFERS)
        .orElse(Agreement.NOTHING);
  }

  private static String plain(String text) {
    return text.replace(" ", "");
  }

  private static boolean same(Scalar a, Scalar b, List<Scalar> symbols) {
    if (!a.depends() && !b.depends()) return near(a.value(), b.value());
    try {
      QuestionPart left = Answerer.whole(a, symbols);
      QuestionPart right = Answerer.whole(b, symbols);
      for (int i = 0; i < POINTS.length; i++)
        if (!near(value(left, a, i), value(right, b, i))) return false;
      return true;
    } catch (ProgramException e) {
      return false;
    }
  }

  private static double value(QuestionPart part, Scalar number, int shift) {
    if (part.at().length == 0) return number.value();
    double[] at = new double[part.at().length];
    for (int i = 0; i < part.wanted().size(); i++)
      at[i] = POINTS[(shift + 3 * part.wanted().get(i)) % POINTS.length];
    return ForwardMode.value(part.program(), at);
  }

  private static boolean near(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) return Double.isNaN(a) && Double.isNaN(b);
    return a == b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  }
}
