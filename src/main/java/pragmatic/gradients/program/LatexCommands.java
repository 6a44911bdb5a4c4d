package pragmatic.gradients.program;

import java.util.Map;
import java.util.Set;

/// Commands of LaTeX by what they stand for.
public final class LatexCommands {
  public static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac");

  /// What says in which letters its argument is set.
  public static final Set<String> LETTERS =
      Set.of(
          "operatorname",
          "operatorname*",
          "mathrm",
          "mathit",
          "mathbf",
          "mathsf",
          "mathtt",
          "text",
          "textrm",
          "textit",
          "textbf",
          "texttt",
          "textsf",
          "mbox",
          "mathop",
          "boldsymbol",
          "bm");

  /// What says how large the signs are that follow.
  public static final Set<String> SIZES =
      Set.of(
          "left",
          "right",
          "big",
          "Big",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "displaystyle",
          "textstyle",
          "limits");

  static final Set<String> SPACES = Set.of("quad", "qquad", ",", ";", ":", "!", " ", "\n", "\\");
  static final Set<String> CASES = Set.of("cases", "dcases", "rcases", "array");
  static final String GREEK =
      " alpha beta gamma delta epsilon varepsilon zeta eta theta kappa mu nu xi rho sigma tau phi"
          + " varphi chi psi omega pi ";

  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "*"),
          Map.entry("times", "*"),
          Map.entry("ast", "*"),
          Map.entry("div", "/"),
          Map.entry("pm", "±"),
          Map.entry("le", "<="),
          Map.entry("leq", "<="),
          Map.entry("leqslant", "<="),
          Map.entry("lt", "<"),
          Map.entry("ge", ">="),
          Map.entry("geq", ">="),
          Map.entry("geqslant", ">="),
          Map.entry("gt", ">"),
          Map.entry("ne", "!="),
          Map.entry("neq", "!="),
          Map.entry("land", " and "),
          Map.entry("wedge", " and "),
          Map.entry("lor", " or "),
          Map.entry("vee", " or "),
          Map.entry("lnot", " not "),
          Map.entry("neg", " not "),
          Map.entry("bmod", " mod "),
          Map.entry("mod", " mod "),
          Map.entry("infty", " inf "),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("vert", "|"),
          Map.entry("mid", "|"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("Vert", "‖"),
          Map.entry("|", "‖"),
          Map.entry("lfloor", "⌊"),
          Map.entry("rfloor", "⌋"),
          Map.entry("lceil", "⌈"),
          Map.entry("rceil", "⌉"),
          Map.entry("lbrace", "("),
          Map.entry("rbrace", ")"),
          Map.entry("{", "("),
          Map.entry("}", ")"),
          Map.entry("mapsto", "->"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("prime", "'"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("int", "∫"),
          Map.entry("sum", "∑"),
          Map.entry("prod", "∏"),
          Map.entry("in", "∈"),
          Map.entry("Theta", " Theta "),
          Map.entry("tg", " tan "),
          Map.entry("arctg", " atan "));

  private LatexCommands() {}
}
