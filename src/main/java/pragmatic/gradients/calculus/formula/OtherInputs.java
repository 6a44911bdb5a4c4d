package pragmatic.gradients.calculus.formula;

import java.util.HashMap;
import java.util.Map;

/// Values of inputs, of which those not given are nothing special.
final class OtherInputs extends HashMap<String, Double> {
  private static final long serialVersionUID = 1;

  OtherInputs(Map<String, Double> known) {
    super(known);
  }

  @Override
  public Double getOrDefault(Object name, Double fallback) {
    Double known = get(name);
    return known != null ? known : 0.7390851 + name.hashCode() % 7 * 0.3178;
  }
}
