package pragmatic.gradients.witness;

import java.util.Arrays;

/// What every function of the language is, by its name.
final class Calls {
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;

  private final Arithmetic real;
  private final Functions functions;
  private final Logits logits;
  private final MoreFunctions more;

  Calls(Arithmetic real) {
    this.real = real;
    this.functions = new Functions(real);
    this.logits = new Logits(real, functions);
    this.more = new MoreFunctions(real, functions);
  }

  /// @param options whether a loss has more than an index before the semicolon
  Real value(String name, Real[] v, boolean options) {
    return switch (name) {
      case "+" -> real.add(v[0], v[1]);
      case "-" -> real.subtract(v[0], v[1]);
      case "*" -> real.multiply(v[0], v[1]);
      case "/" -> real.divide(v[0], v[1]);
      case "neg" -> v[0].negate();
      case "pow" -> functions.pow(v[0], v[1]);
      case "where" -> isTrue(v[0]) ? v[1] : v[2];
      case "<", "<=", ">", ">=", "==", "!=" -> compared(name, v[0], v[1]);
      case "exp" -> functions.exp(v[0]);
      case "expm1" -> functions.expm1(v[0]);
      case "log" -> functions.log(v[0]);
      case "log1p" -> functions.log1p(v[0]);
      case "sqrt" -> functions.sqrt(v[0]);
      case "cbrt" -> functions.cbrt(v[0]);
      case "sin" -> functions.sin(v[0]);
      case "cos" -> functions.cos(v[0]);
      case "tan" -> functions.tan(v[0]);
      case "asin" -> functions.asin(v[0]);
      case "acos" -> functions.acos(v[0]);
      case "atan" -> functions.atan(v[0]);
      case "atan2" -> angle(v[0], v[1]);
      case "tanh" -> functions.tanh(v[0]);
      case "sinh" -> functions.sinh(v[0]);
      case "cosh" -> functions.cosh(v[0]);
      case "erf" -> functions.erf(v[0]);
      case "erfinv" -> functions.erfinv(v[0]);
      case "sigmoid" -> functions.sigmoid(v[0]);
      case "softplus" -> functions.softplus(v[0]);
      case "log_sigmoid" -> functions.softplus(v[0].negate()).negate();
      case "gelu" -> functions.gelu(v[0]);
      case "gelu_tanh" -> functions.geluTanh(v[0]);
      case "silu" -> real.multiply(v[0], functions.sigmoid(v[0]));
      case "mish" -> real.multiply(v[0], functions.tanh(functions.softplus(v[0])));
      case "logcosh" -> functions.logcosh(v[0]);
      case "xlogy" -> timesLog(v[0], v[1]);
      case "hypot", "norm2" -> norm(v);
      case "norm1" -> real.sum(sizes(v));
      case "norminf" -> largest(sizes(v));
      case "mean" -> mean(v);
      case "std" -> deviation(v);
      case "max", "amax", "maxpool" -> largest(v);
      case "min", "amin" -> smallest(v);
      case "fmax" -> largest(numbers(v));
      case "fmin" -> smallest(numbers(v));
      case "median" -> sorted(v, 0)[(v.length - 1) / 2];
      case "sort" -> sorted(v, 1)[index(v)];
      case "topk" -> sorted(v, 1)[v.length - 2 - index(v)];
      case "cummax" -> largest(Arrays.copyOfRange(v, 1, 2 + index(v)));
      case "logsumexp", "softmax", "log_softmax", "cross_entropy" -> logits.value(name, v, options);
      case "sign" -> v[0].isNaN() || v[0].isZero() ? v[0] : Real.whole(v[0].sign());
      case "heaviside" -> heaviside(v[0], v[1]);
      case "step" -> heaviside(v[0], Real.ZERO);
      case "floor" -> functions.floor(v[0]);
      case "ceil" -> functions.floor(v[0].negate()).negate();
      case "round" -> functions.round(v[0]);
      case "trunc" -> functions.trunc(v[0]);
      case "frac" -> real.subtract(v[0], functions.floor(v[0]));
      case "mod" -> rest(v[0], v[1], functions.floor(real.divide(v[0], v[1])));
      case "fmod" -> truncated(v[0], v[1]);
      case "hardshrink" -> hardShrunk(v[0], v[1]);
      default -> MoreFunctions.NAMES.contains(name) ? more.value(name, v) : bent(name, v);
    };
  }

  /// Functions of one number with kinks.
  private Real bent(String name, Real[] v) {
    for (Real each : v) if (each.isNaN()) return Real.NAN;
    Real x = v[0];
    Real plus = real.max(x, Real.ZERO);
    Real minus = real.min(x, Real.ZERO);
    return switch (name) {
      case "abs" -> real.abs(x);
      case "relu" -> plus;
      case "leaky_relu", "prelu" -> real.add(plus, scaled(minus, v[1]));
      case "elu" -> real.add(plus, scaled(functions.expm1(minus), v[1]));
      case "celu" ->
          v[1].isZero()
              ? plus
              : real.add(plus, scaled(functions.expm1(real.divide(minus, v[1])), v[1]));
      case "selu" -> {
        Real alpha = Real.of(SELU_SCALE * SELU_ALPHA);
        Real line = scaled(plus, Real.of(SELU_SCALE));
        yield real.add(line, scaled(functions.expm1(minus), alpha));
      }
      case "clamp", "hardtanh" -> clamped(x, v[1], v[2]);
      case "relu6" -> clamped(x, Real.ZERO, Real.whole(6));
      case "hardsigmoid" -> sixth(clamped(real.add(x, Real.whole(3)), Real.ZERO, Real.whole(6)));
      case "hardswish" ->
          x.kind() == Real.Kind.MINUS_INFINITY
              ? Real.ZERO
              : sixth(
                  real.multiply(x, clamped(real.add(x, Real.whole(3)), Real.ZERO, Real.whole(6))));
      case "softshrink" ->
          real.subtract(
              real.max(real.subtract(x, v[1]), Real.ZERO),
              real.max(real.subtract(x.negate(), v[1]), Real.ZERO));
      case "hinge" -> real.max(real.subtract(Real.ONE, x), Real.ZERO);
      case "huber" -> huber(x, v[1]);
      case "pinball" -> real.add(scaled(plus, v[1]), scaled(minus, real.subtract(v[1], Real.ONE)));
      default -> throw new IllegalArgumentException("no function known by the name " + name);
    };
  }

  /// Of a flat piece nothing is left, however far it goes.
  private Real scaled(Real x, Real slope) {
    boolean nothing = slope.isZero() || x.isZero() && !slope.isInfinite();
    return nothing ? Real.ZERO : real.multiply(x, slope);
  }

  private Real sixth(Real x) {
    return real.divide(x, Real.whole(6));
  }

  private Real clamped(Real x, Real low, Real high) {
    return real.min(real.max(x, low), high);
  }

  private Real huber(Real x, Real delta) {
    Real size = real.abs(x);
    if (x.isInfinite() || delta.m().signum() < 0) {
      Real half = real.scaled(real.multiply(delta, delta), -1);
      return real.subtract(scaled(size, delta), half);
    }
    Real inner = real.min(size, delta);
    return real.multiply(inner, real.subtract(size, real.scaled(inner, -1)));
  }

  private static boolean isTrue(Real condition) {
    return condition.isNaN() || condition.sign() != 0;
  }

  private Real compared(String relation, Real a, Real b) {
    if (a.isNaN() || b.isNaN()) return relation.equals("!=") ? Real.ONE : Real.ZERO;
    int sign = real.compare(a, b);
    boolean holds =
        switch (relation) {
          case "<" -> sign < 0;
          case "<=" -> sign <= 0;
          case ">" -> sign > 0;
          case ">=" -> sign >= 0;
          case "==" -> sign == 0;
          default -> sign != 0;
        };
    return holds ? Real.ONE : Real.ZERO;
  }

  private Real angle(Real a, Real b) {
    if (a.isNaN() || b.isNaN()) return Real.NAN;
    if (a.isInfinite() || b.isInfinite()) throw Open.because("an angle at infinity");
    if (a.isZero())
      return !b.isMinus() ? a : a.isMinus() ? functions.pi().negate() : functions.pi();
    Real quarter = real.scaled(functions.pi(), -1);
    if (b.isZero()) return a.sign() > 0 ? quarter : quarter.negate();
    int up = a.sign();
    if (b.sign() > 0) return functions.atan(real.divide(a, b));
    Real rest = functions.atan(real.divide(b, a));
    return real.subtract(up > 0 ? quarter : quarter.negate(), rest);
  }

  private Real timesLog(Real x, Real y) {
    if (y.isNaN()) return y;
    return x.isZero() ? Real.ZERO : real.multiply(x, functions.log(y));
  }

  private Real norm(Real[] v) {
    for (Real each : v) if (each.isInfinite()) return Real.INFINITY;
    if (v.length == 1) return real.abs(v[0]);
    return functions.sqrt(
        real.settled(
            real.sum(Arrays.stream(v).map(x -> real.multiply(x, x)).toArray(Real[]::new))));
  }

  private Real[] sizes(Real[] v) {
    return Arrays.stream(v).map(real::abs).toArray(Real[]::new);
  }

  private Real mean(Real[] v) {
    Real rest = real.sum(Arrays.stream(v).map(x -> real.subtract(x, v[0])).toArray(Real[]::new));
    return real.add(v[0], real.divide(rest, Real.whole(v.length)));
  }

  private Real deviation(Real[] v) {
    Real mean = mean(v);
    Real[] squares = new Real[v.length];
    for (int i = 0; i < v.length; i++) {
      Real gap = real.subtract(v[i], mean);
      squares[i] = real.multiply(gap, gap);
    }
    Real variance = real.divide(real.sum(squares), Real.whole(v.length));
    return functions.sqrt(variance.isFinite() ? real.settled(variance) : variance);
  }

  private Real largest(Real[] v) {
    return Arrays.stream(v).reduce(real::max).orElse(Real.NAN);
  }

  private Real smallest(Real[] v) {
    return Arrays.stream(v).reduce(real::min).orElse(Real.NAN);
  }

  private static Real[] numbers(Real[] v) {
    return Arrays.stream(v).filter(x -> !x.isNaN()).toArray(Real[]::new);
  }

  private static int index(Real[] v) {
    return (int) v[0].toDouble();
  }

  /// In ascending order; numbers that are equal up to their errors in any order.
  private Real[] sorted(Real[] v, int from) {
    Real[] sorted = Arrays.copyOfRange(v, from, v.length);
    for (Real each : sorted)
      if (each.isNaN())
        return java.util.stream.Stream.of(v).map(x -> Real.NAN).toArray(Real[]::new);
    for (int i = 0; i < sorted.length; i++)
      for (int k = 0; k + 1 < sorted.length - i; k++) {
        Real low = real.min(sorted[k], sorted[k + 1]);
        Real high = real.max(sorted[k], sorted[k + 1]);
        sorted[k] = low;
        sorted[k + 1] = high;
      }
    return sorted;
  }

  private static Real heaviside(Real x, Real atZero) {
    if (x.isNaN()) return x;
    int sign = x.sign();
    return sign > 0 ? Real.ONE : sign < 0 ? Real.ZERO : atZero;
  }

  private Real rest(Real x, Real y, Real times) {
    return real.subtract(x, real.multiply(y, times));
  }

  private Real truncated(Real x, Real y) {
    if (x.isNaN() || y.isNaN() || x.isInfinite() || y.isZero()) return Real.NAN;
    return y.isInfinite() ? x : rest(x, y, functions.trunc(real.divide(x, y)));
  }

  private Real hardShrunk(Real x, Real l) {
    if (x.isNaN() || l.isNaN()) return Real.NAN;
    return real.compare(real.abs(x), l) <= 0 ? Real.ZERO : x;
  }
}
