package pragmatic.gradients.witness;

import java.util.Set;

/// Functions that textbooks define by others.
final class MoreFunctions {
  static final Set<String> NAMES =
      Set.of(
          "square",
          "reciprocal",
          "rsqrt",
          "exp2",
          "log2",
          "log10",
          "asinh",
          "acosh",
          "atanh",
          "erfc",
          "logit",
          "tanhshrink",
          "softsign",
          "smooth_l1",
          "sum",
          "prod",
          "mse",
          "l1_loss",
          "smooth_l1_loss",
          "huber_loss",
          "detach",
          "xlog1py",
          "entr",
          "sinc",
          "divide_no_nan");

  private final Arithmetic real;
  private final Functions functions;

  MoreFunctions(Arithmetic real, Functions functions) {
    this.real = real;
    this.functions = functions;
  }

  Real value(String name, Real[] v) {
    Real x = v[0];
    return switch (name) {
      case "square" -> real.multiply(x, x);
      case "reciprocal" -> real.divide(Real.ONE, x);
      case "rsqrt" -> real.divide(Real.ONE, functions.sqrt(x));
      case "exp2" -> functions.pow(Real.TWO, x);
      case "log2" -> logarithm(x, 2);
      case "log10" -> logarithm(x, 10);
      case "asinh" -> asinh(x);
      case "acosh" -> acosh(x);
      case "atanh" ->
          real.scaled(real.subtract(functions.log1p(x), functions.log1p(x.negate())), -1);
      case "erfc" -> functions.erfc(x);
      case "logit" -> real.subtract(functions.log(x), functions.log1p(x.negate()));
      case "tanhshrink" -> real.subtract(x, functions.tanh(x));
      case "softsign" -> real.divide(x, real.add(Real.ONE, real.abs(x)));
      case "smooth_l1" -> smoothSize(x, v[1]);
      case "sum" -> real.sum(v);
      case "prod" -> product(v);
      case "mse" -> value("square", new Real[] {real.subtract(x, v[1])});
      case "l1_loss" -> real.abs(real.subtract(x, v[1]));
      case "smooth_l1_loss" -> smoothSize(real.subtract(x, v[1]), v[2]);
      case "huber_loss" -> huber(real.subtract(x, v[1]), v[2]);
      case "detach" -> x;
      case "xlog1py" -> timesLogAbove(x, v[1]);
      case "entr" -> entropy(x);
      case "divide_no_nan" -> x.isNaN() || !v[1].isZero() ? real.divide(x, v[1]) : Real.ZERO;
      case "sinc" -> cardinalSine(x);
      default -> throw new IllegalArgumentException("no function known by the name " + name);
    };
  }

  private Real timesLogAbove(Real x, Real y) {
    if (y.isNaN()) return y;
    return x.isZero() ? Real.ZERO : real.multiply(x, functions.log1p(y));
  }

  private Real entropy(Real x) {
    if (x.isNaN() || x.isZero()) return x.isNaN() ? x : Real.ZERO;
    if (x.sign() < 0) return Real.INFINITY.negate();
    return real.multiply(x, functions.log(x)).negate();
  }

  private Real cardinalSine(Real x) {
    if (x.isZero()) return Real.ONE;
    Real angle = real.multiply(functions.pi(), x);
    return real.divide(functions.sin(angle), angle);
  }

  private Real product(Real[] v) {
    Real product = v[0];
    for (int i = 1; i < v.length; i++) product = real.multiply(product, v[i]);
    return product;
  }

  private Real smoothSize(Real x, Real beta) {
    if (x.isNaN() || beta.isNaN()) return Real.NAN;
    Real size = real.abs(x);
    return real.compare(size, beta) < 0
        ? real.divide(real.multiply(x, x), real.scaled(beta, 1))
        : real.subtract(size, real.scaled(beta, -1));
  }

  private Real huber(Real x, Real delta) {
    if (x.isNaN() || delta.isNaN()) return Real.NAN;
    Real size = real.abs(x);
    return real.compare(size, delta) < 0
        ? real.scaled(real.multiply(x, x), -1)
        : real.multiply(delta, real.subtract(size, real.scaled(delta, -1)));
  }

  private Real logarithm(Real x, int base) {
    return real.divide(functions.log(x), functions.log(Real.whole(base)));
  }

  private Real asinh(Real x) {
    if (x.isNaN() || x.isInfinite() || x.isZero()) return x;
    if (x.m().signum() < 0) return asinh(x.negate()).negate();
    Real square = real.multiply(x, x);
    Real below = real.add(Real.ONE, real.sqrt(real.add(Real.ONE, square)));
    return functions.log1p(real.add(x, real.divide(square, below)));
  }

  private Real acosh(Real x) {
    if (x.isNaN() || x.kind() == Real.Kind.MINUS_INFINITY) return Real.NAN;
    if (x.isInfinite()) return x;
    Real above = real.subtract(x, Real.ONE);
    Real root = real.multiply(functions.sqrt(above), functions.sqrt(real.add(x, Real.ONE)));
    return root.isNaN() ? root : functions.log1p(real.add(above, root));
  }
}
