package pragmatic.gradients;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// Programs by chance, the same ones for the same seed. `-Dseed=fresh` or `-Dseed=7` takes other
/// ones.
public final class RandomPrograms {
  private static final List<String> LEAVES =
      List.of("x", "x", "x*x", "x^3", "-x", "2*x", "x + 1", "x - 1", "0", "1");

  /// Not those whose answers are no derivatives on purpose.
  private static final List<Primitive> DRAWN =
      Vocabulary.functions().stream()
          .filter(primitive -> !(primitive.rule() instanceof Rule.Withheld))
          .toList();

  private final Random random;

  public RandomPrograms(long salt) {
    String wanted = System.getProperty("seed", "20260801");
    long seed = wanted.equals("fresh") ? System.nanoTime() : Long.parseLong(wanted);
    System.out.println("random programs: -Dseed=" + seed);
    this.random = new Random(seed ^ salt);
  }

  public Random random() {
    return random;
  }

  public double pick(double... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// Locally Lipschitz programs of sums, products, kinks and, if wanted, sines.
  public Stream<Program> lipschitz(int count, boolean sines) {
    return Stream.generate(() -> parse(lipschitzText(1 + random.nextInt(3), sines))).limit(count);
  }

  /// The same of several inputs, `a`, `b` and so on; each has two at least.
  ///
  /// @param inputs at most
  public Stream<Program> lipschitz(int count, int inputs) {
    return Stream.generate(() -> several(lipschitzText(2 + random.nextInt(2), true), inputs))
        .filter(program -> program.inputs().size() > 1)
        .limit(count);
  }

  /// Programs of the whole language, of several inputs.
  ///
  /// @param inputs at most
  public Stream<Program> any(int count, int inputs) {
    return Stream.generate(() -> several(anyText(2 + random.nextInt(2)), inputs))
        .filter(program -> program.inputs().size() > 1)
        .limit(count);
  }

  /// Each `x` becomes one of the inputs.
  private Program several(String text, int inputs) {
    return parse(
        Pattern.compile("\\bx\\b")
            .matcher(text)
            .replaceAll(x -> String.valueOf((char) ('a' + random.nextInt(inputs)))));
  }

  private String lipschitzText(int depth, boolean sines) {
    if (depth == 0) return "(" + LEAVES.get(random.nextInt(LEAVES.size())) + ")";
    String a = lipschitzText(depth - 1, sines);
    return switch (random.nextInt(sines ? 12 : 11)) {
      case 0 -> "(" + a + " + " + lipschitzText(depth - 1, sines) + ")";
      case 1 -> "(" + a + " - " + lipschitzText(depth - 1, sines) + ")";
      case 2 -> "(" + a + "*" + lipschitzText(depth - 1, sines) + ")";
      case 3 -> "(-" + a + ")";
      case 4, 5 -> "relu(" + a + ")";
      case 6 -> "abs(" + a + ")";
      case 7 -> "max(" + a + ", " + lipschitzText(depth - 1, sines) + ")";
      case 8 -> "min(" + a + ", " + lipschitzText(depth - 1, sines) + ")";
      case 9 -> "clamp(" + a + ", 0, 1)";
      case 10 -> "leaky_relu(" + a + ", 0.25)";
      default -> "sin(" + a + ")";
    };
  }

  /// Programs of the whole language, in x alone.
  public Stream<Program> any(int count) {
    return Stream.generate(() -> parse(anyText(1 + random.nextInt(4)))).limit(count);
  }

  private String anyText(int depth) {
    if (depth == 0) return anyLeaf();
    List<Primitive> functions = DRAWN;
    int choice = random.nextInt(functions.size() + 20);
    if (choice < functions.size()) return call(functions.get(choice), depth);
    String a = anyText(depth - 1);
    String b = anyText(depth - 1);
    return switch (choice % 6) {
      case 0 -> "(" + a + " + " + b + ")";
      case 1 -> "(" + a + " - " + b + ")";
      case 2 -> "(" + a + "*" + b + ")";
      case 3 -> "(" + a + "/" + b + ")";
      case 4 -> "where(" + a + " > " + b + ", " + anyText(depth - 1) + ", " + a + ")";
      default -> "(" + a + ")^" + List.of("2", "3", "0.5", "(-1)", "(1/3)").get(random.nextInt(5));
    };
  }

  /// Programs in x alone with jumps, combs and comparisons, of several kinds at once.
  public Stream<Program> jumping(int count) {
    return Stream.generate(() -> jumpingText(1 + random.nextInt(3)))
        .map(RandomPrograms::parse)
        .filter(program -> !program.inputs().isEmpty())
        .limit(count);
  }

  /// Programs of a and b that are linear between their kinks and jumps.
  public Stream<Program> planar(int count) {
    return Stream.generate(() -> parse(planarText(1 + random.nextInt(2)) + " + 0.1*a + 0*b"))
        .limit(count);
  }

  private String planarText(int depth) {
    if (depth == 0)
      return List.of("a", "b", "2*b", "(a + b)", "(a - b)", "(a + 1)", "(b - 0.5)", "0.5")
          .get(random.nextInt(8));
    String first = planarText(depth - 1);
    String second = planarText(depth - 1);
    // what is compared ties on lines alone: on an area rounding would decide
    return switch (random.nextInt(12)) {
      case 0 -> "floor(" + first + ")";
      case 1 -> "round(" + first + ")";
      case 2 -> "sign(" + first + ")";
      case 3 -> "abs(" + first + ")";
      case 4 -> "relu(" + first + ")";
      case 5, 6 -> "max(" + first + ", " + second + ")";
      case 7 -> "min(" + first + ", " + second + ")";
      case 8 ->
          "where("
              + first
              + " > "
              + second
              + " + 0.7, "
              + planarText(depth - 1)
              + ", "
              + second
              + ")";
      case 9 -> "(" + first + " - " + second + ")";
      default -> "(" + first + " + " + second + ")";
    };
  }

  private String jumpingText(int depth) {
    if (depth == 0)
      return List.of("x", "x", "x", "2*x", "x + 1", "x - 1", "-x", "x/2", "x^2", "1", "0.5")
          .get(random.nextInt(11));
    String a = jumpingText(depth - 1);
    String b = jumpingText(depth - 1);
    return switch (random.nextInt(24)) {
      case 0, 1 -> "floor(" + a + ")";
      case 2 -> "round(" + a + ")";
      case 3 -> "ceil(" + a + ")";
      case 4 -> "trunc(" + a + ")";
      case 5 -> "frac(" + a + ")";
      case 6, 7 -> "sign(" + a + ")";
      case 8 -> "step(" + a + ")";
      case 9 -> "heaviside(" + a + ")";
      case 10 -> "abs(" + a + ")";
      case 11 -> "relu(" + a + ")";
      case 12 -> "max(" + a + ", " + b + ")";
      case 13 -> "hardshrink(" + a + ")";
      case 14 -> "(" + a + " - " + b + ")";
      case 15 -> "(" + a + " + " + b + ")";
      case 16, 17 -> "(" + a + ")*(" + b + ")";
      case 18 -> "where(" + a + " == " + b + ", " + jumpingText(depth - 1) + ", " + a + ")";
      case 19 -> "where(" + a + " > " + b + ", " + jumpingText(depth - 1) + ", " + b + ")";
      case 20 -> "where(" + a + " != " + b + ", " + a + ", " + jumpingText(depth - 1) + ")";
      case 21 -> "(" + a + ")^2";
      case 22 -> List.of("sin", "exp", "atan", "tanh").get(random.nextInt(4)) + "(" + a + ")";
      default -> "(" + a + ")/(" + b + ")";
    };
  }

  private String anyLeaf() {
    return switch (random.nextInt(8)) {
      case 0 -> "0";
      case 1 -> "1";
      case 2 -> "0.3";
      case 3 -> "(-x)";
      case 4 -> "pi";
      default -> "x";
    };
  }

  private String call(Primitive primitive, int depth) {
    StringBuilder text = new StringBuilder(primitive.name()).append('(');
    int arity = primitive.parameters().size() + (primitive.variadic() ? 1 : 0);
    for (int i = 0; i < arity; i++) {
      if (i > 0) text.append(primitive.indexed() && i == 1 ? "; " : ", ");
      text.append(primitive.indexed() && i == 0 ? "1" : anyText(depth - 1));
    }
    return text.append(')').toString();
  }

  /// Programs of two to four inputs a, b, c, d, all of which they name.
  public Stream<Program> several(int count) {
    return Stream.generate(
            () -> {
              int inputs = 2 + random.nextInt(3);
              return parse(severalText(1 + random.nextInt(3), inputs) + all(inputs));
            })
        .limit(count);
  }

  private static String all(int inputs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inputs; i++) text.append(" + 0*").append((char) ('a' + i));
    return text.toString();
  }

  private String severalText(int depth, int inputs) {
    if (depth == 0)
      return random.nextInt(6) == 0
          ? List.of("0", "1", "0.3").get(random.nextInt(3))
          : String.valueOf((char) ('a' + random.nextInt(inputs)));
    String u = severalText(depth - 1, inputs);
    String v = severalText(depth - 1, inputs);
    return switch (random.nextInt(24)) {
      case 0, 1 -> "(" + u + " + " + v + ")";
      case 2, 3 -> "(" + u + " - " + v + ")";
      case 4, 5, 6 -> "(" + u + "*" + v + ")";
      case 7 -> "(" + u + "/" + v + ")";
      case 8 -> "abs(" + u + ")";
      case 9 -> "relu(" + u + ")";
      case 10, 11 -> "max(" + u + ", " + v + ")";
      case 12 -> "min(" + u + ", " + v + ")";
      case 13 -> "exp(" + u + ")";
      case 14 -> "log(" + u + ")";
      case 15 -> "sqrt(" + u + ")";
      case 16 -> "sin(" + u + ")";
      case 17 -> "norm2(" + u + ", " + v + ")";
      case 18 -> "logsumexp(" + u + ", " + v + ")";
      case 19 -> "clamp(" + u + ", -1, 1)";
      case 20 -> "(" + u + ")^2";
      case 21 -> "where(" + u + " > " + v + ", " + u + ", " + severalText(depth - 1, inputs) + ")";
      case 22 -> "sign(" + u + ")";
      default -> "tanh(" + u + ")";
    };
  }

  private static Program parse(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new AssertionError(text + ": " + e.getMessage(), e);
    }
  }
}
