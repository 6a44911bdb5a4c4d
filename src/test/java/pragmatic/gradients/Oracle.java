package pragmatic.gradients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// One row of the oracle of programs: what is true, every answer that automatic differentiation may
/// give, and what frameworks were measured to return.
public record Oracle(String id, String program, double at, JsonNode row) {
  public static List<Oracle> programs() {
    try (InputStream in = Oracle.class.getResourceAsStream("/oracles/programs.json")) {
      List<Oracle> rows = new ArrayList<>();
      for (JsonNode row : new ObjectMapper().readTree(in).get("programs"))
        rows.add(
            new Oracle(
                row.get("id").asText(), row.get("program").asText(), number(row.get("at")), row));
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A number or one of the strings NaN, Inf, -Inf.
  public static double number(JsonNode node) {
    if (node.isNumber()) return node.doubleValue();
    return switch (node.asText()) {
      case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> throw new IllegalArgumentException("no number: " + node);
    };
  }

  /// Equal within 1e-9 relative; NaN equals NaN.
  public static boolean same(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) return Double.isNaN(a) && Double.isNaN(b);
    if (Double.isInfinite(a) || Double.isInfinite(b)) return a == b;
    return a == b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  @Override
  public String toString() {
    return id;
  }
}
