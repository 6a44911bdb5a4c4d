package pragmatic.gradients;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Programs in x by chance that are singular at or near 0 and ±1, the same ones for the same seed:
/// the catalogue's smooth functions and kinks composed with poles, logarithms, roots, exponentials.
public final class SingularPrograms {
  private static final List<String> LEAVES =
      List.of("x", "x", "1/x", "1/x", "log(x)", "x^2", "1/x^2", "sqrt(x)", "abs(x)", "2", "-x");

  private static final List<String> UNARY =
      List.of(
          "exp(%s)",
          "exp(-(%s))",
          "log(%s)",
          "log(abs(%s))",
          "sqrt(%s)",
          "sqrt(abs(%s))",
          "1/(%s)",
          "(%s)^2",
          "abs(%s)",
          "relu(%s)",
          "tanh(%s)",
          "sigmoid(%s)",
          "atan(%s)",
          "erf(%s)",
          "softplus(%s)",
          "log1p(%s)",
          "expm1(%s)",
          "gelu(%s)",
          "silu(%s)",
          "mish(%s)",
          "elu(%s)",
          "sin(%s)",
          "cos(%s)",
          "sinh(%s)",
          "cosh(%s)",
          "cbrt(%s)",
          "sign(%s)",
          "floor(%s)",
          "frac(%s)",
          "clamp(%s, -1, 1)",
          "logcosh(%s)",
          "sinc(%s)",
          "asinh(%s)",
          "log(sigmoid(%s))");

  private static final List<String> BINARY =
      List.of(
          "(%s + %s)",
          "(%s - (%s))",
          "(%s)*(%s)",
          "(%s)*(%s)",
          "(%s)/(%s)",
          "max(%s, %s)",
          "min(%s, %s)",
          "(abs(%s))^(%s)",
          "where(%s > 0, %s, x)",
          "hypot(%s, %s)",
          "logsumexp(%s, %s)");

  private final Random random;

  public SingularPrograms(long seed) {
    this.random = new Random(seed);
  }

  /// A point that the programs break at.
  public double point() {
    return new double[] {0, 0, 0, 1, -1}[random.nextInt(5)];
  }

  public Stream<Program> take(int count) {
    return Stream.generate(this::next).limit(count);
  }

  private Program next() {
    String text = text(1 + random.nextInt(3));
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      // one without an input
      return next();
    }
  }

  private String text(int depth) {
    if (depth == 0) return LEAVES.get(random.nextInt(LEAVES.size()));
    if (random.nextInt(3) > 0)
      return UNARY.get(random.nextInt(UNARY.size())).formatted(text(depth - 1));
    return BINARY
        .get(random.nextInt(BINARY.size()))
        .formatted(text(depth - 1), text(random.nextInt(depth)));
  }
}
