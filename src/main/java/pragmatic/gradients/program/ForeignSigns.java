package pragmatic.gradients.program;

import java.util.Map;
import pragmatic.gradients.words.Words;

/// Signs of mathematics and other languages that are no part of a program, and what is said of
/// them.
final class ForeignSigns {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "∂∇", "program.sign.derivative",
          "∫", "program.sign.integral",
          "∑∏", "program.sign.sum",
          "→", "program.sign.limit",
          "@", "program.sign.matrix",
          "±", "program.sign.both",
          "∈", "program.sign.member");

  private ForeignSigns() {}

  static ProgramException error(int letter, int column) {
    String sign = Character.toString(letter);
    String key =
        SENTENCES.entrySet().stream()
            .filter(entry -> entry.getKey().contains(sign))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("program.character");
    return new ProgramException(Words.say(key, sign), column);
  }
}
