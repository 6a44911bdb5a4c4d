package pragmatic.gradients.witness;

import java.util.Arrays;

/// Softmax and the losses made of it, from their definitions.
record Logits(Arithmetic real, Functions functions) {
  /// @param options whether label smoothing or a temperature stand before the logits
  Real value(String name, Real[] v, boolean options) {
    if (name.equals("logsumexp")) return logSumExp(v);
    int chosen = (int) v[0].toDouble();
    if (!options) {
      Real[] z = Arrays.copyOfRange(v, 1, v.length);
      return value(name, z, chosen);
    }
    boolean smoothing = name.equals("cross_entropy");
    Real temperature = v[smoothing ? 2 : 1];
    Real[] z =
        Arrays.stream(Arrays.copyOfRange(v, smoothing ? 3 : 2, v.length))
            .map(x -> real.divide(x, temperature))
            .toArray(Real[]::new);
    if (!smoothing || v[1].isZero()) return value(name, z, chosen);
    Real mean = real.divide(real.sum(z), Real.whole(z.length));
    Real rest = real.multiply(v[1], real.subtract(z[chosen], mean));
    return real.add(value(name, z, chosen), rest);
  }

  private Real value(String name, Real[] z, int chosen) {
    Real log = logShare(z, chosen);
    return switch (name) {
      case "softmax" -> functions.exp(log);
      case "log_softmax" -> log;
      default -> log.negate();
    };
  }

  private Real largest(Real[] z) {
    return Arrays.stream(z).reduce(real::max).orElse(Real.NAN);
  }

  private Real sum(Real[] z, Real largest) {
    return real.sum(
        Arrays.stream(z).map(x -> functions.exp(real.subtract(x, largest))).toArray(Real[]::new));
  }

  private Real logSumExp(Real[] z) {
    Real largest = largest(z);
    if (!largest.isFinite()) return largest;
    return real.add(largest, functions.log(sum(z, largest)));
  }

  private Real logShare(Real[] z, int chosen) {
    Real largest = largest(z);
    if (!largest.isFinite()) return real.subtract(z[chosen], largest);
    return real.subtract(real.subtract(z[chosen], largest), functions.log(sum(z, largest)));
  }
}
