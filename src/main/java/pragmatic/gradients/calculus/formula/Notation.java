package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;

/// Writes formulas: as text of the language, or as mathematics in the markup of `picture.RichText`.
enum Notation {
  PLAIN,
  MATH;

  /// Longer whole numbers are written with a power of ten.
  private static final int MAXIMUM_DIGITS = 15;

  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int POWER = 4;
  private static final int PRIMARY = 5;

  /// A piece of text and how tightly it binds.
  private record NotatedPart(String text, int level) {}

  String of(Formula e) {
    return part(e).text();
  }

  private String within(Formula e, int level) {
    NotatedPart part = part(e);
    return part.level() < level ? "(" + part.text() + ")" : part.text();
  }

  private NotatedPart part(Formula e) {
    return switch (e) {
      case Num(Ratio value) -> number(value);
      case Symbol(String name) ->
          new NotatedPart(this == MATH && name.equals("pi") ? "π" : name, PRIMARY);
      case Sum sum -> new NotatedPart(sum(sum), SUM);
      case Product product -> quotient(product.coefficient(), product.others());
      case Power power when isInverse(power) -> quotient(Ratio.ONE, List.of(power));
      case Power power -> power(power.base(), power.exponent());
      case FormulaCall call -> call(call);
    };
  }

  private String minus() {
    return this == MATH ? "−" : "-";
  }

  private NotatedPart number(Ratio value) {
    boolean negative = value.sign() < 0;
    NotatedPart size = size(negative ? value.negated() : value);
    return negative ? new NotatedPart(minus() + size.text(), SUM) : size;
  }

  /// A number that is not negative.
  private NotatedPart size(Ratio value) {
    boolean fraction = !value.decimal() && !value.isWhole();
    if (fraction && isShort(value.numerator()) && isShort(value.denominator()))
      return new NotatedPart(value.numerator() + "/" + value.denominator(), PRODUCT);
    BigDecimal decimal = BigDecimal.valueOf(value.value()).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (!isPowerOfTen(decimal.precision(), exponent)) {
      if (value.isWhole() && isShort(value.numerator()))
        return new NotatedPart(value.numerator().toString(), PRIMARY);
      String digits = decimal.toPlainString();
      if (digits.length() <= MAXIMUM_DIGITS + 3) return new NotatedPart(digits, PRIMARY);
    }
    String mantissa = decimal.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    if (this == PLAIN) return new NotatedPart(mantissa + "e" + exponent, PRIMARY);
    String power = "10^{" + (exponent < 0 ? "−" : "") + Math.abs(exponent) + "}";
    return mantissa.equals("1")
        ? new NotatedPart(power, POWER)
        : new NotatedPart(mantissa + "·" + power, PRODUCT);
  }

  /// Whether values on the page have this size and so few digits as a power of ten, too.
  private static boolean isPowerOfTen(int digits, int exponent) {
    return digits <= 4 && (exponent >= 6 || exponent <= -5);
  }

  private static boolean isShort(BigInteger whole) {
    return whole.toString().length() <= MAXIMUM_DIGITS;
  }

  private String sum(Sum sum) {
    StringBuilder text = new StringBuilder();
    for (Formula term : sum.terms()) {
      boolean negative = Build.coefficient(term).sign() < 0;
      Formula size =
          negative ? Build.scaled(Build.coefficient(term).negated(), Build.rest(term)) : term;
      if (text.isEmpty()) text.append(negative ? minus() : "");
      else text.append(negative ? " " + minus() + " " : " + ");
      text.append(within(size, negative ? PRODUCT : SUM));
    }
    return text.toString();
  }

  private static boolean isInverse(Power power) {
    return power.exponent() instanceof Num(Ratio p) && p.sign() < 0;
  }

  private NotatedPart quotient(Ratio coefficient, List<Formula> factors) {
    List<Formula> above = new ArrayList<>();
    List<Formula> below = new ArrayList<>();
    for (Formula factor : factors) {
      if (factor instanceof Power power && isInverse(power))
        below.add(Build.power(power.base(), Build.negate(power.exponent())));
      else above.add(factor);
    }
    String sign = coefficient.sign() < 0 ? minus() : "";
    Ratio size = coefficient.sign() < 0 ? coefficient.negated() : coefficient;
    Ratio top = size.decimal() ? size : new Ratio(size.numerator(), BigInteger.ONE, false);
    if (!size.decimal() && !size.isWhole())
      below.addFirst(new Num(new Ratio(size.denominator(), BigInteger.ONE, false)));
    String numerator = factors(top, above, below.isEmpty() ? PRODUCT : POWER);
    if (below.isEmpty()) return new NotatedPart(sign + numerator, sign.isEmpty() ? PRODUCT : SUM);
    String denominator =
        below.size() == 1
            ? within(below.getFirst(), POWER)
            : "(" + factors(Ratio.ONE, below, PRODUCT) + ")";
    return new NotatedPart(sign + numerator + "/" + denominator, sign.isEmpty() ? PRODUCT : SUM);
  }

  private String factors(Ratio coefficient, List<Formula> factors, int level) {
    if (factors.isEmpty()) return number(coefficient).text();
    String times = this == MATH ? "·" : "*";
    List<String> texts = factors.stream().map(f -> within(f, Math.max(level, POWER))).toList();
    String written = String.join(times, texts);
    if (coefficient.isOne()) return written;
    // 2x, but 2·sin(x)
    boolean letter = this == MATH && isLetter(factors.getFirst());
    return number(coefficient).text() + (letter ? "" : times) + written;
  }

  private static boolean isLetter(Formula e) {
    Formula base = e instanceof Power power ? power.base() : e;
    return base instanceof Symbol symbol
        && (symbol.name().length() == 1 || symbol.name().equals("pi"));
  }

  private NotatedPart power(Formula base, Formula exponent) {
    if (exponent.equals(Build.HALF)) return new NotatedPart("sqrt(" + of(base) + ")", PRIMARY);
    return this == MATH
        ? new NotatedPart(within(base, PRIMARY) + "^{" + of(exponent) + "}", POWER)
        : new NotatedPart(within(base, PRIMARY) + "^" + within(exponent, PRIMARY), POWER);
  }

  private NotatedPart call(FormulaCall call) {
    List<Formula> v = call.arguments();
    String joined = v.stream().map(this::of).collect(Collectors.joining(", "));
    if (Relations.is(call))
      return new NotatedPart(
          within(v.get(0), SUM) + " " + relation(call.function()) + " " + within(v.get(1), SUM), 0);
    return switch (call.function()) {
      case "delta" -> new NotatedPart("δ(" + of(v.getFirst()) + ")", PRIMARY);
      // the range of n, and what is summed over it
      case "comb" ->
          new NotatedPart("Σ_{" + of(v.getFirst()) + "} " + within(v.getLast(), PRODUCT), POWER);
      default -> {
        boolean indexed = Vocabulary.named(call.function()).filter(Primitive::indexed).isPresent();
        String arguments = indexed ? joined.replaceFirst(", ", "; ") : joined;
        yield new NotatedPart(call.function() + "(" + arguments + ")", PRIMARY);
      }
    };
  }

  private String relation(String name) {
    if (this == PLAIN) return name;
    return switch (name) {
      case "<=" -> "≤";
      case ">=" -> "≥";
      case "==" -> "=";
      case "!=" -> "≠";
      default -> name;
    };
  }
}
