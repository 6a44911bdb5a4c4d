package pragmatic.gradients.calculus;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// Programs by chance that saturate, overflow and underflow, tie, divide by zero and branch on
/// equality, of one to three inputs.
final class HardPrograms {
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "2", "3", "0.5", "(-1)", "0.1", "0.3", "40", "1000", "1e8", "1e16", "1e-9",
          "1e-17", "1e-160", "1e-300", "1e300", "pi", "(1/3)");
  private static final List<String> PLAIN = List.of("0", "1", "2", "0.5", "(-1)", "0.3");
  private static final double[] POINTS = {
    0, 0, 0, 0, 1, 1, -1, -1, 2, 0.5, -0.5, 3, -3, -0.0, 0.25, 40, -40, 710, -1000, 1e-9, 1e-160
  };

  /// Programs of a kind that chance seldom makes: saturated doubles, sets with many corners.
  private static final List<String> RARE =
      List.of(
          "-log(1 - sigmoid(x)) at 30",
          "-log(1 - sigmoid(x)) at 36",
          "log(1 - tanh(x)^2) at 17",
          "(1 - cos(x))/x^2 at 1e-7",
          "log(1 - erf(x)) at 5",
          "(x + 1e16) - 1e16 + abs(x) at 0",
          "relu(x) - relu(-x) at 0",
          "relu(a) - relu(-a) + 3*b at 0",
          "abs(a) + abs(b) at 0",
          "max(abs(a), abs(b)) at 0",
          "relu(a + b) - relu(a - b) at 0",
          "abs(a) + max(a, b) + relu(b - 2*a) at 0",
          "norm1(a, b, c) at 0",
          "median(a, b, a + b, 0) at 0",
          "1e17*abs(b) + abs(a) at 0",
          "clamp(ceil(-log(1 - sigmoid(b))), 2, (c - a)^(xlog1py(0.5, c))) at 0 -1 40",
          "floor(a) + c - 1e300 at 2",
          "1e300*(relu(where(b == a, c, b)) - relu(-where(b == a, c, b))) at 1e-160",
          "1e300*cross_entropy(1; 2, 40) + 0*x at -0.5",
          "softmax(1; frac(-a)^(b - a), b) at 0",
          "-log(1 - sigmoid(where(b > c, c, a))) at -1000",
          "max(a, b, 0) + 1e-200*abs(a) at 0",
          "elu(0*a, 1/0) at 1",
          "hardshrink(log(c), 1) at -1",
          "where(a + b <= 2, b, 1) at 1",
          "min(where(b > a, a, -c), b*b) at 0",
          "where(sqrt(-b) > b, b, a) at 0",
          "0.5^(-b) + where(a == b, c, a) - max(3, c) at 40",
          "where(abs(b)*a <= 1, b, abs(b)*a) at 1",
          "where(b == -b, a, b)^2 at 0",
          "atan(1/round(x)) at -0.3",
          "where(c^(1/3) > abs(a), abs(a), c) at 0",
          "x^erf(9) at 0",
          "(x - 1)^erf(9) at 0",
          "(x - 1)^erf(9) at 1",
          "relu(logcosh(sin(a))) at 1e-160",
          "std(a, b) at 1e-160 2e-160",
          "floor(norm2(1e-9*b, a)) at 1e-160 710",
          "hypot(a*a, floor(b)) at -1000 40",
          "mod(1e300, abs(a)) at 2",
          "logsumexp(xlogy(a, b), a) at 1e-9 0",
          "abs(1)^exp(b) at 710",
          "log(logsumexp(0.1^(-2), heaviside(c, a))) at 0",
          "clamp(mod(norm2(-a, 0), hypot(a, b)), 2, where(-b <= 0, a, -b)) at 0",
          "exp(smooth_l1_loss(-c, b, c)) - 1e-300 at 0",
          "amin(a^b, min(b, b, 2), norm2(c, b)) at 0 1e-9 1e-9",
          "where(huber_loss(log(b), c - a, b) <= 0, a, huber_loss(log(b), c - a, b)) at 0 0.25 -40",
          "0.5*where(a > b, b, c) - (-log(1 - sigmoid(1)) - a) at 1e-160",
          "sqrt(1e16)*log_softmax(1; a, 40) at 2",
          "atan2(a, b*a) at 0",
          "gelu_tanh(pi*x - 20.8) at 2",
          "log(atan2(a, -b)) at -0.0",
          "where(log1p(c) - rsqrt(b) <= 0, 1e8*where(0 > c, c, b), log1p(c) - rsqrt(b)) at 710 -0.0",
          "where(max(b, -a) > b^3, b^3, c) at 0 1e-160 0",
          "abs(where(1e-17*a == a/a, b, 1e-17*a)) at 0 1e-160",
          "smooth_l1_loss(where(c <= 1, b, c), exp(l1_loss(a, c)), b/a - 1e300) at 1e-9 -40 1e-9");

  private final Random random;

  HardPrograms(Random random) {
    this.random = random;
  }

  /// A program with a point.
  record Case(Program program, double[] at) {
    @Override
    public String toString() {
      return program.text() + " at " + program.inputs() + " = " + Arrays.toString(at);
    }
  }

  Stream<Case> cases(int count) {
    return Stream.generate(this::next).limit(count);
  }

  static Stream<Case> rare() {
    return RARE.stream()
        .map(line -> {
          String[] parts = line.split(" at ");
          try {
            Program program = Parser.parse(parts[0]);
            double[] at =
                Arrays.stream(parts[1].split(" ")).mapToDouble(Double::parseDouble).toArray();
            if (at.length == 1) {
              double all = at[0];
              at = new double[program.inputs().size()];
              Arrays.fill(at, all);
            }
            return new Case(program, at);
          } catch (ProgramException e) {
            throw new AssertionError(line, e);
          }
        });
  }

  private Case next() {
    int inputs = 1 + random.nextInt(3);
    String text = text(inputs == 1 ? 1 + random.nextInt(3) : 2 + random.nextInt(2), inputs);
    try {
      Program program = Parser.parse(text);
      double[] at = new double[program.inputs().size()];
      double one = point();
      for (int i = 0; i < at.length; i++) at[i] = random.nextInt(3) == 0 ? point() : one;
      return new Case(program, at);
    } catch (ProgramException e) {
      throw new AssertionError(text + ": " + e.getMessage(), e);
    }
  }

  private double point() {
    return POINTS[random.nextInt(POINTS.length)];
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String leaf(int inputs) {
    int choice = random.nextInt(12);
    if (choice == 0) return any(NUMBERS);
    if (choice == 1) return any(PLAIN);
    String input = String.valueOf((char) ('a' + random.nextInt(inputs)));
    return choice == 2 ? "(-" + input + ")" : input;
  }

  private String text(int depth, int inputs) {
    if (depth == 0) return leaf(inputs);
    String u = text(depth - 1, inputs);
    String v = text(random.nextInt(depth), inputs);
    return switch (random.nextInt(34)) {
      case 0, 1 -> "(" + u + " + " + v + ")";
      case 2, 3 -> "(" + u + " - " + v + ")";
      case 4, 5 -> "(" + u + "*" + v + ")";
      case 6 -> "(" + u + "/" + v + ")";
      case 7 -> "(" + any(NUMBERS) + "*" + u + ")";
      case 8 -> "(" + u + " - " + any(NUMBERS) + ")";
      case 9 -> "(" + u + ")^" + any(List.of("2", "3", "0.5", "(-1)", "(1/3)", "1.5", "(-2)", "0"));
      case 10 -> "(" + u + ")^(" + v + ")";
      case 11 ->
          "where(" + u + " == " + v + ", " + text(random.nextInt(depth), inputs) + ", " + u + ")";
      case 12 ->
          "where(" + u + " > " + v + ", " + v + ", " + text(random.nextInt(depth), inputs) + ")";
      case 13 -> "where(" + u + " <= " + any(PLAIN) + ", " + v + ", " + u + ")";
      case 14 -> "max(" + u + ", " + v + ")";
      case 15 -> "min(" + u + ", " + v + ", " + any(PLAIN) + ")";
      case 16 -> "abs(" + u + ")";
      case 17 -> "relu(" + u + ")";
      case 18 -> "sqrt(" + u + ")";
      case 19 -> "exp(" + u + ")";
      case 20 -> "log(" + u + ")";
      case 21 -> "norm2(" + u + ", " + v + ")";
      case 22 -> "hypot(" + u + ", " + v + ")";
      case 23 -> "-log(1 - sigmoid(" + u + "))";
      case 24 -> "log(1 + exp(" + u + "))";
      case 25 -> "clamp(" + u + ", " + any(PLAIN) + ", " + v + ")";
      case 26 -> any(List.of("floor(", "round(", "sign(", "frac(", "step(")) + u + ")";
      case 27 -> "(relu(" + u + ") - relu(-" + u + "))";
      default -> call(depth, inputs);
    };
  }

  /// Any function of the language.
  private String call(int depth, int inputs) {
    List<Primitive> functions = Vocabulary.functions();
    Primitive primitive = functions.get(random.nextInt(functions.size()));
    StringBuilder text = new StringBuilder(primitive.name()).append('(');
    int arity = primitive.parameters().size() + (primitive.variadic() ? 1 : 0);
    for (int i = 0; i < arity; i++) {
      if (i > 0) text.append(primitive.indexed() && i == 1 ? "; " : ", ");
      text.append(primitive.indexed() && i == 0 ? "1" : text(random.nextInt(depth), inputs));
    }
    return text.append(')').toString();
  }
}
