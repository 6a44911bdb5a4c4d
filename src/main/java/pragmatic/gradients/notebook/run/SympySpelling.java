package pragmatic.gradients.notebook.run;

import pragmatic.gradients.calculus.formula.Symbolic;

/// Formulas as SymPy prints them.
final class SympySpelling {
  private SympySpelling() {}

  static String of(Symbolic formula) {
    return of(formula.text());
  }

  /// Text of the language, with δ for point masses.
  static String of(String text) {
    return text.replace("^", "**")
        .replace("δ(", "DiracDelta(")
        .replaceAll("\\babs\\(", "Abs(")
        .replaceAll("\\bmax\\(", "Max(")
        .replaceAll("\\bmin\\(", "Min(")
        .replaceAll("\\bstep\\(", "Heaviside(")
        .replaceAll("\\bheaviside\\(", "Heaviside(")
        .replaceAll("(Heaviside\\((?:[^(),]|\\([^(),]*\\))+), (?:0\\.5|1/2)\\)", "$1)");
  }
}
