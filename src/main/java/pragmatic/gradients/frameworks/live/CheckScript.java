package pragmatic.gradients.frameworks.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.PlainLine;

/// A check as one Python file, and what its output means.
///
/// Each answer is a line of JSON behind `@@ `; every other line is a library's chatter. Numbers are
/// texts as Python prints them, because JSON has no NaN.
///
/// @param codes the code of each question, as an answer shows it
record CheckScript(Dialect dialect, String text, List<String> codes, List<Integer> inputs) {
  private static final String MARK = "@@ ";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// @throws CheckException if the framework lacks a function that a program needs
  static CheckScript of(Dialect dialect, List<LiveQuestion> questions) throws CheckException {
    StringBuilder functions = new StringBuilder();
    StringBuilder runs = new StringBuilder();
    Map<Program, Integer> numbers = new IdentityHashMap<>();
    List<List<String>> bodies = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<Integer> inputs = new ArrayList<>();
    for (LiveQuestion question : questions) {
      Program program = question.program();
      if (!numbers.containsKey(program)) {
        numbers.put(program, bodies.size());
        bodies.add(PythonSpelling.of(program, dialect));
        define(functions, bodies.size() - 1, program.inputs().size(), bodies.getLast());
      }
      int number = numbers.get(program);
      runs.append("run(" + codes.size() + ", f" + number + ", \"" + question.mode().key() + "\", [")
          .append(
              question.at().stream().map(PythonSpelling::literal).collect(Collectors.joining(", ")))
          .append("])\n");
      codes.add(String.join("; ", bodies.get(number)));
      inputs.add(program.inputs().size());
    }
    return new CheckScript(dialect, dialect.harness() + functions + runs, codes, inputs);
  }

  private static void define(StringBuilder text, int number, int inputs, List<String> lines) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      names.add("v" + i);
    }
    text.append("\n\ndef f")
        .append(number)
        .append('(')
        .append(String.join(", ", names))
        .append("):\n");
    for (String line : lines.subList(0, lines.size() - 1)) {
      text.append("    ").append(line).append('\n');
    }
    text.append("    return ").append(lines.getLast()).append("\n\n\n");
  }

  /// Reads what the script printed.
  ///
  /// @throws CheckException if it did not answer every question
  Replies read(List<String> output, String who) throws CheckException {
    @Nullable JsonNode head = null;
    @Nullable LiveAnswer[] answers = new LiveAnswer[codes.size()];
    for (String line : output) {
      JsonNode reply = line.startsWith(MARK) ? json(line.substring(MARK.length())) : null;
      if (reply == null) {
        continue;
      }
      if (reply.has("missing")) {
        throw CheckException.tryAnother("check.no-framework", who, dialect.module());
      }
      if (reply.path("version").isTextual()) {
        head = reply;
      }
      int row = reply.path("row").asInt(-1);
      if (row >= 0 && row < answers.length) {
        answers[row] = answer(row, reply);
      }
    }
    List<LiveAnswer> all = new ArrayList<>();
    for (LiveAnswer answer : answers) {
      if (answer == null || head == null) {
        throw CheckException.of("check.garbage", who);
      }
      all.add(answer);
    }
    if (head == null) {
      throw CheckException.of("check.garbage", who);
    }
    return new Replies(
        text(head, "version", PlainLine.NAME),
        text(head, "build", PlainLine.NAME),
        text(head, "python", PlainLine.NAME),
        all);
  }

  /// The output was a plain line, but JSON names letters that are none.
  private static String text(JsonNode reply, String field, int most) {
    return PlainLine.of(reply.path(field).asText(), most);
  }

  private static @Nullable JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException garbage) {
      return null;
    }
  }

  private @Nullable LiveAnswer answer(int row, JsonNode reply) {
    String code = codes.get(row);
    if (reply.path("error").isTextual()) {
      return new LiveAnswer(code, null, List.of(), text(reply, "error", PlainLine.REASON));
    }
    try {
      List<@Nullable Double> gradient = new ArrayList<>();
      for (JsonNode partial : reply.path("gradient")) {
        gradient.add(number(partial));
      }
      boolean whole = gradient.size() == inputs.get(row);
      return whole ? new LiveAnswer(code, number(reply.path("value")), gradient, "") : null;
    } catch (NumberFormatException garbage) {
      return null;
    }
  }

  private static @Nullable Double number(JsonNode text) {
    if (!text.isTextual()) {
      return null;
    }
    return switch (text.asText()) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.valueOf(text.asText());
    };
  }
}
