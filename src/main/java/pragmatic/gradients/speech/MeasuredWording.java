package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.frameworks.Family;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of the table of measured answers.
public final class MeasuredWording {
  /// Letters of a call that fit into a line of the table.
  private static final int LINE = 33;

  /// Letters of a call that fit into two.
  private static final int LONGEST_CALL = 60;

  /// Inputs that a heading names.
  private static final int LONGEST_POINT = 8;

  private final BoardView view;
  private final Board board;
  private final Explanation whole;

  public MeasuredWording(BoardView view) {
    this.view = view;
    this.board = view.board();
    this.whole = view.whole();
  }

  /// Where some answers come from rules it says how they look, else where all of them come from.
  ///
  /// @return the longest one first; none of them leaves away a part of the point
  public List<RichText> headings() {
    List<FrameworkAnswer> shown =
        view.frameworks().stream().filter(FrameworkAnswer::known).toList();
    if (shown.stream().noneMatch(FrameworkAnswer::measured)) return said("measured.rules");
    if (mixed()) return said("measured.mixed", "measured.mixed.brief");
    List<String> names = board.program().inputs();
    List<String> values = IntStream.range(0, names.size()).mapToObj(board::written).toList();
    List<String> at = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) at.add(names.get(i) + " = " + values.get(i));
    List<RichText> all = new ArrayList<>();
    if (names.size() <= LONGEST_POINT) all.add(measuredAt(Numbers.list(at)));
    if (names.size() > 1) all.add(measuredAt(Numbers.tuple(values)));
    all.addAll(said("measured.here"));
    return all;
  }

  private static RichText measuredAt(String point) {
    return RichText.of(Words.say("measured.at", point));
  }

  private static List<RichText> said(String... keys) {
    return Stream.of(keys).map(key -> RichText.of(Words.say(key))).toList();
  }

  /// Whether some answers were measured and others come from rules, so that cells tell which.
  private boolean mixed() {
    return view.frameworks().stream()
            .filter(FrameworkAnswer::known)
            .map(FrameworkAnswer::measured)
            .distinct()
            .count()
        > 1;
  }

  /// Names, with versions where several ship; one that the user measured, or an older one, stands
  /// beside its framework and needs no name.
  public List<String> columns(boolean narrow) {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .map(f -> {
          String version = f.about().shortVersion();
          if (Frameworks.own().contains(f) || Frameworks.isOlder(f)) return version;
          String name = narrow ? f.shortName() : f.name();
          return Frameworks.hasVersions(f) ? name + " " + version : name;
        })
        .toList();
  }

  /// How many rows there are with those of inputs that have no room.
  public int all(int rows) {
    return view.several() ? Math.max(rows, board.inputs().size()) : rows;
  }

  /// How many rows are on show of all, or where one stands that is alone.
  public int shown(int rows, int skipped) {
    return view.several() && rows == 1 ? inputs(1, skipped)[0] + 1 : rows;
  }

  /// One row per input as far as there is room; of one input also other programs for the function.
  ///
  /// @param skipped inputs that have no row now, though it would be their turn
  public List<MeasuredRow> rows(int siblings, int skipped) {
    List<MeasuredRow> rows = new ArrayList<>();
    for (int input : inputs(siblings + 1, skipped)) {
      List<MeasuredCell> cells =
          view.frameworks().stream()
              .map(f ->
                  f.known() ? cell(input, !f.measured() && mixed(), f.values()) : MeasuredCell.NONE)
              .toList();
      String name = "$∂f/∂" + board.program().inputs().get(input) + "$";
      rows.add(new MeasuredRow(RichText.of(view.several() ? name : call(board.program())), cells));
    }
    boolean alone = view.nothingToChoose() && view.explanation().calculus().isSmooth();
    // to find others all that was measured is read
    boolean enough = siblings == 0 || view.several() || alone;
    return enough ? rows : withSiblings(rows, siblings);
  }

  /// The inputs that have a row: all, or of many the active one and those behind it, round and
  /// round.
  private int[] inputs(int most, int skipped) {
    int inputs = board.inputs().size();
    int from = inputs <= most ? 0 : Math.min(board.active(), inputs - most);
    return IntStream.range(0, Math.min(inputs, most))
        .map(i -> (from + skipped + i) % inputs)
        .toArray();
  }

  private List<MeasuredRow> withSiblings(List<MeasuredRow> rows, int siblings) {
    for (Family.Member member : family().members().stream().skip(1).limit(siblings).toList()) {
      List<MeasuredCell> cells = new ArrayList<>();
      for (Optional<Measurement> row : member.rows())
        cells.add(
            row.map(r -> cell(0, false, partial(r, member.program()))).orElse(MeasuredCell.NONE));
      rows.add(new MeasuredRow(RichText.of(call(member.program())), cells));
    }
    return rows;
  }

  private Family family() {
    List<Framework> shown = view.frameworks().stream().map(FrameworkAnswer::framework).toList();
    return Family.of(shown, board.program(), board.at(), board.mode());
  }

  private static String call(Program program) {
    String whole = Spelling.PLAIN.program(program);
    String dense = whole.replace(" ", "");
    // a line breaks at a space
    String text = dense.length() > LINE ? whole : dense;
    String call = text.length() > LONGEST_CALL ? text.substring(0, LONGEST_CALL - 1) + "…" : text;
    return "`" + call + "`";
  }

  private static double partial(Measurement row, Program other) {
    return row.partial(other.inputs().getFirst()).orElse(Double.NaN);
  }

  /// @param gradient by all inputs, of which the cell shows one
  private MeasuredCell cell(int input, boolean predicted, double... gradient) {
    String text = Numbers.of(gradient[input]);
    return new MeasuredCell(
        RichText.of(whole.isWrong(gradient) ? "{wrong|" + text + "}" : text),
        whole.isShown(gradient),
        predicted);
  }
}
