package pragmatic.gradients.board.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.board.PlotChoice;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Starts;
import pragmatic.gradients.words.Nearest;

/// Makes a board of the parts of a line.
///
/// @param lowerPlots what can stand below the plot of the function
record BoardReader(BoardParts parts, List<LowerPlot> lowerPlots) {
  /// The board, made when it is first asked for; what is wrong with it is said now.
  Supplier<Board> board() throws BoardTextException {
    Program program = program(BoardPart.PROGRAM);
    List<Double> inputs = inputs(program, BoardPart.AT);
    int active = active(program, BoardPart.ACTIVE);
    Mode mode = mode();
    Supplier<Convention> convention = RuleText.read(parts, mode);
    ViewKind kind = viewKind();
    LowerPlot lower = lowerPlot();
    Supplier<DescentChoice> descent = DescentText.read(parts, mode);
    Overlay overlay = overlay();
    Viewport view = view(BoardPart.VIEW, BoardFactory.holding(inputs.get(active)));
    Viewport home = view(BoardPart.HOME, view);
    int step = step(program);
    return () ->
        new Board(
            program,
            inputs,
            active,
            convention.get(),
            mode,
            view,
            home,
            step,
            new PlotChoice(kind, lower, overlay, descent.get()));
  }

  private @Nullable Overlay overlay() throws BoardTextException {
    if (parts.part(BoardPart.OVER).isEmpty()) {
      for (BoardPart of : List.of(BoardPart.OVER_AT, BoardPart.OVER_ACTIVE)) {
        Optional<PartReader> part = parts.part(of);
        if (part.isPresent())
          throw BoardTextException.at(
              part.get().index(), "board.over.missing", of.word(), BoardPart.OVER.example());
      }
      return null;
    }
    Program program = program(BoardPart.OVER);
    return new Overlay(
        program, inputs(program, BoardPart.OVER_AT), active(program, BoardPart.OVER_ACTIVE));
  }

  private Program program(BoardPart of) throws BoardTextException {
    Optional<PartReader> part = parts.part(of);
    if (part.isEmpty()) throw BoardTextException.at(parts.programPlace(), "board.program.missing");
    Quoted text = part.get().text();
    try {
      return Parser.parse(text.text());
    } catch (ProgramException e) {
      int at = Math.min(e.column() - 1, text.text().length());
      Optional<BoardPart> bare = nameAt(text.text(), at);
      throw bare.isPresent()
          ? BoardTextException.at(
              text.columns()[at], "board.colon", bare.get().word(), bare.get().example())
          : new BoardTextException(String.valueOf(e.getMessage()), text.columns()[at] + 1);
    }
  }

  /// The name of a part that stands in a program, as in `relu(x) at x=0`.
  private static Optional<BoardPart> nameAt(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
    boolean begins = at > 0 && BoardParts.isBlank(text.charAt(at - 1));
    return begins ? BoardPart.of(text.substring(at, end)) : Optional.empty();
  }

  private List<Double> inputs(Program program, BoardPart of) throws BoardTextException {
    Map<String, Double> starts = Starts.of(program);
    List<Double> values = new ArrayList<>();
    for (String name : program.inputs()) values.add(starts.getOrDefault(name, 0.0));
    Optional<PartReader> part = parts.part(of);
    if (part.isEmpty()) return values;
    PartReader reader = part.get();
    Set<Integer> given = new HashSet<>();
    do {
      int here = reader.index();
      int input = input(reader, program);
      if (!given.add(input))
        throw BoardTextException.at(here, "board.input.twice", program.inputs().get(input));
      if (!reader.take("=")) throw reader.form(reader.index());
      values.set(input, reader.anyNumber());
    } while (reader.take(","));
    reader.end();
    return values;
  }

  private static int input(PartReader reader, Program program) throws BoardTextException {
    int here = reader.index();
    String name = reader.name();
    int input = program.inputs().indexOf(name);
    if (input < 0)
      throw BoardTextException.at(
          here, "board.input.unknown", name, String.join(", ", program.inputs()));
    return input;
  }

  private int active(Program program, BoardPart of) throws BoardTextException {
    Optional<PartReader> part = parts.part(of);
    if (part.isEmpty()) return 0;
    int input = input(part.get(), program);
    part.get().end();
    return input;
  }

  private Mode mode() throws BoardTextException {
    String name = choice(BoardPart.MODE, List.of(Mode.REVERSE.key(), Mode.FORWARD.key()));
    return name == null ? Mode.REVERSE : Mode.of(name).orElseThrow();
  }

  private @Nullable ViewKind viewKind() throws BoardTextException {
    List<String> all =
        Stream.of(ViewKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    String name = choice(BoardPart.SHOW, all);
    return name == null ? null : ViewKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private LowerPlot lowerPlot() throws BoardTextException {
    String name = choice(BoardPart.LOWER, lowerPlots.stream().map(LowerPlot::name).toList());
    return name == null ? LowerPlot.SLOPES : new LowerPlot(name);
  }

  /// One word of several, or null if the part is not there.
  private @Nullable String choice(BoardPart of, List<String> all) throws BoardTextException {
    Optional<PartReader> part = parts.part(of);
    if (part.isEmpty()) return null;
    PartReader reader = part.get();
    int here = reader.index();
    String given = reader.name();
    reader.end();
    String name = given.toLowerCase(Locale.ROOT);
    if (all.contains(name)) return name;
    Optional<String> meant = Nearest.to(name, all);
    throw meant.isPresent()
        ? BoardTextException.at(here, "board.choice.meant", given, of.word(), meant.get())
        : BoardTextException.at(
            here, "board.choice.unknown", given, of.word(), String.join(", ", all));
  }

  private Viewport view(BoardPart of, Viewport usual) throws BoardTextException {
    Optional<PartReader> part = parts.part(of);
    return part.isEmpty() ? usual : ViewText.read(part.get(), usual);
  }

  private int step(Program program) throws BoardTextException {
    Optional<PartReader> part = parts.part(BoardPart.STEP);
    if (part.isEmpty()) return Integer.MAX_VALUE;
    int here = part.get().index();
    double step = part.get().number();
    part.get().end();
    int lines = BoardMoves.traceLines(program);
    if (step != Math.rint(step) || step < 1 || step > lines)
      throw BoardTextException.at(here, "board.step", lines);
    return (int) step;
  }
}
