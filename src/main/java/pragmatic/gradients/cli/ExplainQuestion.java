package pragmatic.gradients.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Starts;

/// What `explain` was asked, checked.
///
/// @param at one value per input of the program
/// @param lambda the λ that was asked for, if one was
/// @param weights the weights that were asked for, or none
/// @param fields of the answer that are wanted
record ExplainQuestion(
    Program program,
    double[] at,
    Convention convention,
    OptionalDouble lambda,
    List<Double> weights,
    Mode mode,
    AnswerFields fields) {
  /// Of the whole answer.
  ExplainQuestion(
      Program program,
      double[] at,
      Convention convention,
      OptionalDouble lambda,
      List<Double> weights,
      Mode mode) {
    this(program, at, convention, lambda, weights, mode, AnswerFields.ALL);
  }

  ExplainQuestion asking(AnswerFields wanted) {
    return new ExplainQuestion(program, at, convention, lambda, weights, mode, wanted);
  }

  /// The convention where none is named.
  static final String USUAL = "pytorch";

  /// @param at value by input name
  /// @param convention a name; [#USUAL] if empty
  /// @param lambda overrides the convention
  /// @param weights override it where three or more arguments tie; empty for none
  /// @param mode a name; reverse, as frameworks do, if empty
  static ExplainQuestion of(
      String text,
      Map<String, Double> at,
      String convention,
      OptionalDouble lambda,
      List<Double> weights,
      String mode)
      throws Refusal {
    Program program = program(text);
    Mode how = mode(mode);
    if (lambda.isPresent() && !weights.isEmpty()) {
      throw Refusal.of("cli.weights.lambda");
    }
    if (!convention.isEmpty() && (lambda.isPresent() || !weights.isEmpty())) {
      throw Refusal.of("cli.convention.twice", lambda.isPresent() ? "--lambda" : "--weights");
    }
    Convention rule =
        lambda.isPresent()
            ? NamedConventions.lambda(lambda.getAsDouble())
            : weights.isEmpty()
                ? NamedConventions.named(convention.isEmpty() ? USUAL : convention, how)
                : NamedConventions.weights(weights);
    return new ExplainQuestion(program, values(program, at), rule, lambda, weights, how);
  }

  /// The one program among what was given besides options.
  ///
  /// @param options all options of the command, because a misspelt one stands among the programs
  static String text(String command, List<String> given, List<String> options) throws Refusal {
    for (String text : given) {
      if (options.contains(text)) throw Refusal.of("cli.option.late", text);
      if (text.startsWith("--")) {
        throw Cli.unknownOption(text, options);
      }
    }
    if (given.isEmpty()) {
      throw Refusal.of("cli.program.missing", command);
    }
    if (given.size() > 1) {
      throw Refusal.of("cli.program.several", given.get(1));
    }
    return given.getFirst();
  }

  /// The values of `--at`: NAME=VALUE, several with commas.
  static Map<String, Double> values(List<String> at) throws Refusal {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String list : at) {
      for (String pair : list.split(",", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw Refusal.of("cli.at.form", pair);
        }
        String name = pair.substring(0, equals).strip();
        if (values.put(name, number(name, pair.substring(equals + 1))) != null) {
          throw Refusal.of("cli.at.twice", name);
        }
      }
    }
    return values;
  }

  private static Program program(String text) throws Refusal {
    try {
      return AskedPrograms.program(text);
    } catch (ProgramException e) {
      throw Refusal.of(text, e);
    }
  }

  private static Mode mode(String name) throws Refusal {
    if (name.isEmpty()) {
      return Mode.REVERSE;
    }
    return Mode.of(name)
        .filter(mode -> mode == Mode.REVERSE || mode == Mode.FORWARD)
        .orElseThrow(() -> Refusal.of("cli.mode", name));
  }

  private static double[] values(Program program, Map<String, Double> at) throws Refusal {
    Map<String, Double> left = new LinkedHashMap<>(at);
    List<String> missing = new ArrayList<>();
    double[] values = new double[program.inputs().size()];
    Program attached = program.attached();
    boolean constant = !attached.dependent()[attached.output()];
    for (int i = 0; i < values.length; i++) {
      String name = program.inputs().get(i);
      Double value = left.remove(name);
      if (value == null) value = Starts.of(program).get(name);
      if (value == null && !constant) {
        missing.add(name);
      }
      values[i] = value == null ? 0 : value;
    }
    if (!missing.isEmpty()) {
      throw Refusal.of(
          "cli.input.missing", missing.size(), String.join(", ", missing), missing.getFirst());
    }
    if (!left.isEmpty()) {
      String names = String.join(", ", program.inputs());
      throw Refusal.of("cli.input.extra", left.keySet().iterator().next(), names);
    }
    return values;
  }

  /// A number as a user may write it: any expression without inputs, as in `-0.0`, `pi/2`,
  /// `1e-300`.
  static double number(String name, String text) throws Refusal {
    switch (text.strip()) {
      case "NaN", "nan" -> {
        return Double.NaN;
      }
      case "Infinity", "+inf", "Inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-Infinity", "-Inf" -> {
        return Double.NEGATIVE_INFINITY;
      }
      default -> {}
    }
    Program program = program(text);
    if (program.dependent()[program.output()]) {
      throw Refusal.of("cli.number", name, text);
    }
    return ForwardMode.value(program, new double[program.inputs().size()]);
  }
}
