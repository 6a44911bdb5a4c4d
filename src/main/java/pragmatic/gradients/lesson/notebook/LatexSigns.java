package pragmatic.gradients.lesson.notebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands of LaTeX that are one sign.
final class LatexSigns {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("ast", "∗"),
          Map.entry("circ", "∘"),
          Map.entry("odot", "⊙"),
          Map.entry("pm", "±"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("approx", "≈"),
          Map.entry("equiv", "≡"),
          Map.entry("propto", "∝"),
          Map.entry("infty", "∞"),
          Map.entry("in", "∈"),
          Map.entry("notin", "∉"),
          Map.entry("subset", "⊂"),
          Map.entry("cup", "∪"),
          Map.entry("cap", "∩"),
          Map.entry("emptyset", "∅"),
          Map.entry("forall", "∀"),
          Map.entry("exists", "∃"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("sum", "∑"),
          Map.entry("prod", "∏"),
          Map.entry("int", "∫"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("mapsto", "↦"),
          Map.entry("Rightarrow", "⇒"),
          Map.entry("implies", "⇒"),
          Map.entry("iff", "⇔"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("cdots", "⋯"),
          Map.entry("prime", "′"),
          Map.entry("mid", "|"),
          Map.entry("vert", "|"),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("|", "‖"),
          Map.entry("Vert", "‖"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("lfloor", "⌊"),
          Map.entry("rfloor", "⌋"),
          Map.entry("lceil", "⌈"),
          Map.entry("rceil", "⌉"),
          Map.entry("langle", "⟨"),
          Map.entry("rangle", "⟩"),
          Map.entry("top", "ᵀ"),
          Map.entry("ell", "ℓ"));

  private static final String GREEK =
      " alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ"
          + " lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ"
          + " omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ";

  private LatexSigns() {}

  /// The sign of a command, or null.
  static @Nullable String of(String command) {
    String sign = SIGNS.get(command);
    if (sign != null) return sign;
    int found = GREEK.indexOf(" " + command + " ");
    int at = found + command.length() + 2;
    return found < 0 ? null : GREEK.substring(at, at + 1);
  }
}
