package pragmatic.gradients.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;

/// Requests by chance: programs by the grammar of the language over its whole vocabulary, points
/// that hurt, and damage to either.
final class RandomRequests {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "2", "0.5", "5e-324", "1e308", "1e-300", "inf", "pi", "1e16", "3");
  private static final List<String> POINTS =
      List.of("0", "-0.0", "1", "-1", "0.1", "inf", "-inf", "NaN", "1e308", "5e-324", "pi/2", "3");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "^", "<", ">=", "==", "²", "; ", "|", ",");
  private static final String LETTERS = "()|;,=.+-*/^<>x0e²√ \n\t\"\\{}[]:πа\u0000\ud800é";

  private static final List<String> FIELDS =
      List.of("value", "ad", "at", "program", "value", "ad.forward", "calculus", "verdict", "w");

  private static final int DEPTH = 3;

  private final Random random;

  RandomRequests(Random random) {
    this.random = random;
  }

  /// Of any depth and with names.
  String next() {
    return next(random.nextInt(8) == 0 ? named() : expression(1 + random.nextInt(DEPTH)), false);
  }

  /// With one call or operator: what is asked most, and cheap enough to be asked many times.
  String shallow() {
    return next(expression(1), false);
  }

  /// The same that asks for some fields only.
  String partial() {
    return next(expression(1), true);
  }

  private String next(String written, boolean partial) {
    String program = written;
    while (random.nextInt(3) == 0) program = damaged(program);
    ObjectNode request = MAPPER.createObjectNode().put("program", program);
    ObjectNode at = request.putObject("at");
    for (String input : List.of("x", "y", "z"))
      if (program.contains(input)) at.put(input, one(POINTS));
    if (partial) do request.withArray("fields").add(one(FIELDS)); while (random.nextInt(3) == 0);
    switch (random.nextInt(12)) {
      case 0 -> request.put("lambda", random.nextDouble());
      case 1 -> request.put("convention", one(List.of("jax", "tf", "pytorch", "right", "none")));
      case 2 -> request.put("mode", one(List.of("forward", "reverse", "second", "")));
      case 3 -> request.putArray("weights").add(0.5).add(random.nextInt(3));
      case 4 -> at.put(one(List.of("w", "x", "")), one(POINTS));
      default -> {}
    }
    try {
      String line = MAPPER.writeValueAsString(request);
      return random.nextInt(20) == 0 ? damaged(line).replaceAll("[\n\r]", " ") : line;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String named() {
    return "r = " + expression(2) + "; s = " + expression(1) + " - r; r*s + r";
  }

  private String expression(int depth) {
    if (depth == 0) return random.nextInt(3) == 0 ? one(NUMBERS) : one(List.of("x", "x", "y", "z"));
    return switch (random.nextInt(8)) {
      case 0 -> "-" + expression(depth - 1);
      case 1 -> "(" + expression(depth - 1) + ")²";
      case 2, 3 -> {
        String operator = one(OPERATORS.subList(0, 8));
        yield "(" + expression(depth - 1) + ") " + operator + " (" + expression(depth - 1) + ")";
      }
      default -> call(one(Vocabulary.functions()), depth - 1);
    };
  }

  private String call(Primitive primitive, int depth) {
    int arity = primitive.parameters().size() + (primitive.variadic() ? random.nextInt(4) : 0);
    StringBuilder text = new StringBuilder(primitive.name()).append('(');
    for (int i = 0; i < arity; i++) {
      boolean index = i == 0 && primitive.indexed();
      text.append(i == 0 ? "" : primitive.indexed() && i == primitive.leading() ? "; " : ", ");
      text.append(index ? "" + random.nextInt(2) : expression(random.nextInt(depth + 1)));
    }
    return text.append(')').toString();
  }

  /// A letter or a part of a text taken out, put in, doubled or moved.
  String damaged(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String begin = text.substring(0, from);
    String part = text.substring(from, to);
    String end = text.substring(to);
    return switch (random.nextInt(5)) {
      case 0 -> begin + end;
      case 1 -> begin + part + part + end;
      case 2 -> begin + one(OPERATORS) + part + end;
      case 3 -> begin + LETTERS.charAt(random.nextInt(LETTERS.length())) + end;
      default -> end + begin;
    };
  }
}
