package pragmatic.gradients.board.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a line of board text can say, in the order in which it is written.
enum BoardPart {
  PROGRAM("relu(x)"),
  AT("x=0.5, y=-1"),
  ACTIVE("x"),
  CONVENTION("pytorch-2.14.1"),
  LAMBDA("0.5"),
  WEIGHTS("0.5, 0.25, 0.25"),
  MODE("forward"),
  SHOW("map"),
  LOWER("slopes"),
  RATE("0.1"),
  ITERATIONS("20"),
  AGAINST("jax-0.10.2"),
  OVER("abs(x)"),
  OVER_AT("x=0.5, y=-1"),
  OVER_ACTIVE("x"),
  VIEW("-2 to 2, values 0 to 4, second -1 to 1"),
  HOME("-2 to 2, values 0 to 4, second -1 to 1"),
  STEP("3");

  private final String example;

  BoardPart(String example) {
    this.example = example;
  }

  /// The name that stands before the colon.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `mode: forward`
  String example() {
    return word() + ": " + example;
  }

  static Optional<BoardPart> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(part -> part.word().equals(wanted)).findFirst();
  }

  static List<String> words() {
    return Stream.of(values()).map(BoardPart::word).toList();
  }
}
