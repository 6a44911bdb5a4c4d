package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Our formulas have the values of SymPy's, wherever SymPy's own answer can be written in the
/// language.
class SympyTest {
  private static final double[] POINTS = {-2.3, -0.7, -0.31, 0.17, 0.62, 1.9, 3.4};

  @Test
  void formulasHaveTheValuesOfSympys() throws IOException {
    int compared = 0;
    for (Map.Entry<String, String> row : rows().entrySet()) {
      Optional<Program> program = translated(row.getKey());
      Optional<Program> expected = translated(row.getValue());
      if (program.isEmpty() || expected.isEmpty() || program.get().inputs().size() > 1) continue;
      Optional<Symbolic> ours = Symbolic.derivative(program.get(), 0);
      assertThat(ours).as(row.getKey()).isPresent();
      for (double x : POINTS) {
        double theirs = ForwardMode.value(expected.get(), x);
        if (Double.isNaN(ForwardMode.value(program.get(), x)) || Double.isNaN(theirs)) continue;
        assertThat(ours.get().at(x))
            .as("%s at %s: ours %s, SymPy's %s", row.getKey(), x, ours.get(), row.getValue())
            .isCloseTo(theirs, within(1e-12 * Math.max(1, Math.abs(theirs))));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  /// Calls and SymPy's derivatives of them, first ones and second ones.
  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    try (InputStream in = SympyTest.class.getResourceAsStream("/oracles/sympy-1.14.0.json")) {
      for (JsonNode row : new ObjectMapper().readTree(in).get("records")) {
        String call = row.get("call").asText();
        Matcher diff = Pattern.compile("s\\.diff\\((.*), y, 1\\)").matcher(call);
        if (row.get("mode").asText().equals("symbolic") && diff.matches())
          rows.put(diff.group(1), row.get("str").asText());
        else if (row.get("mode").asText().equals("diff_subs")
            && row.has("derivative")
            && row.get("derivative").size() == 1)
          rows.put(call, row.get("derivative").elements().next().asText());
      }
    }
    return rows;
  }

  private static Optional<Program> translated(String sympy) {
    String text =
        sympy
            // SymPy's is sin(x)/x
            .replaceAll("s\\.sinc\\(s\\.pi\\*(\\w)\\)", "sinc($1)")
            .replaceAll("s\\.sinc\\((\\w)\\)", "sinc($1/pi)")
            .replace("s.", "")
            .replace("**", "^")
            .replace("Abs", "abs")
            .replace("Max", "max")
            .replace("Min", "min")
            .replace("Heaviside", "heaviside")
            .replace("ceiling", "ceil")
            .replaceAll("\\bNe\\(([^,()]*), ([^,()]*)\\)", "$1 != $2")
            .replaceAll("DiracDelta\\([^()]*\\)", "0")
            .replace("Rational(1, 2)", "0.5")
            .replace("Rational(1,2)", "0.5");
    while (text.contains("Piecewise(")) {
      String next = piecewise(text);
      if (next.equals(text)) return Optional.empty();
      text = next;
    }
    try {
      return Optional.of(Parser.parse(text));
    } catch (ProgramException e) {
      return Optional.empty();
    }
  }

  /// The innermost `Piecewise((a, c), (b, True))` as `where(c, a, b)`.
  private static String piecewise(String text) {
    int start = text.lastIndexOf("Piecewise(");
    int depth = 0;
    int count = 0;
    int i = start + "Piecewise".length();
    StringBuilder[] parts = {
      new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
    };
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' && ++depth <= 2) continue;
      if (c == ')' && --depth < 2) {
        if (depth == 0) break;
        continue;
      }
      if (c == ',' && depth <= 2) {
        count++;
        continue;
      }
      if (depth >= 2 && count < parts.length) parts[count].append(c);
    }
    if (count != 3 || !parts[3].toString().strip().equals("True")) return text;
    String where =
        "where("
            + parts[1].toString().strip()
            + ", "
            + parts[0].toString().strip()
            + ", "
            + parts[2].toString().strip()
            + ")";
    return text.substring(0, start) + where + text.substring(i + 1);
  }
}
